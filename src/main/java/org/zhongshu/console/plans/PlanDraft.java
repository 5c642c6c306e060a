package org.zhongshu.console.plans;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.PlanText;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanStep;

/**
 * A plan as it is being written. Its text is what counts: the form changes the text too, and it is
 * checked while one types. It is kept until it is saved or given up, also while another page is
 * shown.
 */
final class PlanDraft {
  private final Console console;
  private final FxWork.Lane lane;
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private boolean open;
  private boolean checked;
  private String text = "";
  private String begun = "";
  private int seen;
  private @Nullable Plan plan;
  private List<PlanFault> faults = List.of();

  PlanDraft(Console console) {
    this.console = console;
    this.lane = console.work().lane();
  }

  /** Counts checks and whatever else changes here. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  private void tell() {
    revision.set(revision.get() + 1);
  }

  boolean isOpen() {
    return open;
  }

  /**
   * Begins with a text.
   *
   * @param from version that it is made from; 0 for a new plan
   */
  void begin(String from, int version) {
    open = true;
    begun = from;
    seen = version;
    type(from);
  }

  void close() {
    open = false;
    lane.drop();
    tell();
  }

  String text() {
    return text;
  }

  boolean changed() {
    return open && !text.equals(begun);
  }

  /** Version that it is made from; 0 for a new plan. */
  int seen() {
    return seen;
  }

  /** The plan as the text says it; null while that can't be read. */
  @Nullable Plan plan() {
    return plan;
  }

  /** What is wrong with the text as it was when it was checked last. */
  List<PlanFault> faults() {
    return faults;
  }

  /** Whether the text as it is now was checked. */
  boolean checked() {
    return checked;
  }

  boolean sound() {
    return checked && plan != null && faults.isEmpty();
  }

  /** The text as it is now; it is checked off the window's thread, and only the newest counts. */
  void type(String now) {
    text = now;
    checked = false;
    tell();
    lane.ask(
        () -> PlanText.check(now, console.desk().city(), console.desk().catalogue()),
        it -> {
          plan = it.plan();
          faults = it.faults();
          checked = true;
          tell();
        },
        console.notices()::failed);
  }

  /** Changes the plan by the form; the text follows. */
  void change(UnaryOperator<Plan> by) {
    Plan before = plan;
    if (before != null) {
      Plan after = by.apply(before);
      if (!after.equals(before)) {
        plan = after;
        type(PlanJson.write(after));
      }
    }
  }

  /** What saving it would do; null while it is not sound. */
  @Nullable PlanStep step(String note) {
    Plan now = plan;
    if (now == null || !sound()) {
      return null;
    }
    return new PlanStep.Put(now, seen, note.strip());
  }
}
