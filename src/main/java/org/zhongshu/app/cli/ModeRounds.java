package org.zhongshu.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.RoundJson;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Video rounds (视频轮巡): the place to look at next, and a finding that becomes a case. */
final class ModeRounds {
  private ModeRounds() {}

  /**
   * Tells the rounds that run: the next place with its video, how many are left, what was missed.
   */
  @Command(name = "round")
  static final class Round implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    Round(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            ModeItems.known(desk, id);
            Plan plan = ModeCommand.plan(desk, id);
            if (plan == null) {
              throw Failure.of("round.no-plan", id);
            }
            Rounds rounds =
                Rounds.at(desk.modeBook().items(id), session.environment().clock().instant());
            if (session.json()) {
              session.say(AnswerJson.plain(RoundJson.of(rounds, plan)));
              return 0;
            }
            session.markExercise(desk);
            new ForceWords(desk, session.words(), session.environment().clock())
                .lines(rounds, plan)
                .forEach(session::say);
            return 0;
          });
    }
  }

  /** Reports what a look at a key place found as a case there (发现转案件), which answers the look. */
  @Command(name = "finding")
  static final class Finding implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.look", paramLabel = "ITEM")
    private long item;

    @Option(
        names = "--title",
        descriptionKey = "zhongshu.mode.finding-title",
        required = true,
        paramLabel = "TEXT")
    private String title = "";

    @Option(
        names = "--description",
        descriptionKey = "zhongshu.mode.finding-description",
        paramLabel = "TEXT")
    private String description = "";

    @Option(
        names = "--category",
        descriptionKey = "zhongshu.mode.finding-category",
        paramLabel = "CODE")
    private @Nullable String category;

    @Option(
        names = "--grade",
        descriptionKey = "zhongshu.mode.finding-grade",
        paramLabel = "GRADE",
        completionCandidates = ModeCommand.GradeNames.class)
    private Grade grade = Grade.ORDINARY;

    Finding(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            KeyPlace place = place(desk);
            Outcome outcome =
                desk.run(
                    new org.zhongshu.desk.Command.ReportFinding(
                        item,
                        new org.zhongshu.desk.Command.Report(
                            new ForceWords(desk, session.words(), session.environment().clock())
                                .finding(place, title, description, category, grade),
                            false)));
            Telling telling = new Telling(desk, session.words());
            return switch (outcome) {
              case Outcome.Refused(Refusal why) -> session.refuse(telling.sentence(why), why);
              case Outcome.CaseDone(var now) ->
                  session.answer(
                      new AnswerJson(telling::sentence).of(outcome, null),
                      session.words().get("round.became", now.number(), place.name()));
              default -> throw new IllegalStateException("a finding was answered by " + outcome);
            };
          });
    }

    private KeyPlace place(Desk desk) {
      MeasureItem look =
          desk.modeBook()
              .item(item)
              .orElseThrow(() -> new Failure(Refusal.of("measure.unknown", item), null));
      Plan plan = ModeCommand.plan(desk, look.activation());
      return Optional.ofNullable(plan)
          .flatMap(it -> it.place(look.subject()))
          .orElseThrow(() -> new Failure(Refusal.of("measure.no-finding", look.kind()), null));
    }
  }
}
