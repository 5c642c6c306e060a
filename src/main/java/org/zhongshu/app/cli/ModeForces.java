package org.zhongshu.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.ForceJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forces placed forward: told, sent, arrived, back; ready or not; the nearest to a case. */
final class ModeForces {
  private ModeForces() {}

  private static ForceBoard board(Desk desk, long id) {
    Activation it = ModeItems.known(desk, id);
    return desk.forces()
        .board(id)
        .orElseThrow(() -> new Failure(Refusal.of("force.no-plan", it.title()), null));
  }

  private static ForceWords words(Session session, Desk desk) {
    return new ForceWords(desk, session.words(), session.environment().clock());
  }

  /** Tells the forces of an activation, and what is missing where. */
  @Command(name = "forces")
  static final class Forces implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    Forces(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            ForceBoard board = board(desk, id);
            if (session.json()) {
              session.say(ForceJson.board(board));
              return 0;
            }
            session.markExercise(desk);
            words(session, desk).lines(board).forEach(session::say);
            return 0;
          });
    }
  }

  /** Steps on forces of an activation. */
  abstract static class OnForces implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    @Parameters(
        index = "1",
        arity = "1..*",
        descriptionKey = "zhongshu.mode.forces",
        paramLabel = "FORCE")
    private List<String> forces = new ArrayList<>();

    OnForces(ModeCommand parent) {
      this.parent = parent;
    }

    abstract ForceStep step(long activation, List<String> meant);

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            Outcome outcome =
                desk.run(new org.zhongshu.desk.Command.OnForces(step(id, List.copyOf(forces))));
            Telling telling = new Telling(desk, session.words());
            if (outcome instanceof Outcome.Refused(Refusal why)) {
              return session.refuse(telling.sentence(why), why);
            }
            if (session.json()) {
              session.say(new AnswerJson(telling::sentence).of(outcome, null));
              return 0;
            }
            ForceWords say = words(session, desk);
            board(desk, id).forces().stream()
                .filter(it -> forces.contains(it.force().id()))
                .forEach(it -> session.say(say.line(it)));
            return 0;
          });
    }
  }

  /** Sends forces where they should stand (派出). */
  @Command(name = "send")
  static final class Send extends OnForces {
    Send(ModeCommand parent) {
      super(parent);
    }

    @Override
    ForceStep step(long activation, List<String> meant) {
      return new ForceStep.Send(activation, meant);
    }
  }

  /** Says that forces stand where they should (到位). */
  @Command(name = "arrive")
  static final class Arrive extends OnForces {
    @Option(names = "--note", descriptionKey = "zhongshu.mode.force-note", paramLabel = "TEXT")
    private String note = "";

    Arrive(ModeCommand parent) {
      super(parent);
    }

    @Override
    ForceStep step(long activation, List<String> meant) {
      return new ForceStep.Arrive(activation, meant, note);
    }
  }

  /** Says that forces are back (归建). */
  @Command(name = "return")
  static final class Return extends OnForces {
    Return(ModeCommand parent) {
      super(parent);
    }

    @Override
    ForceStep step(long activation, List<String> meant) {
      return new ForceStep.Return(activation, meant);
    }
  }

  /** Says that forces are ready again (可用). */
  @Command(name = "ready")
  static final class Ready extends OnForces {
    @Option(names = "--note", descriptionKey = "zhongshu.mode.force-note", paramLabel = "TEXT")
    private String note = "";

    Ready(ModeCommand parent) {
      super(parent);
    }

    @Override
    ForceStep step(long activation, List<String> meant) {
      return new ForceStep.Ready(activation, meant, note);
    }
  }

  /** Says that forces are not ready (不可用), all of each or some, and why. */
  @Command(name = "not-ready")
  static final class NotReady extends OnForces {
    @Option(names = "--out", descriptionKey = "zhongshu.mode.force-out", paramLabel = "N")
    private @Nullable Integer out;

    @Option(
        names = "--reason",
        descriptionKey = "zhongshu.mode.force-reason",
        required = true,
        paramLabel = "TEXT")
    private String reason = "";

    NotReady(ModeCommand parent) {
      super(parent);
    }

    @Override
    ForceStep step(long activation, List<String> meant) {
      return new ForceStep.NotReady(activation, meant, out, reason);
    }
  }

  /** Tells the nearest ready forces for a case (就近力量). */
  @Command(name = "nearest")
  static final class NearestTo implements Callable<Integer> {
    private static final int USUAL = 8;

    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.case.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--item", descriptionKey = "zhongshu.mode.force-item", paramLabel = "ITEM")
    private @Nullable String item;

    @Option(names = "--most", descriptionKey = "zhongshu.mode.force-most", paramLabel = "N")
    private int most = USUAL;

    NearestTo(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      Session session = parent.session();
      return session.atDesk(
          desk -> {
            if (most < 1) {
              throw Failure.of("cli.mode.most", most);
            }
            Optional<Nearest> found = desk.forces().nearest(number, item, most);
            Nearest it = found.orElseThrow(() -> Failure.of("case.unknown", number));
            if (session.json()) {
              session.say(ForceJson.nearest(number, it));
              return 0;
            }
            session.markExercise(desk);
            words(session, desk).lines(it, item).forEach(session::say);
            return 0;
          });
    }
  }
}
