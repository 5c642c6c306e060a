package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.PlanText;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanDifference;
import org.zhongshu.mode.plan.PlanDifferences;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The plan library (预案库): shows, checks, takes plans in and out, and moves them through life. */
@Command(name = "plan")
final class PlanCommand {
  private PlanCommand() {}

  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new PlanCommand())
        .addSubcommand(new PlanShowing.All(session))
        .addSubcommand(new PlanShowing.Show(session))
        .addSubcommand(new Check(session))
        .addSubcommand(new Import(session))
        .addSubcommand(new Export(session))
        .addSubcommand(new PlanMoves.Review(session))
        .addSubcommand(new PlanMoves.PutInForce(session))
        .addSubcommand(new PlanMoves.Retire(session))
        .addSubcommand(new Compare(session))
        .addSubcommand(new RecordDrill(session));
  }

  /**
   * Answer for machines: what a file says.
   *
   * @param plan code of the plan; null when the file can't be read
   */
  record Checked(boolean ok, @Nullable String plan, int places, List<FileFault> faults) {}

  /** A fault for machines. */
  record FileFault(int line, String path, String code, String message) {}

  /** Answer for machines: where a version stands. */
  record Moved(boolean ok, String plan, int version, PlanState state) {}

  /** Answer for machines: in what two versions differ. */
  record Compared(String plan, int from, int to, List<PartDifference> differences) {}

  /** A difference for machines; before and after in words. */
  record PartDifference(PlanDifference.What what, String path, String before, String after) {}

  /** A version of a plan: that said, else that in force, else the newest. */
  static PlanVersion version(Desk desk, String code, @Nullable Integer number) {
    List<PlanVersion> all = desk.plans().versions(code);
    if (all.isEmpty()) {
      throw Failure.of("plan.unknown", code);
    }
    if (number == null) {
      return all.stream()
          .filter(it -> it.state() == PlanState.IN_FORCE)
          .findFirst()
          .orElse(all.getFirst());
    }
    return all.stream()
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow(() -> Failure.of("plan.version", code, number));
  }

  private static PlanText read(Path file, Desk desk) {
    try {
      return PlanText.check(PlanFile.text(file), desk.city(), desk.catalogue());
    } catch (ListFileRefused e) {
      throw new Failure(e.refusal(), e);
    }
  }

  /** Tells what is wrong with a file. */
  private static int tellFaults(Session session, Desk desk, Path file, PlanText text) {
    Words words = session.words();
    Plan plan = text.plan();
    if (session.json()) {
      List<FileFault> faults =
          text.faults().stream()
              .map(
                  it ->
                      new FileFault(
                          it.line(), it.path(), it.what().key(), Telling.plain(it.what(), words)))
              .toList();
      session.say(
          AnswerJson.plain(
              new Checked(
                  text.sound(),
                  plan == null ? null : plan.head().code(),
                  plan == null ? 0 : plan.places().size(),
                  faults)));
      return text.sound() ? 0 : 1;
    }
    for (PlanFault fault : text.faults()) {
      session.environment().err().println(PlanText.tell(fault, words));
    }
    if (plan == null || !text.sound()) {
      session.remark("cli.plan.unsound", file, text.faults().size());
      return 1;
    }
    session.say(
        words.get(
            "cli.plan.sound", plan.head().name(), new PlanWords(words, desk.city()).places(plan)));
    return 0;
  }

  /** Checks a file and changes nothing. */
  @Command(name = "check")
  static final class Check implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.file", paramLabel = "FILE")
    private Path file = Path.of("");

    Check(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> tellFaults(session, desk, file, read(file, desk)));
    }
  }

  /** Takes a file in as a draft. */
  @Command(name = "import")
  static final class Import implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.file", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--seen", descriptionKey = "zhongshu.plan.import.seen", paramLabel = "N")
    private @Nullable Integer seen;

    @Option(names = "--note", descriptionKey = "zhongshu.list.note", paramLabel = "TEXT")
    private String note = "";

    Import(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            PlanText text = read(file, desk);
            Plan plan = text.plan();
            return plan == null || !text.sound()
                ? tellFaults(session, desk, file, text)
                : run(session, desk, new PlanStep.Put(plan, seen, note));
          });
    }
  }

  /** Writes a version to a file. */
  @Command(name = "export")
  static final class Export implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.code", paramLabel = "CODE")
    private String code = "";

    @Parameters(index = "1", descriptionKey = "zhongshu.plan.out", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--version", descriptionKey = "zhongshu.plan.version", paramLabel = "N")
    private @Nullable Integer version;

    Export(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            PlanVersion it = version(desk, code, version);
            try {
              PlanFile.write(file, it.plan(), FileMark.of(desk.store()));
            } catch (ListFileRefused e) {
              throw new Failure(e.refusal(), e);
            }
            return session.answer(
                AnswerJson.named("file", file.toAbsolutePath().normalize().toString()),
                session
                    .words()
                    .get("cli.plan.exported", it.plan().head().name(), it.number(), file));
          });
    }
  }

  /** Takes a step and tells what came of it. */
  static int run(Session session, Desk desk, PlanStep step) {
    Telling telling = new Telling(desk, session.words());
    int before = desk.plans().newest(step.code()).map(PlanVersion::number).orElse(0);
    return switch (desk.run(new org.zhongshu.desk.Command.OnPlans(step))) {
      case Outcome.Refused(Refusal refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.PlanDone(PlanVersion now) -> {
        boolean same = step instanceof PlanStep.Put && now.number() == before;
        yield session.answer(
            AnswerJson.plain(new Moved(true, now.plan().head().code(), now.number(), now.state())),
            session
                .words()
                .get(
                    same ? "cli.plan.same" : "cli.plan.done",
                    telling.step(step.key()),
                    now.plan().head().name(),
                    now.number(),
                    now.state()));
      }
      case Outcome other -> throw new IllegalStateException("plans were answered by " + other);
    };
  }

  /** In what two versions differ. */
  @Command(name = "compare")
  static final class Compare implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.code", paramLabel = "CODE")
    private String code = "";

    @Parameters(index = "1", descriptionKey = "zhongshu.list.from", paramLabel = "A")
    private int from;

    @Parameters(index = "2", descriptionKey = "zhongshu.list.to", paramLabel = "B")
    private int to;

    Compare(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::compare);
    }

    private int compare(Desk desk) {
      Plan before = version(desk, code, from).plan();
      Plan after = version(desk, code, to).plan();
      List<PlanDifference> all = PlanDifferences.of(before, after);
      PlanWords say = new PlanWords(session.words(), desk.city());
      List<PartDifference> told =
          all.stream()
              .map(
                  it ->
                      new PartDifference(
                          it.what(),
                          it.path(),
                          say.value(it.before(), before),
                          say.value(it.after(), after)))
              .toList();
      if (session.json()) {
        session.say(AnswerJson.plain(new Compared(code, from, to, told)));
        return 0;
      }
      TextTable table = new TextTable(6, 48, 60, 400);
      for (PartDifference it : told) {
        table.row(session.words().of(it.what()), say.path(it.path()), it.before(), it.after());
      }
      table.lines().forEach(session::say);
      session.say(session.words().get("cli.list.compared", from, to, all.size()));
      return 0;
    }
  }

  /** Puts a drill on record. */
  @Command(name = "drill")
  static final class RecordDrill implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.code", paramLabel = "CODE")
    private String code = "";

    @Option(
        names = "--on",
        required = true,
        descriptionKey = "zhongshu.plan.drill.on",
        paramLabel = "DATE")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
        names = "--what",
        required = true,
        descriptionKey = "zhongshu.plan.drill.what",
        paramLabel = "TEXT")
    private String what = "";

    @Option(names = "--found", descriptionKey = "zhongshu.plan.drill.found", paramLabel = "TEXT")
    private String found = "";

    RecordDrill(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> run(session, desk, new PlanStep.RecordDrill(new Drill(code, on, what, found))));
    }
  }
}
