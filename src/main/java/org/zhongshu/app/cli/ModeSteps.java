package org.zhongshu.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Steps on one activation; with {@code --preview} only a look at what it would change. */
abstract class ModeSteps implements Callable<Integer> {
  private final ModeCommand parent;

  @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
  private long id;

  @Option(names = "--preview", descriptionKey = "zhongshu.mode.only-look")
  private boolean look;

  ModeSteps(ModeCommand parent) {
    this.parent = parent;
  }

  long id() {
    return id;
  }

  abstract ModeStep step(Desk desk);

  @Override
  public Integer call() {
    return parent
        .session()
        .atDesk(
            desk ->
                look
                    ? ModeProposal.look(parent.session(), desk, step(desk))
                    : parent.run(desk, step(desk)));
  }

  /** Approves (批准). */
  @Command(name = "approve")
  static final class Approve extends ModeSteps {
    @Option(names = "--opinion", descriptionKey = "zhongshu.mode.opinion", paramLabel = "TEXT")
    private String opinion = "";

    Approve(ModeCommand parent) {
      super(parent);
    }

    @Override
    ModeStep step(Desk desk) {
      return new ModeStep.Approve(id(), opinion);
    }
  }

  /** Steps that want a reason. */
  abstract static class Reasoned extends ModeSteps {
    @Option(
        names = "--reason",
        descriptionKey = "zhongshu.mode.reason",
        required = true,
        paramLabel = "TEXT")
    private String reason = "";

    Reasoned(ModeCommand parent) {
      super(parent);
    }

    String reason() {
      return reason;
    }
  }

  /** Withdraws, or does not approve (撤回). */
  @Command(name = "withdraw")
  static final class Withdraw extends Reasoned {
    Withdraw(ModeCommand parent) {
      super(parent);
    }

    @Override
    ModeStep step(Desk desk) {
      return new ModeStep.Withdraw(id(), reason());
    }
  }

  /** Raises (升级) or lowers (降级). */
  abstract static class Level extends Reasoned {
    @Parameters(
        index = "1",
        descriptionKey = "zhongshu.mode.to-level",
        paramLabel = "LEVEL",
        completionCandidates = ModeCommand.GradeNames.class)
    private Grade level = Grade.ORDINARY;

    private final boolean up;

    Level(ModeCommand parent, boolean up) {
      super(parent);
      this.up = up;
    }

    @Override
    ModeStep step(Desk desk) {
      Optional<Activation> seen = desk.modeBook().activation(id());
      Grade now = seen.map(Activation::level).orElse(level);
      int by = level.compareTo(now);
      if (up ? by < 0 : by > 0) {
        throw new Failure(Refusal.of(up ? "mode.not-up" : "mode.not-down", now, level), null);
      }
      return new ModeStep.ChangeLevel(
          id(), seen.map(Activation::version).orElse(null), level, reason());
    }
  }

  @Command(name = "raise")
  static final class Raise extends Level {
    Raise(ModeCommand parent) {
      super(parent, true);
    }
  }

  @Command(name = "lower")
  static final class Lower extends Level {
    Lower(ModeCommand parent) {
      super(parent, false);
    }
  }

  /** Extends or shortens (延长). */
  @Command(name = "extend")
  static final class Extend extends Reasoned {
    @Option(names = "--until", descriptionKey = "zhongshu.mode.until", paramLabel = "TIME")
    private @Nullable String until;

    Extend(ModeCommand parent) {
      super(parent);
    }

    @Override
    ModeStep step(Desk desk) {
      return new ModeStep.Extend(
          id(), null, ModeProposal.time(until, desk.city().profile().zone()), reason());
    }
  }

  /** Ends it (结束). */
  @Command(name = "end")
  static final class End extends Reasoned {
    End(ModeCommand parent) {
      super(parent);
    }

    @Override
    ModeStep step(Desk desk) {
      return new ModeStep.End(id(), reason());
    }
  }
}
