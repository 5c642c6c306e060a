package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.lists.KeptList;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The catalogue of classes (分类目录): show, compare, take out and in. */
@Command(name = "catalogue")
final class CatalogueCommand {
  /** With all its subcommands. */
  static CommandLine line(Session session) {
    KeptList<Category> list = KeptList.CATALOGUE;
    return new CommandLine(new CatalogueCommand())
        .addSubcommand(new Show(session))
        .addSubcommand(new All(session))
        .addSubcommand(new KeptListCommands.Versions(session, list))
        .addSubcommand(new KeptListCommands.Compare<>(session, list))
        .addSubcommand(new KeptListCommands.Export<>(session, list))
        .addSubcommand(new KeptListCommands.Check<>(session, list))
        .addSubcommand(new KeptListCommands.Import<>(session, list));
  }

  /** Answer for machines. */
  record Listed(int version, List<Category> categories) {}

  /** Lists classes. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    @Option(names = "--text", paramLabel = "TEXT")
    private String text = "";

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
      int of = said == null ? desk.catalogue().version() : said;
      List<Category> all =
          KeptListCommands.entries(KeptList.CATALOGUE, desk, of).stream()
              .filter(this::wanted)
              .toList();
      if (session.json()) {
        session.say(AnswerJson.plain(new Listed(of, all)));
        return 0;
      }
      Words words = session.words();
      ReckoningWords say = new ReckoningWords(words);
      TextTable table = new TextTable(12, 12, 20, 32, 20, 20, 8);
      table.row(
          words.get("cli.column.code"),
          words.get("cli.column.kind"),
          words.get("cli.column.big-class"),
          words.get("cli.column.name"),
          words.get("cli.column.limit"),
          words.get("cli.column.chief"),
          words.get("cli.column.conditions"));
      for (Category it : all) {
        table.row(
            it.code(),
            words.of(it.kind()),
            it.bigClass(),
            it.name(),
            say.limit(it.limit()),
            it.chief(),
            it.conditions().isEmpty() ? "" : Integer.toString(it.conditions().size()));
      }
      table.lines().forEach(session::say);
      return 0;
    }

    private boolean wanted(Category it) {
      return it.code().contains(text)
          || it.name().contains(text)
          || it.bigClass().contains(text)
          || it.aliases().stream().anyMatch(alias -> alias.contains(text));
    }
  }

  /** Shows a class with its conditions. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.catalogue.show.code", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--version", descriptionKey = "zhongshu.list.version", paramLabel = "N")
    private @Nullable Integer version;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      Category it =
          KeptListCommands.entries(KeptList.CATALOGUE, desk, version).stream()
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow(() -> Failure.of("category.unknown", code));
      if (session.json()) {
        session.say(AnswerJson.plain(it));
        return 0;
      }
      Words words = session.words();
      ReckoningWords say = new ReckoningWords(words);
      session.say(it.code() + "  " + it.name() + "  " + it.nameEn());
      TextTable facts = new TextTable(24, 400);
      facts.row(words.get("cli.column.kind"), words.of(it.kind()) + "  " + it.bigClass());
      facts.row(words.get("cli.column.chief"), it.chief());
      facts.row(words.get("cli.column.aliases"), words.tell(it.aliases()));
      facts.lines().forEach(session::say);
      session.say("");
      TextTable table = new TextTable(4, 60, 24, 200);
      table.row(
          words.get("cli.column.seq"),
          words.get("cli.column.condition"),
          words.get("cli.column.limit"),
          words.get("cli.column.closing"));
      for (Condition each : it.citable()) {
        table.row(
            Integer.toString(each.seq()), each.words(), say.limit(each.limit()), each.closing());
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }
}
