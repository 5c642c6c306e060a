package org.zhongshu.console.shell;

/** The view that shows areas and units: where the palette leads to when one is chosen. */
public interface PlaceHost extends ConsoleView {
  /** Shows this area; called after the view was attached. */
  void showArea(String code);

  /** Shows this unit; called after the view was attached. */
  void showUnit(String id);
}
