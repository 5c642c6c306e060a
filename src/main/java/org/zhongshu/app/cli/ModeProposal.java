package org.zhongshu.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ModeQuestions.Looked;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes that a mode be activated, or looks at what that would change. */
abstract class ModeProposal implements Callable<Integer> {
  private final ModeCommand parent;

  @Option(
      names = "--kind",
      descriptionKey = "zhongshu.mode.kind",
      paramLabel = "KIND",
      completionCandidates = ModeCommand.KindNames.class)
  private @Nullable ModeKind kind;

  @Option(
      names = "--level",
      descriptionKey = "zhongshu.mode.at-level",
      paramLabel = "LEVEL",
      defaultValue = "ordinary",
      completionCandidates = ModeCommand.GradeNames.class)
  private Grade level = Grade.ORDINARY;

  @Option(names = "--title", descriptionKey = "zhongshu.mode.title", paramLabel = "TITLE")
  private String title = "";

  @Option(names = "--area", descriptionKey = "zhongshu.mode.area", paramLabel = "CODE", split = ",")
  private List<String> areas = new ArrayList<>();

  @Option(names = "--start", descriptionKey = "zhongshu.mode.start-at", paramLabel = "TIME")
  private @Nullable String start;

  @Option(names = "--until", descriptionKey = "zhongshu.mode.until", paramLabel = "TIME")
  private @Nullable String until;

  @Option(names = "--lead", descriptionKey = "zhongshu.mode.lead", paramLabel = "UNIT")
  private @Nullable String lead;

  @Option(names = "--plan", descriptionKey = "zhongshu.mode.plan", paramLabel = "PLAN")
  private @Nullable String plan;

  @Option(names = "--basis", descriptionKey = "zhongshu.mode.basis", paramLabel = "TEXT")
  private String basis = "";

  ModeProposal(ModeCommand parent) {
    this.parent = parent;
  }

  ModeCommand parent() {
    return parent;
  }

  /** The step as it was told; a plan tells mode and areas where nothing was said of them. */
  ModeStep.Propose step(Desk desk) {
    ZoneId zone = desk.city().profile().zone();
    var known = plan == null ? null : desk.plans().inForce(plan).orElse(null);
    ModeKind meant = kind == null && known != null ? known.plan().head().kind() : kind;
    if (meant == null) {
      throw plan == null
          ? Failure.of("cli.mode.kind")
          : new Failure(Refusal.of("mode.plan-unknown", plan), null);
    }
    List<String> where =
        !areas.isEmpty()
            ? areas
            : known == null ? List.of(desk.city().profile().code()) : known.plan().head().areas();
    return new ModeStep.Propose(
        meant, level, title, where, time(start, zone), time(until, zone), lead, plan, basis);
  }

  static @Nullable Instant time(@Nullable String text, ZoneId zone) {
    return text == null ? null : CityTime.read(text, zone);
  }

  /** Proposes (提请启动). */
  @Command(name = "propose")
  static final class Propose extends ModeProposal {
    Propose(ModeCommand parent) {
      super(parent);
    }

    @Override
    public Integer call() {
      return parent().session().atDesk(desk -> parent().run(desk, step(desk)));
    }
  }

  /** Looks at what a proposal would change (预览). */
  @Command(name = "preview")
  static final class Preview extends ModeProposal {
    Preview(ModeCommand parent) {
      super(parent);
    }

    @Override
    public Integer call() {
      return parent().session().atDesk(desk -> look(parent().session(), desk, step(desk)));
    }
  }

  static int look(Session session, Desk desk, ModeStep step) {
    return switch (desk.modeBook().preview(step)) {
      case Looked.Refused(Refusal refusal) ->
          session.refuse(new Telling(desk, session.words()).sentence(refusal), refusal);
      case Looked.Seen(var preview) -> {
        if (session.json()) {
          session.say(AnswerJson.preview(preview));
        } else {
          session.markExercise(desk);
          new ModeWords(desk, session.words(), session.environment().clock())
              .lines(preview)
              .forEach(session::say);
        }
        yield 0;
      }
    };
  }
}
