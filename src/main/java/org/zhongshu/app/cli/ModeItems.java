package org.zhongshu.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.desk.SummaryWords;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.SummaryJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What modes make due from whom: told, answered, summed up. */
final class ModeItems {
  private ModeItems() {}

  static Activation known(org.zhongshu.desk.Desk desk, long id) {
    return desk.modeBook()
        .activation(id)
        .orElseThrow(() -> new Failure(Refusal.of("mode.unknown", id), null));
  }

  /** Tells one activation, and all that it has made due. */
  @Command(name = "status")
  static final class Status implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", arity = "0..1", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private @Nullable Long id;

    @Option(
        names = "--what",
        descriptionKey = "zhongshu.mode.what",
        paramLabel = "KIND",
        completionCandidates = ItemKinds.class)
    private @Nullable ItemKind what;

    @Option(names = "--wanted", descriptionKey = "zhongshu.mode.wanted")
    private boolean wanted;

    Status(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Long meant = id;
      if (meant == null) {
        return parent.call();
      }
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            Activation it = known(desk, meant);
            List<MeasureItem> items =
                desk.modeBook().items(meant).stream()
                    .filter(item -> what == null || item.kind() == what)
                    .filter(item -> !wanted || item.state().wanted())
                    .toList();
            if (session.json()) {
              session.say(AnswerJson.mode(it, items));
              return 0;
            }
            ModeWords say = new ModeWords(desk, session.words(), session.environment().clock());
            session.markExercise(desk);
            session.say(say.line(it));
            Plan plan = ModeCommand.plan(desk, meant);
            items.forEach(item -> session.say("  " + say.item(item, plan)));
            return 0;
          });
    }
  }

  /** What happened while it was in force (小结). */
  @Command(name = "summary")
  static final class Summary implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    Summary(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            known(desk, id);
            desk.modeBook()
                .summary(id)
                .ifPresent(
                    it -> {
                      if (session.json()) {
                        session.say(SummaryJson.write(it));
                      } else {
                        session.markExercise(desk);
                        new SummaryWords(desk, session.words(), session.environment().clock())
                            .lines(it)
                            .forEach(session::say);
                      }
                    });
            return 0;
          });
    }
  }

  /** Which measures are in force at a place, and by which activation. */
  @Command(name = "rules")
  static final class RulesAt implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.place", paramLabel = "CODE")
    private String place = "";

    RulesAt(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            if (desk.city().area(place).isEmpty() && desk.city().jurisdiction(place).isEmpty()) {
              throw new Failure(Refusal.of("area.unknown", place), null);
            }
            var standing = desk.modeBook().standing(place);
            if (session.json()) {
              session.say(AnswerJson.standing(place, standing));
              return 0;
            }
            Words words = session.words();
            ModeWords say = new ModeWords(desk, words, session.environment().clock());
            session.markExercise(desk);
            if (standing.isEmpty()) {
              session.say(words.get("cli.mode.rules.none"));
            }
            standing.forEach(
                it -> session.say(say.standing(it, ModeCommand.plan(desk, it.by().id()))));
            return 0;
          });
    }
  }

  /** Answers what is due (办理): a report, a check-in, a look at a place. */
  @Command(name = "answer")
  static final class AnswerIt implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(
        index = "0",
        arity = "1..*",
        descriptionKey = "zhongshu.mode.items",
        paramLabel = "ITEM")
    private List<Long> items = new ArrayList<>();

    @Option(names = "--words", descriptionKey = "zhongshu.mode.words", paramLabel = "TEXT")
    private @Nullable String words;

    @Option(names = "--nothing", descriptionKey = "zhongshu.mode.nothing")
    private boolean nothing;

    AnswerIt(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent
          .session()
          .atDesk(
              desk -> {
                String said = Optional.ofNullable(words).orElse("");
                if (nothing && !said.isBlank()) {
                  throw Failure.of("cli.mode.either");
                }
                if (!nothing && items.size() > 1) {
                  throw Failure.of("cli.mode.one");
                }
                MeasureStep step =
                    items.size() > 1
                        ? new MeasureStep.NothingAt(items)
                        : new MeasureStep.Answered(items.getFirst(), said, nothing);
                return parent.answer(
                    desk, desk.run(new org.zhongshu.desk.Command.OnMeasures(step)));
              });
    }
  }

  /** Kinds as completion offers them. */
  static final class ItemKinds extends Kebab.Names {
    ItemKinds() {
      super(ItemKind.class);
    }
  }
}
