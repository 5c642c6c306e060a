package org.zhongshu.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.app.Environment;
import org.zhongshu.app.Failure;
import org.zhongshu.app.Language;
import org.zhongshu.app.Shipped;
import org.zhongshu.app.Stores;
import org.zhongshu.app.settings.SettingsFile;
import org.zhongshu.app.tour.Size;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.Post;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/**
 * Puts the command line together and runs it. Exit code 0: done; 1: refused or failed, the reason
 * is on standard error; 2: wrong usage.
 */
public final class CommandLines {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLines.class);

  private CommandLines() {}

  /** What happens without a command. */
  public interface Front {
    /** Opens the console and returns the exit code when it was closed. */
    int open(Start start);
  }

  /** What the console starts with. */
  public interface Start {
    Environment environment();

    SettingsFile settings();

    /** Words until the city's zone is known. */
    Words words();

    /**
     * Works at the operator's desk with words in the city's time; an exercise is founded first
     * where there is no store at all.
     */
    int atDesk(ToIntBiFunction<Desk, Words> work);

    /** Whether it is for nothing without a window, as where people take part. */
    default boolean needsWindow() {
      return false;
    }

    /** What steers the training or replay that the console shows; empty for the real thing. */
    default Optional<TrainingControl> training(Desk desk) {
      return Optional.empty();
    }
  }

  /** Runs one command line. */
  public static int run(
      String[] args, Environment environment, Stores stores, Shipped shipped, Front front) {
    SettingsFile settings = SettingsFile.read(environment.folders().settingsFile());
    Locale locale =
        Language.of(language(args), settings.get(SettingsFile.LANGUAGE), environment.variables());
    Words words = Words.in(locale, ZoneId.systemDefault());
    Globals globals = new Globals();
    Interrupts interrupts = new Interrupts();
    Session session =
        new Session(environment, stores, shipped, settings, globals, interrupts, words);
    globals.front = () -> front.open(new ConsoleStart(session));
    CommandLine line = build(session, globals, front);
    interrupts.listen();
    try {
      return line.execute(args);
    } finally {
      interrupts.finished();
      environment.out().flush();
    }
  }

  /** The command line with all its commands. */
  static CommandLine build(Session session, Globals globals, Front front) {
    Words words = session.words();
    ModeCommand mode = new ModeCommand(session);
    CalendarCommand calendar = new CalendarCommand(session);
    CityCommand city = new CityCommand(session);
    SuperviseCommand supervise = new SuperviseCommand(session);
    AlarmsCommand alarms = new AlarmsCommand(session);
    CommandLine line =
        new CommandLine(globals)
            .addSubcommand(new InitCommand(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new CasesCommand(session))
            .addSubcommand(new CaseCommand(session))
            .addSubcommand(new DoCommand(session))
            .addSubcommand(new ClockCommand(session))
            .addSubcommand(new FiguresCommand(session))
            .addSubcommand(
                new CommandLine(mode)
                    .addSubcommand(new ModeSuggest(mode))
                    .addSubcommand(new ModeSignal(mode))
                    .addSubcommand(new ModeProposal.Preview(mode))
                    .addSubcommand(new ModeProposal.Propose(mode))
                    .addSubcommand(new ModeSteps.Approve(mode))
                    .addSubcommand(new ModeSteps.Withdraw(mode))
                    .addSubcommand(new ModeSteps.Raise(mode))
                    .addSubcommand(new ModeSteps.Lower(mode))
                    .addSubcommand(new ModeSteps.Extend(mode))
                    .addSubcommand(new ModeSteps.End(mode))
                    .addSubcommand(new ModeItems.Status(mode))
                    .addSubcommand(new ModeItems.AnswerIt(mode))
                    .addSubcommand(new ModeItems.RulesAt(mode))
                    .addSubcommand(new ModeItems.Summary(mode))
                    .addSubcommand(new ModeRounds.Round(mode))
                    .addSubcommand(new ModeRounds.Finding(mode))
                    .addSubcommand(new ModeForces.Forces(mode))
                    .addSubcommand(new ModeForces.Send(mode))
                    .addSubcommand(new ModeForces.Arrive(mode))
                    .addSubcommand(new ModeForces.Return(mode))
                    .addSubcommand(new ModeForces.Ready(mode))
                    .addSubcommand(new ModeForces.NotReady(mode))
                    .addSubcommand(new ModeForces.NearestTo(mode))
                    .addSubcommand(new ModeReporting.AttendanceOf(mode))
                    .addSubcommand(new ModeReporting.Matrix(mode))
                    .addSubcommand(new ModeReporting.Remind(mode))
                    .addSubcommand(ModeMinutes.line(mode)))
            .addSubcommand(
                new CommandLine(supervise)
                    .addSubcommand(new SuperviseCommand.Show(supervise))
                    .addSubcommand(new SuperviseCommand.Instruct(supervise))
                    .addSubcommand(new SuperviseCommand.Urge(supervise))
                    .addSubcommand(new SuperviseCommand.Sign(supervise))
                    .addSubcommand(new SuperviseCommand.Reply(supervise))
                    .addSubcommand(new SuperviseCommand.Escalate(supervise))
                    .addSubcommand(new SuperviseCommand.Settle(supervise))
                    .addSubcommand(new SuperviseCommand.Look(supervise)))
            .addSubcommand(
                new CommandLine(alarms)
                    .addSubcommand(new AlarmsCommand.Acknowledge(alarms))
                    .addSubcommand(new AlarmsCommand.Shelve(alarms))
                    .addSubcommand(new AlarmsCommand.Unshelve(alarms)))
            .addSubcommand(
                new CommandLine(city)
                    .addSubcommand(new CityCommand.Import(city))
                    .addSubcommand(new CityCommand.Check(city))
                    .addSubcommand(new CityCommand.Show(city)))
            .addSubcommand(
                new CommandLine(calendar)
                    .addSubcommand(new CalendarCommand.SetDays(calendar))
                    .addSubcommand(new CalendarCommand.Remove(calendar))
                    .addSubcommand(new CalendarCommand.Import(calendar))
                    .addSubcommand(new CalendarCommand.Recount(calendar)))
            .addSubcommand(CommandCommand.line(session))
            .addSubcommand(DutyCommand.line(session))
            .addSubcommand(CatalogueCommand.line(session))
            .addSubcommand(DutiesCommand.line(session))
            .addSubcommand(RulesCommand.line(session))
            .addSubcommand(PlanCommand.line(session))
            .addSubcommand(TrainingCommand.line(session, front))
            .addSubcommand(new UnitsCommand(session))
            .addSubcommand(new OperatorsCommand(session))
            .addSubcommand(new BackupCommand(session))
            .addSubcommand(new RestoreCommand(session))
            .addSubcommand(new VerifyCommand(session))
            .addSubcommand(new BenchCommand(session))
            .addSubcommand(new TourCommand(session))
            .addSubcommand(new HelpCommand())
            .addSubcommand(new VersionCommand(session));
    line.registerConverter(Queue.class, new Kebab<>(Queue.class));
    line.registerConverter(Theme.class, new Kebab<>(Theme.class));
    line.registerConverter(
        Size.class, text -> Size.parse(text).orElseThrow(() -> new TypeConversionException(text)));
    line.registerConverter(Grouping.class, new Kebab<>(Grouping.class));
    line.registerConverter(Rung.class, new Kebab<>(Rung.class));
    line.registerConverter(Grade.class, new Kebab<>(Grade.class));
    line.registerConverter(Post.class, new Kebab<>(Post.class));
    line.registerConverter(LogKind.class, new Kebab<>(LogKind.class));
    line.registerConverter(ModeKind.class, new Kebab<>(ModeKind.class));
    line.registerConverter(ItemKind.class, new Kebab<>(ItemKind.class));
    line.registerConverter(Globals.Tongue.class, new Kebab<>(Globals.Tongue.class));
    line.registerConverter(Globals.LogLevel.class, new Kebab<>(Globals.LogLevel.class));
    line.setResourceBundle(new WordsBundle(words));
    line.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(session.environment().err(), true, StandardCharsets.UTF_8));
    line.setHelpFactory(OwnOptionsHelp::new);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setParameterExceptionHandler((fault, _) -> wrongUsage(fault, words));
    line.setExecutionExceptionHandler((fault, _, _) -> failed(fault, session));
    line.setExecutionStrategy(
        parsed -> {
          Logging.level(globals.logLevel);
          return new CommandLine.RunLast().execute(parsed);
        });
    return line;
  }

  /**
   * The language has to be known before the line is read, since what is wrong with it is told in
   * that language.
   */
  private static @Nullable String language(String[] args) {
    List<String> all = List.of(args);
    for (int i = 0; i < all.size(); i++) {
      String arg = all.get(i);
      if (arg.startsWith("--lang=")) {
        return arg.substring("--lang=".length());
      } else if (arg.equals("--lang") && i + 1 < all.size()) {
        return all.get(i + 1);
      }
    }
    return null;
  }

  private static Refusal unwritable(String path) {
    return Refusal.of("cli.path-encoding", System.getProperty("sun.jnu.encoding", "?"), path);
  }

  private static int wrongUsage(ParameterException fault, Words words) {
    fault.getCommandLine().getErr().println(new Usage(words).sentence(fault));
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception fault, Session session) {
    return switch (fault) {
      case Failure e -> {
        LOG.info("refused: {}", e.refusal(), e);
        yield session.refuse(e.refusal());
      }
      case StoreException e -> {
        LOG.error("the store could not do it", e);
        yield session.refuse(e.refusal());
      }
      case JsonRefused e -> session.refuse(e.refusal());
      case InvalidPathException e -> session.refuse(unwritable(e.getInput()));
      default -> {
        String code = Said.code();
        LOG.error("{} the command failed", code, fault);
        yield session.refuse(Refusal.of("cli.unexpected", code));
      }
    };
  }
}
