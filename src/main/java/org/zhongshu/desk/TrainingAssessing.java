package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.json.DeedJson;
import org.zhongshu.desk.json.ScenarioJson;
import org.zhongshu.duty.training.Assessment;
import org.zhongshu.duty.training.Deed;
import org.zhongshu.duty.training.Inject;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;

/** Reads from the journal of a training's store what came of the training (演练评估). */
final class TrainingAssessing {
  private static final int BATCH = 2_000;

  /** Most activations that are looked through for what was missed. */
  private static final int MODES = 100;

  private static final String REPORT = "report";
  private static final String DISPATCH = "dispatch";

  private final Centre centre;
  private final Tables tables;
  private final TrainingMark mark;
  private final Instant now;
  private final List<JournalLine> lines;

  TrainingAssessing(Centre centre, Tables tables, TrainingMark mark) {
    this.centre = centre;
    this.tables = tables;
    this.mark = mark;
    this.now = centre.now();
    this.lines = lines();
  }

  /** The journal since the training began, in order of time. */
  private List<JournalLine> lines() {
    Map<String, Long> read = new HashMap<>(tables.journal().headsBefore(mark.starts()));
    List<JournalLine> all = new ArrayList<>();
    List<JournalLine> some = tables.journal().after(read, BATCH);
    while (!some.isEmpty()) {
      all.addAll(some);
      some.forEach(line -> read.merge(line.chain(), line.position(), Math::max));
      some = tables.journal().after(read, BATCH);
    }
    // Sorting is stable: lines of one moment stay in the order of their chain.
    all.sort(Comparator.comparing(JournalLine::at));
    return all;
  }

  TrainingReport report() {
    Scenario scenario = ScenarioJson.stored(mark.body());
    Set<UUID> fromOutside =
        scenario.injects().stream()
            .filter(TrainingAssessing::fromOutside)
            .map(Inject::order)
            .collect(Collectors.toSet());
    List<Deed> deeds =
        lines.stream()
            .filter(it -> !it.operator().equals(Operator.SYSTEM.id()))
            .filter(it -> !fromOutside.contains(it.command()))
            .map(DeedJson::of)
            .toList();
    Assessment assessment = Assessment.of(scenario, mark.starts(), now, deeds, subjects(scenario));
    List<Double> waits = waits();
    int reported =
        (int)
            lines.stream()
                .filter(it -> it.subjectKind() == SubjectKind.CASE && it.kind().equals(REPORT))
                .count();
    return new TrainingReport(
        mark.name(),
        mark.starts(),
        now,
        assessment,
        reported,
        waits.size(),
        waits.isEmpty() ? List.of() : List.of(at(waits, 0.5), at(waits, 0.9), waits.getLast()),
        missed(),
        seats());
  }

