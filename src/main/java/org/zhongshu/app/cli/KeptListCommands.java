package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ListWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.KeptList;
import org.zhongshu.intake.lists.ListFault;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.ListRead;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the catalogue and the list of duties have in common at the command line. */
final class KeptListCommands {
  private KeptListCommands() {}

  /** Answer for machines: what a file or two versions differ in, or what is wrong. */
  record Compared(
      boolean ok,
      int from,
      @Nullable Integer to,
      int entries,
      List<Fault> faults,
      List<Difference> differences) {}

  /** A fault for machines. */
  record Fault(String file, long line, @Nullable ListField column, String code, String message) {}

  /** A difference for machines. */
  record Difference(
      ListDifference.What what,
      String code,
      String name,
      @Nullable Integer seq,
      @Nullable ListField field,
      @Nullable String before,
      @Nullable String after) {}

  /** The entries of a version, or of the one in force. */
  static <T> List<T> entries(KeptList<T> list, Desk desk, @Nullable Integer version) {
    return version == null || version == list.version(desk)
        ? list.inForce(desk)
        : list.at(desk, version)
            .orElseThrow(() -> new Failure(Refusal.of(list.name() + ".version", version), null));
  }

  private static List<Difference> told(List<ListDifference> all, Words words) {
    ListWords say = new ListWords(words);
    return all.stream()
        .map(
            it ->
                new Difference(
                    it.what(),
                    it.code(),
                    it.name(),
                    it.seq(),
                    it.field(),
                    it.field() == null ? null : say.value(it.before()),
                    it.field() == null ? null : say.value(it.after())))
        .toList();
  }

  private static void list(List<ListDifference> all, Session session) {
    ListWords say = new ListWords(session.words());
    TextTable table = new TextTable(48, 400);
    all.forEach(it -> table.row(say.subject(it), say.detail(it)));
    table.lines().forEach(session::say);
  }

  /** Tells what a file says: its faults, or what would change. */
  private static <T> int tell(
      Session session, ListRead<T> read, int from, List<ListDifference> differences, String key) {
    Words words = session.words();
    if (session.json()) {
      List<Fault> faults =
          read.faults().stream()
              .map(
                  it ->
                      new Fault(
                          it.file(),
                          it.line(),
                          it.field(),
                          it.what().key(),
                          Telling.plain(it.what(), words)))
              .toList();
      session.say(
          AnswerJson.plain(
              new Compared(
                  read.sound(),
                  from,
                  null,
                  read.entries().size(),
                  faults,
                  told(differences, words))));
      return read.sound() ? 0 : 1;
    }
    if (!read.sound()) {
      for (ListFault fault : read.faults()) {
        session.environment().err().println(fault.tell(words));
      }
      session.remark("cli.list.refused", read.faults().size());
      return 1;
    }
    list(differences, session);
    session.say(words.get(key, read.entries().size(), from, differences.size()));
    return 0;
  }

  /** All versions, the newest first. */
  @Command(name = "versions")
  static final class Versions implements Callable<Integer> {
    private final Session session;
    private final KeptList<?> list;

    Versions(Session session, KeptList<?> list) {
      this.session = session;
      this.list = list;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> show(session, desk, list.versions(desk)));
    }

    static int show(Session session, Desk desk, List<ListVersion> versions) {
      if (session.json()) {
        session.say(AnswerJson.named("versions", versions));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      TextTable table = new TextTable(8, 19, 24, 200);
      table.row(
          words.get("cli.column.version"),
          words.get("cli.column.since"),
          words.get("cli.column.operator"),
          words.get("cli.column.note"));
      for (ListVersion it : versions) {
        Instant since = it.since();
        table.row(
            Integer.toString(it.number()),
            words.time(since),
            telling.operator(it.operator()),
            it.note());
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** In what two versions differ. */
  @Command(name = "compare")
  static final class Compare<T> implements Callable<Integer> {
    private final Session session;
    private final KeptList<T> list;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.from", paramLabel = "A")
    private int from;

    @Parameters(index = "1", descriptionKey = "zhongshu.list.to", paramLabel = "B")
    private int to;

    Compare(Session session, KeptList<T> list) {
      this.session = session;
      this.list = list;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            List<T> after = entries(list, desk, to);
            List<ListDifference> all = list.differences(entries(list, desk, from), after);
            if (session.json()) {
              session.say(
                  AnswerJson.plain(
                      new Compared(
                          true, from, to, after.size(), List.of(), told(all, session.words()))));
              return 0;
            }
            KeptListCommands.list(all, session);
            session.say(session.words().get("cli.list.compared", from, to, all.size()));
            return 0;
          });
    }
  }

  /** Writes a version to a file. */
  @Command(name = "export")
  static final class Export<T> implements Callable<Integer> {
    private final Session session;
    private final KeptList<T> list;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.out", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--version", descriptionKey = "zhongshu.list.version", paramLabel = "N")
    private @Nullable Integer version;

    Export(Session session, KeptList<T> list) {
      this.session = session;
      this.list = list;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            List<T> entries = entries(list, desk, version);
            try {
              list.write(file, entries, session.words(), FileMark.of(desk.store()));
            } catch (ListFileRefused e) {
              throw new Failure(e.refusal(), e);
            }
            return session.answer(
                AnswerJson.named("file", file.toAbsolutePath().normalize().toString()),
                session.words().get("cli.list.exported", entries.size(), file));
          });
    }
  }

  /** Tells what a file would change, and changes nothing. */
  @Command(name = "check")
  static final class Check<T> implements Callable<Integer> {
    private final Session session;
    private final KeptList<T> list;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.in", paramLabel = "FILE")
    private Path file = Path.of("");

    Check(Session session, KeptList<T> list) {
      this.session = session;
      this.list = list;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            ListRead<T> read = list.read(file, desk);
            List<ListDifference> all =
                read.sound() ? list.differences(list.inForce(desk), read.entries()) : List.of();
            return tell(session, read, list.version(desk), all, "cli.list.checked");
          });
    }
  }

  /** Brings a file into force as the next version: all of it or nothing. */
  @Command(name = "import")
  static final class Import<T> implements Callable<Integer> {
    private final Session session;
    private final KeptList<T> list;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.in", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--note", descriptionKey = "zhongshu.list.note", paramLabel = "TEXT")
    private String note = "";

    Import(Session session, KeptList<T> list) {
      this.session = session;
      this.list = list;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::run);
    }

    private int run(Desk desk) {
      ListRead<T> read = list.read(file, desk);
      int from = list.version(desk);
      List<ListDifference> all =
          read.sound() ? list.differences(list.inForce(desk), read.entries()) : List.of();
      if (read.sound()
          && desk.run(list.set(read.entries(), from, note))
              instanceof Outcome.Refused(Refusal refusal)) {
        return session.refuse(new Telling(desk, session.words()).sentence(refusal), refusal);
      }
      return tell(
          session,
          read,
          list.version(desk),
          all,
          list.version(desk) == from ? "cli.list.same" : "cli.list.imported");
    }
  }
}
