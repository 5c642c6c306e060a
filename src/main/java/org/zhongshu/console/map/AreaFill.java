package org.zhongshu.console.map;

import org.zhongshu.mode.ModeKind;

/**
 * An area in the colour of a mode.
 *
 * @param code code of an area or id of a jurisdiction; one without an outline is not drawn
 * @param kind whose colour
 */
public record AreaFill(String code, ModeKind kind, How how) {
  /** How it is drawn. */
  public enum How {
    /** Filled: where the mode is meant to be. */
    FILLED,
    /** Hatched: where one is in force; both can be seen at one place. */
    HATCHED,
    /** As if nothing lay under it: a functional zone that is not meant with what lies around it. */
    CLEARED
  }
}
