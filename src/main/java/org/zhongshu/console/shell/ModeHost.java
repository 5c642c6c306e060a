package org.zhongshu.console.shell;

import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.MeasureItem;

/** The view in which a mode is begun: what {@link Navigator#beginMode} leads to. */
public interface ModeHost extends ConsoleView {
  /**
   * Opens the form that proposes a mode, at its first field; called after the view was attached.
   */
  void beginMode();

  /** Opens what an activation has made due, at one of it; called after the view was attached. */
  void openDue(Activation by, MeasureItem item);
}
