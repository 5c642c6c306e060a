package org.zhongshu.console.theme;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How the window looks now: what views that draw by themselves or change their layout listen to.
 * Listeners end when the view is detached. Used on the FX thread.
 */
public final class Look {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
  private final ObjectProperty<Density> density =
      new SimpleObjectProperty<>(this, "density", Density.NORMAL);
  private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact", false);

  /** How close rows stand. */
  public enum Density {
    /** Rows of two lines where a view has them. */
    NORMAL,
    /** Rows of one line. */
    DENSE
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public Theme theme() {
    return theme.get();
  }

  public Palette palette() {
    return theme.get().palette();
  }

  public ObjectProperty<Density> densityProperty() {
    return density;
  }

  public Density density() {
    return density.get();
  }

  /** Whether the window is too small for the full layout (narrower than 1600 or lower than 900). */
  public BooleanProperty compactProperty() {
    return compact;
  }

  public boolean compact() {
    return compact.get();
  }
}
