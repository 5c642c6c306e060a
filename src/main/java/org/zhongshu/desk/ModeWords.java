package org.zhongshu.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.words.Words;

/** Puts previews, measures and what they make due in words, for window and command line alike. */
public final class ModeWords {
  /** Names told one by one; of more only how many there are. */
  private static final int NAMES = 6;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Desk desk;
  private final Words words;
  private final Telling telling;
  private final ReckoningWords limits;
  private final InstantSource clock;

  /**
   * @param clock tells which day is today
   */
  public ModeWords(Desk desk, Words words, InstantSource clock) {
    this.clock = clock;
    this.desk = desk;
    this.words = words;
    this.telling = new Telling(desk, words);
    this.limits = new ReckoningWords(words);
  }

  /** An activation in one line. */
  public String line(Activation it) {
    // What is only previewed has no number yet.
    return (it.id() == 0 ? "" : it.id() + "  ") + lineWithoutNumber(it);
  }

  /** The same where nobody needs its number, as in the window. */
  public String lineWithoutNumber(Activation it) {
    String areas = it.areas().stream().map(telling::area).collect(Collectors.joining(separator()));
    return words.get(
        "mode.line." + it.state().name(),
        it.id(),
        it.kind(),
        it.level(),
        it.title(),
        areas,
        it.startedAt(),
        it.approvals().size());
  }

  /** What a measure is and does, in one line. */
  public String effect(Effect it, @Nullable Plan plan) {
    String due = it.firstDue().map(this::moment).orElse("");
    int subjects = it.subjects().size();
    return switch (it.measure()) {
      case Measure.Tighten m ->
          words.get(
              "mode.effect.tighten", tightened(m), limits.limit(m.limit()), it.next(), it.kept());
      case Measure.CheckIn _ -> words.get("mode.effect.check-in", subjects, due);
      case Measure.Watch _ when subjects == 0 -> nobody(ItemKind.WATCH);
      case Measure.Reports m when subjects == 0 -> nobody(m.what());
      case Measure.Instruct _ when subjects == 0 -> nobody(ItemKind.INSTRUCTION);
      case Measure.Station m when subjects == 0 ->
          words.get(
              "mode.effect.station-none",
              plan == null ? m.force() : force(plan, m.force()),
              plan == null ? m.place() : place(plan, m.place()));
      case Measure.Watch m ->
          words.get("mode.effect.watch", units(it.subjects()), m.post(), m.people(), due);
      case Measure.VideoRound m when subjects == 0 ->
          words.get("mode.effect.video-denser", m.everyMinutes(), hours(m));
      case Measure.VideoRound m ->
          words.get(
              "mode.effect.video", subjects, m.everyMinutes(), hours(m), due, it.due().size());
      case Measure.Station m ->
          words.get(
              "mode.effect.station",
              plan == null ? m.force() : force(plan, m.force()),
              plan == null ? m.place() : place(plan, m.place()),
              due);
      case Measure.Reports m ->
          words.get(
              "mode.effect.reports",
              m.what(),
              units(it.subjects()),
              m.at().stream().map(Object::toString).collect(Collectors.joining(separator())),
              due);
      case Measure.Instruct m ->
          words.get("mode.effect.instruct", m.words(), units(it.subjects()), due);
      case Measure.Layout m ->
          words.get("mode.effect.layout", PlanWords.page(words, m), m.soonPercent());
    };
  }

  /** What a measure is that is switched off, and how much of what it wants goes with it. */
  public String ending(Effect it, @Nullable Plan plan, List<String> areas) {
    String what = measure(it.measure(), plan, areas);
    return switch (it.measure()) {
      case Measure.Tighten _, Measure.Layout _ -> what;
      default ->
          it.due().isEmpty()
              ? words.get("mode.effect.off-none", what)
              : words.get("mode.effect.off", what, it.due().size());
    };
  }

  private String nobody(Enum<?> what) {
    return words.get("mode.effect.nobody", what);
  }

  /** To the minute, with the day only where it is another one. */
  private String moment(Instant at) {
    Instant now = clock.instant();
    ZonedDateTime then = at.atZone(words.zone());
    boolean today = then.toLocalDate().equals(now.atZone(words.zone()).toLocalDate());
    return words.get(
        today ? "mode.moment.today" : "mode.moment",
        then.getMonthValue(),
        then.getDayOfMonth(),
        MINUTE.format(then));
  }

  private String hours(Measure.VideoRound it) {
    return it.from().equals(it.until())
        ? words.get("mode.all-day")
        : words.get("mode.hours", it.from().toString(), it.until().toString());
  }

  /** What the same kind of measure of others is beside it; nothing when there is none. */
  public List<String> beside(Effect it) {
    return it.beside().stream()
        .map(
            standing ->
                standing.measure() instanceof Measure.Tighten m
                    ? words.get(
                        "mode.beside.tighten",
                        standing.by().title(),
                        tightened(m),
                        limits.limit(m.limit()))
                    : words.get("mode.beside", standing.by().title()))
        .distinct()
        .toList();
  }

  /** A measure that is in force, and whose it is. */
  public String standing(Standing it, @Nullable Plan plan) {
    return words.get(
        "mode.standing",
        it.by().title(),
        it.level(),
        measure(it.measure(), plan, it.by().areas()),
        it.since());
  }

