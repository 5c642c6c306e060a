package org.zhongshu.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a version of a plan through its life. */
final class PlanMoves {
  private PlanMoves() {}

  /** What moves of a version have in common. */
  private abstract static class Move implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.code", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--version", descriptionKey = "zhongshu.plan.version.move", paramLabel = "N")
    private @Nullable Integer version;

    @Option(names = "--note", descriptionKey = "zhongshu.plan.move.note", paramLabel = "TEXT")
    private String note = "";

    Move(Session session) {
      this.session = session;
    }

    abstract PlanStep step(String code, int version, String note);

    /** State that a version has which is meant when none is said. */
    abstract PlanState from();

    @Override
    public Integer call() {
      return session.atDesk(desk -> PlanCommand.run(session, desk, step(code, number(desk), note)));
    }

    private int number(Desk desk) {
      Integer said = version;
      return said != null
          ? said
          : desk.plans().versions(code).stream()
              .filter(it -> it.state() == from())
              .findFirst()
              .orElseGet(() -> PlanCommand.version(desk, code, null))
              .number();
    }
  }

  /** A draft is found good. */
  @Command(name = "review")
  static final class Review extends Move {
    Review(Session session) {
      super(session);
    }

    @Override
    PlanStep step(String code, int version, String note) {
      return new PlanStep.Review(code, version, note);
    }

    @Override
    PlanState from() {
      return PlanState.DRAFT;
    }
  }

  /** A reviewed version comes into force. */
  @Command(name = "force")
  static final class PutInForce extends Move {
    PutInForce(Session session) {
      super(session);
    }

    @Override
    PlanStep step(String code, int version, String note) {
      return new PlanStep.PutInForce(code, version, note);
    }

    @Override
    PlanState from() {
      return PlanState.REVIEWED;
    }
  }

  /** A version counts no more. */
  @Command(name = "retire")
  static final class Retire extends Move {
    Retire(Session session) {
      super(session);
    }

    @Override
    PlanStep step(String code, int version, String note) {
      return new PlanStep.Retire(code, version, note);
    }

    @Override
    PlanState from() {
      return PlanState.IN_FORCE;
    }
  }
}