  /** What comes in from outside is nobody's deed. */
  private static boolean fromOutside(Inject inject) {
    return inject instanceof Inject.Calls
        || inject instanceof Inject.Reports
        || inject instanceof Inject.Warns;
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(share * sorted.size())));
  }

  /** From report to first dispatch, minutes, in order. */
  private List<Double> waits() {
    Map<String, Instant> reported = new HashMap<>();
    Map<String, Double> waits = new HashMap<>();
    for (JournalLine line : lines) {
      if (line.subjectKind() != SubjectKind.CASE) {
        continue;
      }
      if (line.kind().equals(REPORT)) {
        reported.put(line.subject(), line.at());
      } else if (line.kind().equals(DISPATCH) && reported.containsKey(line.subject())) {
        Duration wait = Duration.between(reported.get(line.subject()), line.at());
        waits.putIfAbsent(line.subject(), wait.toSeconds() / 60.0);
      }
    }
    return waits.values().stream().sorted().toList();
  }

  /** Cases and modes that came of each inject; of a mode those of its plan, whoever began them. */
  private Map<String, Set<String>> subjects(Scenario scenario) {
    Map<String, Set<String>> subjects = new HashMap<>();
    for (Inject inject : scenario.injects()) {
      subjects.put(
          inject.id(),
          switch (inject) {
            case Inject.SwitchesOn on -> modes(on.plan());
            case Inject.ChangesLevel it -> subjects.getOrDefault(it.mode(), Set.of());
            case Inject.SwitchesOff it -> subjects.getOrDefault(it.mode(), Set.of());
            default ->
                tables.journal().ofCommand(inject.order()).stream()
                    .map(JournalLine::subject)
                    .collect(Collectors.toSet());
          });
    }
    return subjects;
  }

  private Set<String> modes(String plan) {
    return lines.stream()
        .filter(it -> it.subjectKind() == SubjectKind.MODE && it.kind().equals("propose"))
        .filter(it -> plan.equals(DeedJson.plan(it)))
        .map(JournalLine::subject)
        .collect(Collectors.toSet());
  }

  private List<TrainingReport.Missed> missed() {
    Map<String, TrainingReport.Missed> all = new LinkedHashMap<>();
    Set<Long> seen = new HashSet<>();
    for (Activation mode :
        Stream.concat(tables.modes().current().stream(), tables.modes().history(MODES).stream())
            .filter(it -> !it.startedAt().isBefore(mark.starts()) && seen.add(it.id()))
            .toList()) {
      for (MeasureItem it : tables.measures().items(mode.id())) {
        if (it.state() == ItemState.MISSED || it.state() == ItemState.DONE_LATE) {
          all.merge(it.kind() + " " + it.subject(), one(it, mode), TrainingReport.Missed::and);
        }
      }
    }
    return all.values().stream()
        .sorted(Comparator.comparing(TrainingReport.Missed::count).reversed())
        .toList();
  }

  private TrainingReport.Missed one(MeasureItem it, Activation mode) {
    return new TrainingReport.Missed(it.kind().name(), it.subject(), name(it, mode), 1);
  }

  /** Name of a place or force of the mode's plan; empty for a unit. */
  private String name(MeasureItem it, Activation mode) {
    return Optional.ofNullable(mode.plan())
        .flatMap(ref -> centre.plan(tables, ref))
        .flatMap(
            plan ->
                plan.place(it.subject())
                    .map(KeyPlace::name)
                    .or(() -> plan.force(it.subject()).map(Force::name)))
        .orElse("");
  }

  private List<TrainingReport.Seat> seats() {
    Map<String, Set<UUID>> deeds = new HashMap<>();
    Map<String, Integer> looks = new HashMap<>();
    Map<String, Instant> last = new HashMap<>();
    for (JournalLine line : lines) {
      deeds.computeIfAbsent(line.operator(), _ -> new HashSet<>()).add(line.command());
      last.merge(line.operator(), line.at(), TrainingAssessing::later);
    }
    for (TrainingLook look : tables.training().looks()) {
      looks.merge(look.operator(), 1, Integer::sum);
      last.merge(look.operator(), look.at(), TrainingAssessing::later);
    }
    return last.keySet().stream()
        .filter(it -> !it.equals(Operator.SYSTEM.id()))
        .map(
            it ->
                new TrainingReport.Seat(
                    it,
                    deeds.getOrDefault(it, Set.of()).size(),
                    looks.getOrDefault(it, 0),
                    last.get(it)))
        .sorted(
            Comparator.comparing(TrainingReport.Seat::looks)
                .thenComparing(TrainingReport.Seat::deeds)
                .reversed()
                .thenComparing(TrainingReport.Seat::operator))
        .toList();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * What was done and seen, in order of time.
   *
   * @param seat of one seat; null for all
   */
  List<TrainingTrace> trace(@Nullable String seat) {
    List<TrainingTrace> all = new ArrayList<>();
    Set<UUID> commands = new HashSet<>();
    for (JournalLine line : lines) {
      if ((seat == null || seat.equals(line.operator())) && commands.add(line.command())) {
        all.add(new TrainingTrace(line.at(), line.operator(), line.kind(), null, line.subject()));
      }
    }
    for (TrainingLook look : tables.training().looks()) {
      if (seat == null || seat.equals(look.operator())) {
        all.add(new TrainingTrace(look.at(), look.operator(), null, look.kind(), look.what()));
      }
    }
    all.sort(Comparator.comparing(TrainingTrace::at));
    return all;
  }
}
