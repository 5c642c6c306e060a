package org.zhongshu.console.board.detail;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.HoursSince;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.step.Given;
import org.zhongshu.desk.CaseClocks;
import org.zhongshu.desk.CaseClocks.CaseClock;
import org.zhongshu.desk.CaseCustody;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.CaseStrikes;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.HoursWords;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;
import org.zhongshu.words.Words;

/** Reads a case and puts its record in words; runs off the FX thread. */
public final class CaseReader {
  private static final Logger LOG = LoggerFactory.getLogger(CaseReader.class);
  private static final String IMPORT = "import";

  private final Desk desk;
  private final Words words;
  private final InstantSource clock;
  private final Telling telling;
  private final Names names;
  private final StepWords said;
  private final Replay replay;

  public CaseReader(Desk desk, Words words, Telling telling, InstantSource clock) {
    this.clock = clock;
    this.desk = desk;
    this.words = words;
    this.telling = telling;
    this.names = new Names(desk, words);
    this.said = new StepWords(desk, words, telling, names);
    this.replay = new Replay(said, telling, names);
  }

  public Optional<CaseView> read(String number) {
    return desk.cases().file(number).map(this::view);
  }

  private CaseView view(CaseFile file) {
    Case it = file.now();
    Assignment assignment = it.assignment();
    String takenBy = assignment.takenBy();
    return new CaseView(
        it,
        names.areaPath(it.place().area(), it.place().areaWords()),
        names.category(it.topic().category(), it.topic().words()),
        names.unit(assignment.lead(), assignment.leadWords()),
        assignment.coHandlers().stream().map(telling::unit).toList(),
        cited(it.progress().filing(), Condition::words),
        cited(it.progress().closing(), Condition::closing),
        takenBy == null ? "" : telling.operator(takenBy),
        desk.operator().id().equals(takenBy),
        Loop.of(it, file.record()),
        clocks(file),
        custody(file),
        evidence(file.record()),
        record(file.record()),
        Loop.hops(file.record(), said),
        notes(file.record()),
        supervised(it.number()),
        replay.of(file.record()));
  }

  private List<SupervisedLine> supervised(String number) {
    return SupervisedLine.of(
        desk.supervision().tasksOf(number),
        desk.supervision().alarmsOf(number),
        clock.instant(),
        words,
        telling);
  }

  /** A condition in the words of the catalogue's version under which it was cited. */
  private String cited(Progress.@Nullable Citation cited, Function<Condition, String> text) {
    if (cited == null) {
      return "";
    }
    Catalogue now = desk.catalogue();
    Optional<Catalogue> then =
        now.version() == cited.standard()
            ? Optional.of(now)
            : desk.places().catalogue(cited.standard());
    String said =
        then.flatMap(it -> it.byCode(cited.category()))
            .flatMap(it -> it.condition(cited.condition()))
            .map(text)
            .orElse("");
    return cited.condition() == Category.GENERAL
        ? words.get("board.cited.general", said, cited.standard())
        : words.get("board.cited", said, cited.condition(), cited.standard());
  }

  /** Notes that nobody has struck, latest first. */
  private List<Given.Note> notes(List<JournalLine> lines) {
    Set<Integer> struck = CaseStrikes.of(lines);
    return lines.reversed().stream()
        .filter(line -> line.kind().equals(StepKind.NOTE.key()))
        .filter(line -> !struck.contains(line.subjectVersion()))
        .map(
            line ->
                new Given.Note(
                    line.subjectVersion(),
                    line.at(),
                    telling.operator(line.operator()),
                    line.opinion()))
        .toList();
  }

  private List<WhyClock> clocks(CaseFile file) {
    CaseRules rules = desk.rules();
    ReckoningWords say = new ReckoningWords(words);
    String area = file.now().place().area();
    return CaseClocks.of(file, rules).stream()
        .map(
            clock ->
                WhyClock.of(
                    clock,
                    file.now().times().closedAt(),
                    rules.reckoning(area),
                    hours(clock, rules.reckonings().hours(area)),
                    say))
        .toList();
  }

  /** The hours that a clock counts; none for one that always runs. */
  private String hours(CaseClock clock, List<HoursSince> line) {
    Explanation told = clock.told();
    return told == null || told.run().limit().unit().alwaysRuns()
        ? ""
        : String.join(
            "\n", new HoursWords(words).between(line, desk.city(), clock.start(), clock.due()));
  }

