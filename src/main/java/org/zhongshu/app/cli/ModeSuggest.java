package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.SuggestionJson;
import org.zhongshu.intake.warn.CapFile;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.suggest.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the calendar and the signals suggest; takes in a warning. */
@Command(name = "suggest")
final class ModeSuggest implements Callable<Integer> {
  private final ModeCommand parent;

  @Option(names = "--warning", descriptionKey = "zhongshu.mode.warning", paramLabel = "FILE")
  private @Nullable Path warning;

  ModeSuggest(ModeCommand parent) {
    this.parent = parent;
  }

  @Override
  public Integer call() {
    Session session = parent.session();
    return session.atDesk(
        desk -> {
          Path file = warning;
          if (file != null) {
            Outcome heard = hear(desk, file);
            if (heard instanceof Outcome.Refused(Refusal why)) {
              return session.refuse(new Telling(desk, session.words()).sentence(why), why);
            }
          }
          List<Suggestion> all = desk.modeBook().suggestions();
          if (session.json()) {
            session.say(SuggestionJson.write(all));
            return 0;
          }
          session.markExercise(desk);
          if (all.isEmpty()) {
            session.say(session.words().get("cli.mode.suggest.none"));
          }
          ModeWords say = new ModeWords(desk, session.words(), session.environment().clock());
          for (Suggestion it : all) {
            List<String> lines = say.lines(it, planName(desk, it));
            session.say(lines.getFirst());
            lines.stream().skip(1).forEach(line -> session.say("  " + line));
          }
          return 0;
        });
  }

  private static @Nullable String planName(Desk desk, Suggestion it) {
    String code = it.plan();
    return code == null
        ? null
        : desk.plans().inForce(code).map(version -> version.plan().head().name()).orElse(code);
  }

  private static Outcome hear(Desk desk, Path file) {
    return switch (CapFile.read(file, desk.city())) {
      case CapFile.Read.Refused(Refusal why) -> throw new Failure(why, null);
      case CapFile.Read.Understood(var it) ->
          desk.run(new org.zhongshu.desk.Command.OnModes(new ModeStep.Hear(it)));
    };
  }
}
