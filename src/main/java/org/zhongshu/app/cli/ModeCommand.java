package org.zhongshu.app.cli;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;

/**
 * Tells which modes are in force and which wait; its subcommands propose one, approve it, change
 * and end it, and answer what it makes due.
 */
@Command(name = "mode")
final class ModeCommand implements Callable<Integer> {
  private final Session session;

  ModeCommand(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          Modes modes = desk.modes();
          if (session.json()) {
            session.say(AnswerJson.modes(modes));
            return 0;
          }
          Words words = session.words();
          session.say(words.get("cli.mode.now", modes.kind()));
          ModeWords say = new ModeWords(desk, words, session.environment().clock());
          modes.activations().forEach(it -> session.say("  " + say.line(it)));
          modes.waiting().forEach(it -> session.say("  " + say.line(it)));
          return 0;
        });
  }

  int run(Desk desk, ModeStep step) {
    return answer(desk, desk.run(new org.zhongshu.desk.Command.OnModes(step)));
  }

  int answer(Desk desk, Outcome outcome) {
    Telling telling = new Telling(desk, session.words());
    ModeWords say = new ModeWords(desk, session.words(), session.environment().clock());
    AnswerJson json = new AnswerJson(telling::sentence);
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.ModeDone(Activation now) ->
          session.answer(json.of(outcome, null), say.line(now));
      case Outcome.MeasuresDone(List<MeasureItem> now) -> {
        if (session.json()) {
          session.say(json.of(outcome, null));
        } else {
          now.forEach(it -> session.say(say.item(it, plan(desk, it.activation()))));
        }
        yield 0;
      }
      default -> throw new IllegalStateException("a mode was answered by " + outcome);
    };
  }

  static @Nullable Plan plan(Desk desk, long activation) {
    return desk.modeBook()
        .activation(activation)
        .map(Activation::plan)
        .flatMap(ref -> desk.plans().version(ref.code(), ref.version()))
        .map(it -> it.plan())
        .orElse(null);
  }

  /** Modes as completion offers them. */
  static final class KindNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      // The daily mode always runs.
      String daily = AnswerJson.name(ModeKind.DAILY);
      return Kebab.names(ModeKind.class).stream().filter(name -> !name.equals(daily)).iterator();
    }
  }

  /** Levels as completion offers them. */
  static final class GradeNames extends Kebab.Names {
    GradeNames() {
      super(Grade.class);
    }
  }
}