  private List<HeldLine> custody(CaseFile file) {
    Reckoning reckoning = desk.rules().reckoning(file.now().place().area());
    return CaseCustody.of(file.record()).holdings().stream()
        .map(it -> new HeldLine(telling.holder(it.holder()), it, reckoning))
        .toList();
  }

  private List<RecordLine> record(List<JournalLine> lines) {
    List<RecordLine> record = new ArrayList<>();
    Set<Integer> struck = CaseStrikes.of(lines);
    for (JournalLine line : lines) {
      if (line.kind().equals(IMPORT)) {
        told(line).forEach(record::add);
      }
      record.add(
          new RecordLine(
              line.at(),
              telling.operator(line.operator()),
              telling.step(line.kind()),
              said.receiver(line),
              said.of(line),
              line.after(),
              false,
              line.subjectVersion(),
              line.kind().equals(StepKind.NOTE.key()) && struck.contains(line.subjectVersion())));
    }
    return record.reversed();
  }

  /** What a file tells of the time before the case came in, as its own lines. */
  private List<RecordLine> told(JournalLine line) {
    List<RecordLine> told = new ArrayList<>();
    try {
      var draft = CommandJson.readDraft(line.body());
      String source =
          draft.origin().source() == null
              ? words.get("board.record.file")
              : draft.origin().source();
      told.add(
          RecordLine.ofFile(
              draft.origin().reportedAt(), source, telling.step("report"), "", "", null));
      Past past = draft.past();
      if (past == null) {
        return told;
      }
      String unit = names.unit(past.lead(), past.leadWords());
      if (past.dispatchedAt() != null || !unit.isEmpty()) {
        told.add(
            RecordLine.ofFile(
                past.dispatchedAt(),
                source,
                telling.step(StepKind.DISPATCH.key()),
                unit,
                past.dueAt() == null ? "" : words.get("board.record.due", past.dueAt()),
                null));
      }
      if (past.closedAt() != null || !past.stage().open()) {
        told.add(
            RecordLine.ofFile(
                past.closedAt(), source, words.of(past.stage()), "", closing(past), past.stage()));
      } else if (!past.words().isEmpty()) {
        told.add(
            RecordLine.ofFile(
                null, source, words.of(past.stage()), "", past.words(), past.stage()));
      }
    } catch (JsonRefused e) {
      LOG.warn(
          "line {} of chain {} holds a draft that can't be read", line.position(), line.chain(), e);
    }
    return told;
  }

  private String closing(Past past) {
    Boolean inTime = past.inTime();
    String kept =
        inTime == null ? "" : words.get(inTime ? "board.record.in-time" : "board.record.late");
    return kept.isEmpty() || past.words().isEmpty()
        ? kept + past.words()
        : kept + " · " + past.words();
  }

  /** Steps that come with evidence. */
  private static final Set<StepKind> BEARING =
      EnumSet.of(
          StepKind.HANDLE,
          StepKind.HANDLE_PART,
          StepKind.QUICK,
          StepKind.CONFIRM,
          StepKind.CLOSE,
          StepKind.SECOND_CHECK);

  private static List<Evidence> evidence(List<JournalLine> lines) {
    List<Evidence> all = new ArrayList<>();
    for (JournalLine line : lines) {
      Step step = step(line);
      switch (step) {
        case Step.Handle(String _, List<Evidence> some) -> all.addAll(some);
        case Step.Confirm(boolean _, String _, List<Evidence> some) -> all.addAll(some);
        case Step.Close(String _, List<Evidence> some, Integer _) -> all.addAll(some);
        case Step.Quick(String _, List<Evidence> some, String _, Integer _) -> all.addAll(some);
        case Step.HandlePart(String _, String _, List<Evidence> some) -> all.addAll(some);
        case Step.SecondCheck(boolean _, String _, List<Evidence> some) -> all.addAll(some);
        case null, default -> {}
      }
    }
    return all.reversed();
  }

  private static @Nullable Step step(JournalLine line) {
    if (StepKind.of(line.kind()).filter(BEARING::contains).isEmpty()) {
      return null;
    }
    try {
      return CommandJson.readStep(line.body());
    } catch (JsonRefused e) {
      LOG.warn(
          "line {} of chain {} holds a step that can't be read", line.position(), line.chain(), e);
      return null;
    }
  }
}
