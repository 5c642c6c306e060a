package org.zhongshu.console.mode;

import org.zhongshu.console.widget.Tables;
import org.zhongshu.mode.measure.MeasureItem;

/** How the state of something due looks: a sign, so that colour is never alone. */
final class ItemLooks {
  private ItemLooks() {}

  /**
   * @param early whether it can't be answered yet
   */
  static Tables.Look of(MeasureItem it, boolean early) {
    return switch (it.state()) {
      case OPEN -> new Tables.Look("fth-circle", early ? "muted" : "due");
      case DONE -> new Tables.Look("fth-check", "muted");
      case MISSED -> new Tables.Look("fth-alert-triangle", "over");
      case DONE_LATE -> new Tables.Look("fth-check", "soon");
      case CANCELLED -> new Tables.Look("fth-slash", "muted");
    };
  }
}
