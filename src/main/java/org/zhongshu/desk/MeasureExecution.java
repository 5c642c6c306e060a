package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureChange;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureRules;
import org.zhongshu.mode.measure.MeasureSchedule;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.MeasureStep.Ruling;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step on what measures make due, inside its transaction. */
final class MeasureExecution {
  /** Most that is found missed in one transaction. */
  static final int BATCH = 500;

  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final Picture picture;
  private final MeasureOwners owners;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();

  MeasureExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.picture = centre.picture(tables);
    this.owners = new MeasureOwners(centre, tables);
  }

  Outcome run(MeasureStep step) {
    boolean byRules =
        step instanceof MeasureStep.Keep && operator.id().equals(Operator.SYSTEM.id());
    Optional<Refusal> refusal =
        byRules
            ? Optional.empty()
            : Permissions.any(operator, roles(step), Told.step(CommandJson.deed(step)));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case MeasureStep.Answered answered -> one(step, answered.item(), it -> answer(it, answered));
      case MeasureStep.NothingAt nothing -> nothing(step, nothing.items());
      case MeasureStep.Progressed(long item, MeasureStep.Progress how) ->
          one(step, item, it -> MeasureRules.progress(it, how, now));
      case MeasureStep.Remind(List<Long> items) -> remind(step, items);
      case MeasureStep.Keep _ -> keep();
    };
  }

  private static Set<Role> roles(MeasureStep step) {
    return step instanceof MeasureStep.Remind ? Permissions.REMIND : Permissions.MEASURES;
  }

  private interface Asked {
    Ruling of(MeasureItem it);
  }

  private Outcome one(MeasureStep step, long id, Asked asked) {
    Optional<MeasureItem> known = tables.measures().itemForUpdate(id);
    if (known.isEmpty()) {
      return new Outcome.Refused(Refusal.of("measure.unknown", id));
    }
    Optional<Refusal> reach = reach(known.get());
    if (reach.isPresent()) {
      return new Outcome.Refused(reach.get());
    }
    return switch (asked.of(known.get())) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(MeasureItem after) -> done(step, List.of(after));
    };
  }

  /**
   * Whether what a look at a key place found can become a case; the look is kept from others until
   * the transaction ends.
   */
  Ruling finding(Command.ReportFinding finding, String title) {
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.MEASURES, Told.step(Command.ReportFinding.KEY));
    Optional<MeasureItem> known = tables.measures().itemForUpdate(finding.item());
    if (known.isEmpty()) {
      refusal = refusal.or(() -> Optional.of(Refusal.of("measure.unknown", finding.item())));
    }
    return refusal
        .or(() -> reach(known.orElseThrow()))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> MeasureRules.finding(known.orElseThrow(), title, operator.id(), now));
  }

  /** The finding became a case. */
  void found(Command.ReportFinding finding, MeasureItem after) {
    done(
        Command.ReportFinding.KEY,
        finding.report().draft().title(),
        CommandJson.write(finding),
        List.of(after));
  }

  /**
   * A unit's own people answer for their unit, its places and its forces, and for no other. A place
   * that no unit answers for is the centre's own.
   */
  Optional<Refusal> reach(MeasureItem it) {
    return Permissions.answersFor(operator, owners.unit(it))
        ? Optional.empty()
        : Optional.of(Refusal.of("measure.not-my-unit", operator.name(), it.id()));
  }

  private Ruling answer(MeasureItem it, MeasureStep.Answered step) {
    return MeasureRules.answer(it, step, operator.id(), now);
  }

  /** All of them or none. */
  private Outcome nothing(MeasureStep step, List<Long> ids) {
    List<MeasureItem> after = new ArrayList<>();
    for (long id : ids.stream().distinct().sorted().toList()) {
      Optional<MeasureItem> known = tables.measures().itemForUpdate(id);
      if (known.isEmpty()) {
        return new Outcome.Refused(Refusal.of("measure.unknown", id));
      }
      Optional<Refusal> reach = reach(known.get());
      if (reach.isPresent()) {
        return new Outcome.Refused(reach.get());
      }
      switch (answer(known.get(), new MeasureStep.Answered(id, "", true))) {
        case Ruling.Refused(Refusal why) -> {
          return new Outcome.Refused(why);
        }
        case Ruling.Accepted(MeasureItem it) -> after.add(it);
      }
    }
    return after.isEmpty() ? new Outcome.MeasuresDone(List.of()) : done(step, after);
  }

  /** All of them or none, under the lock of each: two who remind at once remind once. */
  private Outcome remind(MeasureStep step, List<Long> ids) {
    List<MeasureItem> reminded = new ArrayList<>();
    for (long id : ids.stream().distinct().sorted().toList()) {
      Optional<MeasureItem> known = tables.measures().itemForUpdate(id);
      Optional<Refusal> refusal =
          known.isEmpty() ? Optional.of(Refusal.of("measure.unknown", id)) : mayRemind(known.get());
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
      reminded.add(known.get());
    }
    if (!reminded.isEmpty()) {
      tables
          .reminders()
          .remind(reminded.stream().map(MeasureItem::id).toList(), now, operator.id());
      MeasureItem first = reminded.getFirst();
      lines.add(
          scribe.line(
              SubjectKind.MEASURE,
              Long.toString(first.id()),
              first.version(),
              CommandJson.deed(step),
              owners.unit(first),
              "",
              CommandJson.write(step)));
      tables.journal().append(lines);
    }
    return new Outcome.MeasuresDone(reminded);
  }

  private Optional<Refusal> mayRemind(MeasureItem it) {
    if (owners.unit(it) == null) {
      return Optional.of(Refusal.of("measure.remind-nobody", it.id()));
    }
    return MeasureRules.remind(
        it, tables.reminders().of(it.id()).orElse(null), picture.kept().inForce().reminders(), now);
  }

  private Outcome done(MeasureStep step, List<MeasureItem> after) {
    return done(CommandJson.deed(step), words(step), CommandJson.write(step), after);
  }

  /**
   * Stores what was decided and records it by one line.
   *
   * @param deed what the journal calls it
   * @param words what was said
   * @param body the step in full, as JSON
   * @param after at least one
   */
  Outcome done(String deed, String words, String body, List<MeasureItem> after) {
    if (!tables.measures().update(after)) {
      throw new IllegalStateException("an item moved under its lock");
    }
    MeasureItem first = after.getFirst();
    lines.add(
        scribe.line(
            SubjectKind.MEASURE,
            Long.toString(first.id()),
            first.version(),
            deed,
            picture.city().unit(first.subject()).isPresent() ? first.subject() : null,
            words,
            body));
    clear(after);
    tables.journal().append(lines);
    return new Outcome.MeasuresDone(after);
  }

  private static String words(MeasureStep step) {
    return step instanceof MeasureStep.Answered it ? it.words().strip() : "";
  }

  /** An alarm about what was missed ends when all of it has been made good. */
  private void clear(List<MeasureItem> after) {
    Alarming alarming = new Alarming();
    after.stream()
        .filter(it -> it.state() == ItemState.DONE_LATE)
        .map(Slot::of)
        .distinct()
        .forEach(alarming::clear);
    lines.addAll(alarming.lines());
  }

  private boolean madeGood(Slot slot) {
    return tables.measures().wanted(slot.activation()).stream()
        .noneMatch(it -> it.state() == ItemState.MISSED && Slot.of(it).equals(slot));
  }

  // What the rules do by themselves.

  private Outcome keep() {
    List<MeasureItem> missed = miss();
    make();
    tables.journal().append(lines);
    return new Outcome.MeasuresDone(missed);
  }

  private void make() {
    Instant until = now.plus(MeasureSchedule.AHEAD);
    // An hour of slack: otherwise every look would make the next minute's.
    Instant enough = until.minusSeconds(3_600);
    List<Long> activations =
        tables.measures().toMake(enough).stream().map(it -> it.activation()).distinct().toList();
    for (long id : activations) {
      tables
          .modes()
          .byIdForUpdate(id)
          .filter(Activation::inForce)
          .ifPresent(it -> make(it, enough, until));
    }
  }

  /**
   * What is on is asked for under the activation's lock: it may just have been lowered. That
   * something was made is one line of the journal, so that other desks show it.
   */
  private void make(Activation by, Instant enough, Instant until) {
    Plan plan =
        Optional.ofNullable(by.plan()).flatMap(ref -> centre.plan(tables, ref)).orElse(null);
    int made = 0;
    for (MeasureInForce measure : tables.measures().toMake(enough)) {
      if (measure.activation() != by.id()) {
        continue;
      }
      if (plan != null) {
        List<MeasureItem> items =
            plan.measure(measure.measure())
                .map(it -> items(plan, by, measure, it, until))
                .orElse(List.of());
        tables.measures().insert(items);
        made += items.size();
      }
      tables.measures().made(measure, until);
    }
    if (made > 0) {
      lines.add(
          scribe.line(
              SubjectKind.MODE,
              Long.toString(by.id()),
              by.version(),
              "make",
              null,
              by.title(),
              "{\"do\":\"make\",\"activation\":%d,\"made\":%d}".formatted(by.id(), made)));
    }
  }

  private List<MeasureItem> items(
      Plan plan, Activation by, MeasureInForce on, Measure measure, Instant until) {
    return MeasureChange.once(
        MeasureSwitch.schedule(picture, plan, by.areas())
            .items(by.id(), measure, by.level(), on.since(), on.madeUntil(), until),
        MeasureSwitch.known(tables, by.id(), now));
  }

  private List<MeasureItem> miss() {
    List<MeasureItem> missed =
        tables.measures().ranOut(now, BATCH).stream()
            .map(it -> tables.measures().itemForUpdate(it.id()))
            .flatMap(Optional::stream)
            .filter(it -> it.state() == ItemState.OPEN)
            .map(it -> it.missed(now))
            .toList();
    if (missed.isEmpty()) {
      return missed;
    }
    if (!tables.measures().update(missed)) {
      throw new IllegalStateException("an item moved under its lock");
    }
    Map<Slot, List<MeasureItem>> bySlot = new LinkedHashMap<>();
    missed.forEach(it -> bySlot.computeIfAbsent(Slot.of(it), _ -> new ArrayList<>()).add(it));
    Alarming alarming = new Alarming();
    bySlot.forEach(alarming::raise);
    for (MeasureItem it : missed) {
      lines.add(
          scribe.line(
              SubjectKind.MEASURE,
              Long.toString(it.id()),
              it.version(),
              "miss",
              picture.city().unit(it.subject()).isPresent() ? it.subject() : null,
              "",
              "{\"do\":\"miss\",\"item\":%d}".formatted(it.id())));
    }
    lines.addAll(alarming.lines());
    return missed;
  }

  /** What an alarm about a measure is about. */
  static String subject(long activation, String measure) {
    return "mode:" + activation + ":" + measure;
  }

  /** All that a measure made due by one minute: one alarm tells of it, not one for each unit. */
  private record Slot(long activation, String measure, ItemKind kind, Instant due) {
    static Slot of(MeasureItem it) {
      return new Slot(it.activation(), it.measure(), it.kind(), it.due());
    }

    String subject() {
      return MeasureExecution.subject(activation, measure);
    }

    String occurrence() {
      return "due@" + due;
    }
  }

  /** Alarms about what was missed. */
  private final class Alarming {
    private final Supervising supervising = new Supervising(picture, operator, tables, scribe, now);

    void raise(Slot slot, List<MeasureItem> missed) {
      String title = tables.modes().byId(slot.activation()).map(Activation::title).orElse("");
      List<String> names = missed.stream().map(MeasureExecution.this::name).toList();
      supervising.raiseMissed(
          slot.subject(), Supervising.title(title, String.join("、", names)), slot.occurrence());
    }

    void clear(Slot slot) {
      supervising.clearMissed(slot.subject(), slot.occurrence(), () -> madeGood(slot));
    }

    List<JournalLine.Unsealed> lines() {
      return supervising.lines();
    }
  }

  /** What is missing, by its name. */
  private String name(MeasureItem it) {
    return picture
        .city()
        .unit(it.subject())
        .map(unit -> unit.shortName())
        .or(
            () ->
                owners
                    .plan(it)
                    .flatMap(
                        plan ->
                            plan.place(it.subject())
                                .map(place -> place.name())
                                .or(() -> plan.force(it.subject()).map(force -> force.name()))))
        .orElse(it.subject());
  }
}
