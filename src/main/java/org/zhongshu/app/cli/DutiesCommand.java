package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Duty;
import org.zhongshu.city.Level;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.lists.KeptList;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The list of duties (权责目录): show, compare, take out and in. */
@Command(name = "duties")
final class DutiesCommand {
  /** With all its subcommands. */
  static CommandLine line(Session session) {
    KeptList<Duty> list = KeptList.DUTIES;
    return new CommandLine(new DutiesCommand())
        .addSubcommand(new All(session))
        .addSubcommand(new KeptListCommands.Versions(session, list))
        .addSubcommand(new KeptListCommands.Compare<>(session, list))
        .addSubcommand(new KeptListCommands.Export<>(session, list))
        .addSubcommand(new KeptListCommands.Check<>(session, list))
        .addSubcommand(new KeptListCommands.Import<>(session, list));
  }

  /** Answer for machines. */
  record Listed(int version, List<Duty> items) {}

  /** Lists items. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    @Option(names = "--class", paramLabel = "CODE")
    private @Nullable String category;

    @Option(names = "--owner", paramLabel = "KEY")
    private @Nullable String owner;

    @Option(names = "--version", descriptionKey = "zhongshu.list.version", paramLabel = "N")
    private @Nullable Integer version;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::list);
    }

    private int list(Desk desk) {
      Integer said = version;
      int of = said == null ? desk.duties().version() : said;
      List<Duty> all =
          KeptListCommands.entries(KeptList.DUTIES, desk, of).stream()
              .filter(it -> category == null || it.covers(category))
              .filter(it -> owner == null || it.owner().equals(owner))
              .toList();
      if (session.json()) {
        session.say(AnswerJson.plain(new Listed(of, all)));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      TextTable table = new TextTable(24, 40, 12, 20, 16, 24, 16, 100);
      table.row(
          words.get("cli.column.code"),
          words.get("cli.column.duty"),
          words.get("cli.column.class"),
          words.get("cli.column.owner"),
          words.get("cli.column.level"),
          words.get("cli.column.area"),
          words.get("cli.column.matter"),
          words.get("cli.column.basis"));
      for (Duty it : all) {
        Level level = it.level();
        table.row(
            it.code(),
            it.title(),
            it.category(),
            it.owner(),
            level == null ? "" : words.of(level),
            it.area().isEmpty() ? "" : telling.area(it.area()),
            words.of(it.matter()),
            it.basis());
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }
}
