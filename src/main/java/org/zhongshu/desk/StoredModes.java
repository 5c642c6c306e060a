package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.ModeRules;
import org.zhongshu.mode.ModeRules.Ruling;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.measure.MeasureChange;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.mode.suggest.SuggestRules;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.mode.suggest.Suggestions;
import org.zhongshu.store.CaseTable.OpenCount;
import org.zhongshu.store.Operator;
import org.zhongshu.store.ReportedCase;
import org.zhongshu.store.Tables;

/** Answers questions on modes from the store. */
final class StoredModes implements ModeQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredModes(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public Looked preview(ModeStep step) {
    return centre.store().read(tables -> preview(tables, step));
  }

  private Looked preview(Tables tables, ModeStep step) {
    Picture picture = centre.picture(tables);
    Instant now = centre.now();
    var approvals = picture.kept().inForce().approvals();
    ModeRules rules = new ModeRules(picture.city(), approvals, now);
    boolean mayApprove = approvals.roles().stream().anyMatch(operator::is);
    ModeRules.Who who = new ModeRules.Who(operator.id(), operator.name(), mayApprove);
    if (step instanceof ModeStep.Propose propose) {
      Optional<PlanVersion> plan =
          Optional.ofNullable(propose.plan()).flatMap(code -> centre.planInForce(tables, code));
      return looked(
          tables, picture, null, rules.propose(propose, plan, tables.modes().current(), who));
    }
    if (step instanceof ModeStep.Hear || step instanceof ModeStep.Sense) {
      throw new IllegalArgumentException("a signal switches nothing");
    }
    long id =
        switch (step) {
          case ModeStep.Approve it -> it.activation();
          case ModeStep.Withdraw it -> it.activation();
          case ModeStep.Begin it -> it.activation();
          case ModeStep.ChangeLevel it -> it.activation();
          case ModeStep.Extend it -> it.activation();
          case ModeStep.End it -> it.activation();
          case ModeStep.Propose _, ModeStep.Hear _, ModeStep.Sense _ ->
              throw new IllegalStateException("answered above");
        };
    Optional<Activation> known = tables.modes().byId(id);
    if (known.isEmpty()) {
      return new Looked.Refused(Refusal.of("mode.unknown", id));
    }
    Activation it = known.get();
    Plan plan = plan(tables, it).map(PlanVersion::plan).orElse(null);
    Ruling ruling =
        switch (step) {
          case ModeStep.Approve approve -> rules.approve(it, approve, who);
          case ModeStep.Withdraw withdraw -> rules.withdraw(it, withdraw);
          case ModeStep.Begin _ -> rules.begin(it);
          case ModeStep.ChangeLevel change -> rules.changeLevel(it, change, plan);
          case ModeStep.Extend extend -> rules.extend(it, extend);
          case ModeStep.End end -> rules.end(it, end);
          case ModeStep.Propose _, ModeStep.Hear _, ModeStep.Sense _ ->
              throw new IllegalStateException("answered above");
        };
    return looked(tables, picture, it, ruling);
  }

  private Optional<PlanVersion> plan(Tables tables, Activation it) {
    PlanRef ref = it.plan();
    return ref == null ? Optional.empty() : centre.planVersion(tables, ref.code(), ref.version());
  }

  private Looked looked(
      Tables tables, Picture picture, @Nullable Activation before, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Refused(Refusal why) -> new Looked.Refused(why);
      case Ruling.Accepted(Activation after, String _) ->
          new Looked.Seen(new Looking(tables, picture, after).preview(before));
    };
  }

  /** One preview. */
  private final class Looking {
    private final Tables tables;
    private final Picture picture;
    private final Activation after;
    private final Coverage where;
    private final Instant now = centre.now();
    private @Nullable List<OpenCount> open;

    Looking(Tables tables, Picture picture, Activation after) {
      this.tables = tables;
      this.picture = picture;
      this.after = after;
      this.where = new Coverage(picture.city(), after.areas());
    }

    ModePreview preview(@Nullable Activation before) {
      Optional<PlanVersion> version = plan(tables, after);
      Plan plan = version.map(PlanVersion::plan).orElse(null);
      List<Activation> others =
          tables.modes().current().stream()
              .filter(it -> it.inForce() && it.id() != after.id() && overlaps(it))
              .sorted(Modes.STRICTEST_FIRST)
              .toList();
      List<Standing> beside = others.stream().flatMap(this::standing).toList();
      List<Effect> on = new ArrayList<>();
      List<Effect> off = new ArrayList<>();
      if (plan != null) {
        MeasureChange change = change(plan, before);
        Set<String> told = new HashSet<>();
        for (MeasureChange.On each : change.on()) {
          told.add(each.measure().id());
          on.add(effect(each.measure(), each.level(), of(change.made(), each.measure()), beside));
        }
        changed(plan, change.made(), told)
            .forEach(it -> on.add(effect(it, after.level(), of(change.made(), it), beside)));
        told.addAll(change.off());
        for (String id : change.off()) {
          plan.measure(id)
              .ifPresent(
                  it -> off.add(effect(it, after.level(), of(change.cancelled(), it), beside)));
        }
        changed(plan, change.cancelled(), told)
            .forEach(it -> off.add(effect(it, after.level(), of(change.cancelled(), it), beside)));
      }
      int needed = picture.kept().inForce().approvals().persons(after.kind());
      int missing = after.waiting() ? Math.max(0, needed - after.approvals().size()) : 0;
      return new ModePreview(after, version.orElse(null), on, off, missing, others);
    }

    /**
     * What changes; of one that still waits, what will once it is in force, counted from the moment
     * at which it is to begin.
     */
    private MeasureChange change(Plan plan, @Nullable Activation before) {
      Instant since = after.startedAt().isAfter(now) ? after.startedAt() : now;
      Activation then = after.waiting() ? after.begun(since) : after;
      return new MeasureSwitch(picture, tables, now)
          .change(plan, before, then, then.inForce() && after.waiting() ? since : now);
    }

    private static List<MeasureItem> of(List<MeasureItem> items, Measure measure) {
      return items.stream().filter(it -> it.measure().equals(measure.id())).toList();
    }

    /** Measures that stay on, and of which something is made or cancelled all the same. */
    private static List<Measure> changed(Plan plan, List<MeasureItem> items, Set<String> told) {
      return items.stream()
          .map(MeasureItem::measure)
          .distinct()
          .filter(id -> !told.contains(id))
          .flatMap(id -> plan.measure(id).stream())
          .toList();
    }

    private boolean overlaps(Activation it) {
      Coverage other = new Coverage(picture.city(), it.areas());
      return after.areas().stream().anyMatch(other::holds)
          || it.areas().stream().anyMatch(where::holds);
    }

    private Stream<Standing> standing(Activation it) {
      return StoredModes.this.standing(tables, it).stream();
    }

    private Effect effect(
        Measure measure, Grade level, List<MeasureItem> due, List<Standing> beside) {
      int next = 0;
      int kept = 0;
      if (measure instanceof Measure.Tighten it) {
        for (OpenCount row : open()) {
          if (concerns(it, row)) {
            boolean running =
                it.stage() == null ? row.stage() == Stage.IN_HANDLING : row.stage() == it.stage();
            next += !running && before(it, row.stage()) ? row.cases() : 0;
            kept += running ? row.cases() : 0;
          }
        }
      }
      return new Effect(
          measure,
          level,
          due,
          next,
          kept,
          beside.stream().filter(it -> alike(it.measure(), measure)).toList());
    }

    private List<OpenCount> open() {
      List<OpenCount> known = open;
      if (known == null) {
        Map<String, Boolean> held = new HashMap<>();
        known =
            tables.cases().openCounts().stream()
                .filter(
                    row ->
                        held.computeIfAbsent(
                            row.area() == null ? "" : row.area(), area -> where.holds(area)))
                .toList();
        open = known;
      }
      return known;
    }

    private static boolean concerns(Measure.Tighten it, OpenCount row) {
      String category = row.category();
      return it.stage() != null
          || (category != null && it.classes().stream().anyMatch(category::startsWith));
    }

    /** Whether the clock that is shortened is still to come. */
    private static boolean before(Measure.Tighten it, Stage stage) {
      Stage meant = it.stage() == null ? Stage.IN_HANDLING : it.stage();
      return stage.compareTo(meant) < 0 && stage != Stage.SUSPENDED;
    }
  }

  /** Whether two measures are about the same, so that one can be stricter than the other. */
  private static boolean alike(Measure a, Measure b) {
    if (a instanceof Measure.Tighten x && b instanceof Measure.Tighten y) {
      return x.stage() == y.stage()
          && (x.stage() != null
              || x.classes().stream()
                  .anyMatch(
                      one ->
                          y.classes().stream()
                              .anyMatch(two -> one.startsWith(two) || two.startsWith(one))));
    }
    return a.getClass() == b.getClass();
  }

  private List<Standing> standing(Tables tables, Activation it) {
    Plan plan = plan(tables, it).map(PlanVersion::plan).orElse(null);
    if (plan == null) {
      return List.of();
    }
    return tables.measures().of(it.id()).stream()
        .filter(each -> each.until() == null)
        .map(
            each ->
                plan.measure(each.measure())
                    .map(measure -> new Standing(it, each.level(), measure, each.since()))
                    .orElse(null))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public Optional<Activation> activation(long id) {
    return centre.store().read(tables -> tables.modes().byId(id));
  }

  @Override
  public Optional<MeasureItem> item(long id) {
    return centre.store().read(tables -> tables.measures().item(id));
  }

  @Override
  public List<MeasureItem> items(long activation) {
    return centre.store().read(tables -> tables.measures().items(activation));
  }

  @Override
  public List<MeasureItem> due(Instant from, Instant until) {
    return centre.store().read(tables -> tables.measures().openBetween(from, until));
  }

  @Override
  public List<Standing> standing(String place) {
    return centre
        .store()
        .read(
            tables ->
                new Modes(tables.modes().current())
                    .activations().stream()
                        .filter(
                            it ->
                                new Coverage(centre.picture(tables).city(), it.areas())
                                    .holds(place))
                        .flatMap(it -> standing(tables, it).stream())
                        .toList());
  }

  @Override
  public List<Suggestion> suggestions() {
    return centre
        .store()
        .read(
            tables -> {
              Picture picture = centre.picture(tables);
              Instant now = centre.now();
              List<Plan> plans = new ArrayList<>();
              tables.plans().states().stream()
                  .filter(it -> it.state() == PlanState.IN_FORCE)
                  .forEach(it -> plans.add(centre.planVersion(tables, it).plan()));
              SuggestRules rules = picture.kept().inForce().suggestions();
              return new Suggestions(
                      picture.city(),
                      picture.rules().calendar(),
                      plans,
                      tables.modes().current(),
                      rules,
                      now)
                  .all(KeptSignals.all(tables, rules, now));
            });
  }

  @Override
  public List<SensorStanding> sensors() {
    return centre
        .store()
        .read(
            tables -> {
              SuggestRules rules = centre.picture(tables).kept().inForce().suggestions();
              Instant now = centre.now();
              return tables.signals().sensors().stream()
                  .map(
                      it ->
                          new SensorStanding(
                              it.last(),
                              KeptSignals.level(it, rules),
                              it.silent(now, rules.signalAge())))
                  .sorted(
                      Comparator.comparing(SensorStanding::level)
                          .reversed()
                          .thenComparing(it -> it.last().sensor()))
                  .toList();
            });
  }

  @Override
  public Optional<ModeSummary> summary(long activation) {
    return centre
        .store()
        .read(tables -> tables.modes().byId(activation).map(it -> summary(tables, it)));
  }

  private ModeSummary summary(Tables tables, Activation it) {
    Instant ended = it.endedAt();
    Instant until = ended == null ? centre.now() : ended;
    return ModeSummary.of(
        it,
        until,
        centre.picture(tables).city(),
        tables.cases().reportedBetween(it.startedAt(), until).stream()
            .map(StoredModes::reported)
            .toList(),
        tables.measures().items(it.id()),
        tables.signals().exceededBetween(it.startedAt(), until));
  }

  private static ModeSummary.Reported reported(ReportedCase row) {
    Instant dispatched = row.firstDispatchedAt();
    return new ModeSummary.Reported(
        row.area(),
        row.stage(),
        dispatched == null ? null : Duration.between(row.reportedAt(), dispatched));
  }
}