  /** What a measure is, in these areas. */
  private String measure(Measure it, @Nullable Plan plan, List<String> areas) {
    return switch (it) {
      case Measure.Tighten m ->
          words.get("mode.measure.tighten", tightened(m), limits.limit(m.limit()));
      case Measure.CheckIn m -> words.get("mode.measure.check-in", limits.limit(m.within()));
      case Measure.Watch m ->
          words.get("mode.measure.watch", names(m.units(), areas), m.post(), m.people());
      case Measure.VideoRound m -> words.get("mode.measure.video", m.everyMinutes(), hours(m));
      case Measure.Station m ->
          words.get(
              "mode.measure.station",
              plan == null ? m.force() : force(plan, m.force()),
              plan == null ? m.place() : place(plan, m.place()));
      case Measure.Reports m ->
          words.get(
              "mode.measure.reports",
              m.what(),
              names(m.units(), areas),
              m.at().stream().map(Object::toString).collect(Collectors.joining(separator())));
      case Measure.Instruct m ->
          words.get("mode.measure.instruct", m.words(), names(m.units(), areas));
      case Measure.Layout m ->
          words.get("mode.effect.layout", PlanWords.page(words, m), m.soonPercent());
    };
  }

  /** Units as a plan names them; of a family those that serve the areas. */
  private String names(List<String> names, List<String> areas) {
    return new PlanWords(words, desk.city()).units(names, areas);
  }

  private String tightened(Measure.Tighten it) {
    return it.stage() != null
        ? words.of(it.stage())
        : it.classes().stream().map(telling::category).collect(Collectors.joining(separator()));
  }

  private String units(List<String> ids) {
    String named =
        ids.stream().limit(NAMES).map(telling::unit).collect(Collectors.joining(separator()));
    return ids.size() <= NAMES ? named : words.get("mode.units.more", named, ids.size());
  }

  private String separator() {
    return words.get("list.separator");
  }

  private static String place(Plan plan, String id) {
    return plan.place(id).map(it -> it.name()).orElse(id);
  }

  private String force(Plan plan, String id) {
    return plan.force(id)
        .map(it -> words.get("mode.force", it.name(), it.item(), it.amount(), it.measure()))
        .orElse(id);
  }

  /** All of a preview, line by line. */
  public List<String> lines(ModePreview it) {
    Plan plan = it.plan() == null ? null : it.plan().plan();
    List<String> lines = new ArrayList<>();
    lines.add(line(it.after()));
    if (it.plan() != null) {
      lines.add(words.get("mode.preview.plan", it.plan().plan().head().name(), it.plan().number()));
    }
    tell(lines, "mode.preview.on", it.on(), effect -> effect(effect, plan));
    tell(lines, "mode.preview.off", it.off(), effect -> ending(effect, plan, it.after().areas()));
    for (Activation other : it.others()) {
      lines.add(words.get("mode.preview.other", line(other)));
    }
    if (it.after().waiting()) {
      lines.add(
          it.missing() > 0
              ? words.get("mode.preview.missing", it.missing())
              : words.get("mode.preview.scheduled", it.after().startedAt()));
    }
    return lines;
  }

  private void tell(
      List<String> lines, String heading, List<Effect> effects, Function<Effect, String> told) {
    if (effects.isEmpty()) {
      return;
    }
    lines.add(words.get(heading, effects.size()));
    for (Effect each : effects) {
      lines.add("  " + told.apply(each));
      beside(each).forEach(line -> lines.add("    " + line));
    }
  }

  /** What is suggested, and line by line why. */
  public List<String> lines(Suggestion it, @Nullable String planName) {
    return new SignalWords(desk, words, clock).lines(it, planName);
  }

  /** From whom, or where, something is due. */
  public String subject(MeasureItem it, @Nullable Plan plan) {
    if (desk.city().unit(it.subject()).isPresent() || plan == null) {
      return telling.unit(it.subject());
    }
    return plan.place(it.subject())
        .map(place -> place.name())
        .or(() -> plan.force(it.subject()).map(force -> force.name()))
        .orElse(it.subject());
  }

  /** What was answered; with the case that a finding became. Empty before. */
  public String said(MeasureItem it) {
    ItemAnswer answer = it.answer();
    if (answer == null) {
      return "";
    }
    String said =
        answer.nothing() ? words.get("mode.item.nothing." + it.kind().name()) : answer.words();
    String number = answer.caseNumber();
    return number == null ? said : words.get("round.answer.case", said, number);
  }

  /** Something due in one line. */
  public String item(MeasureItem it, @Nullable Plan plan) {
    String said = said(it);
    return words.get("mode.item", it.id(), it.due(), it.kind(), subject(it, plan), state(it), said);
  }

  /** How it stands: what is missed is called by its own word. */
  public String state(MeasureItem it) {
    return it.state() == ItemState.MISSED || it.state() == ItemState.DONE_LATE
        ? words.get("mode.item." + it.state().name() + "." + missed(it.kind()))
        : words.of(it.state());
  }

  private static String missed(ItemKind kind) {
    return switch (kind) {
      case VIDEO -> "round";
      case DISPATCH_MEETING, ASSESSMENT, ZERO_REPORT -> "report";
      case CHECK_IN, WATCH, STATION, INSTRUCTION -> "other";
    };
  }
}
