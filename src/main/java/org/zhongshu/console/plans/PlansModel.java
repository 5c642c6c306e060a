package org.zhongshu.console.plans;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.PlanQuestions;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.Operator;

/** The library as it is, the plan that is looked at, and what the operator may do to it. */
final class PlansModel {
  /**
   * A plan with all that is known of it.
   *
   * @param shown the version that is looked at
   * @param versions the newest first
   * @param moves the oldest first
   * @param drills the latest first
   */
  record Detail(
      PlanVersion shown,
      List<PlanVersion> versions,
      List<PlanMove> moves,
      List<DrillRecord> drills) {
    Detail {
      versions = List.copyOf(versions);
      moves = List.copyOf(moves);
      drills = List.copyOf(drills);
    }

    String code() {
      return shown.plan().head().code();
    }

    PlanVersion newest() {
      return versions.getFirst();
    }

    /** Id of the seat that made the draft of the version looked at. */
    String drafter() {
      return moves.stream()
          .filter(it -> it.version() == shown.number())
          .map(PlanMove::operator)
          .findFirst()
          .orElse("");
    }
  }

  private final Console console;
  private final FxWork.Lane lane;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private List<PlanQuestions.Entry> entries = List.of();
  private @Nullable String code;
  private @Nullable Integer number;
  private @Nullable Detail detail;

  PlansModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
  }

  /** Counts changes of anything here. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  List<PlanQuestions.Entry> entries() {
    return entries;
  }

  /** The plan that is looked at; null while none is. */
  @Nullable Detail detail() {
    return detail;
  }

  private record Loaded(List<PlanQuestions.Entry> entries, @Nullable Detail detail) {}

  /** Asks anew; the plan and version that are looked at stay. */
  void refresh() {
    String of = code;
    Integer at = number;
    lane.ask(() -> load(of, at), this::take, console.notices()::failed);
  }

  private Loaded load(@Nullable String of, @Nullable Integer at) {
    PlanQuestions plans = console.desk().plans();
    List<PlanQuestions.Entry> all = plans.all();
    String which = of != null ? of : all.isEmpty() ? null : all.getFirst().code();
    if (which == null) {
      return new Loaded(all, null);
    }
    List<PlanVersion> versions = plans.versions(which);
    Optional<PlanVersion> shown =
        versions.stream()
            .filter(it -> at == null ? it.state() == PlanState.IN_FORCE : it.number() == at)
            .findFirst()
            .or(() -> versions.stream().findFirst());
    return new Loaded(
        all,
        shown
            .map(it -> new Detail(it, versions, plans.moves(which), plans.drills(which)))
            .orElse(null));
  }

  private void take(Loaded loaded) {
    entries = loaded.entries();
    detail = loaded.detail();
    code = detail == null ? null : detail.code();
    revision.set(revision.get() + 1);
  }

  /** Looks at a plan: at its version in force, else at its newest. */
  void choose(String plan) {
    if (!plan.equals(code)) {
      code = plan;
      number = null;
      refresh();
    }
  }

  /** Looks at a version of the plan that is looked at. */
  void choose(int version) {
    if (detail != null && detail.shown().number() != version) {
      number = version;
      refresh();
    }
  }

  void drop() {
    lane.drop();
  }

  private Operator operator() {
    return console.desk().operator();
  }

  /** Whether the operator drafts, reviews and records drills. */
  boolean drafts() {
    return operator().is(Role.SHIFT_CHIEF) || operator().is(Role.DUTY_LEADER);
  }

  private boolean stands(PlanState state) {
    return detail != null && detail.shown().state() == state;
  }

  boolean canReview() {
    return drafts()
        && stands(PlanState.DRAFT)
        && detail != null
        && !detail.drafter().equals(operator().id());
  }

  boolean canPutInForce() {
    return operator().is(Role.DUTY_LEADER) && stands(PlanState.REVIEWED);
  }

  boolean canRetire() {
    return operator().is(Role.DUTY_LEADER) && detail != null && !stands(PlanState.RETIRED);
  }

  boolean canDrill() {
    return drafts() && detail != null;
  }

  private record Done(Outcome outcome, Loaded now) {}

  /** Takes a step, then shows what it was taken on. */
  void run(PlanStep step, Consumer<PlanVersion> done) {
    // Not in the lane: the feed tells of the step itself, and must not drop its answer.
    console
        .work()
        .ask(
            () -> {
              Outcome outcome = console.desk().run(new Command.OnPlans(step));
              Integer at =
                  outcome instanceof Outcome.PlanDone(PlanVersion now)
                      ? (Integer) now.number()
                      : number;
              return new Done(outcome, load(step.code(), at));
            },
            it -> {
              switch (it.outcome()) {
                case Outcome.Refused(Refusal refusal) -> console.notices().refused(refusal);
                case Outcome.PlanDone(PlanVersion now) -> {
                  number = now.number();
                  take(it.now());
                  done.accept(now);
                }
                case Outcome other ->
                    throw new IllegalStateException("plans were answered by " + other);
              }
            },
            console.notices()::failed);
  }

  /** Writes the version that is looked at to a file. */
  void write(Path file) {
    Detail it = detail;
    if (it == null) {
      return;
    }
    lane.ask(
        () -> {
          PlanFile.write(file, it.shown().plan(), FileMark.of(console.desk().store()));
          return it.shown();
        },
        done ->
            console
                .notices()
                .done(
                    console
                        .words()
                        .get("cli.plan.exported", done.plan().head().name(), done.number(), file)),
        this::failed);
  }

  /** The text of a file. */
  void read(Path file, Consumer<String> read) {
    lane.ask(() -> PlanFile.text(file), read, this::failed);
  }

  private void failed(Throwable failure) {
    if (failure instanceof ListFileRefused refused) {
      console.notices().refused(refused.refusal());
    } else {
      console.notices().failed(failure);
    }
  }
}
