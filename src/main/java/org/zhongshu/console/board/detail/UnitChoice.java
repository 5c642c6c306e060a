package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which units the dispatcher has chosen: one lead (主办), any number of co-handlers (协办); a unit is
 * never both.
 */
public final class UnitChoice {
  /**
   * What is chosen.
   *
   * @param lead id of the lead unit; null when none is chosen yet
   * @param coHandlers ids of the co-handlers, in the order they were chosen
   */
  public record Chosen(@Nullable String lead, List<String> coHandlers) {
    public static final Chosen NONE = new Chosen(null, List.of());

    public Chosen {
      coHandlers = List.copyOf(coHandlers);
    }

    public boolean isLead(String unit) {
      return unit.equals(lead);
    }
  }

  private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NONE);

  public ReadOnlyObjectProperty<Chosen> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public Chosen chosen() {
    return chosen.get();
  }

  /** Chooses the lead, or takes the choice back when it is that already. */
  public void toggleLead(String unit) {
    Chosen now = chosen.get();
    List<String> co = new ArrayList<>(now.coHandlers());
    co.remove(unit);
    chosen.set(new Chosen(now.isLead(unit) ? null : unit, co));
  }

  /** Adds a co-handler, or takes it away. */
  public void toggleCoHandler(String unit) {
    Chosen now = chosen.get();
    List<String> co = new ArrayList<>(now.coHandlers());
    if (!co.remove(unit)) {
      co.add(unit);
    }
    chosen.set(new Chosen(now.isLead(unit) ? null : now.lead(), co));
  }

  public void clear() {
    chosen.set(Chosen.NONE);
  }
}
