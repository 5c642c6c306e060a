package org.zhongshu.console.shell;

/** The view in which a mode is begun: what {@link Navigator#beginMode} leads to. */
public interface ModeHost extends ConsoleView {
  /**
   * Opens the form that proposes a mode, at its first field; called after the view was attached.
   */
  void beginMode();
}
