package org.zhongshu.console.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;

/**
 * The cases behind a figure, which a view asks the board to show.
 *
 * @param kind how they stand
 * @param area code of an area or id of a jurisdiction; null for the whole city
 * @param stages any of these; empty for all
 * @param channels any of these; empty for all
 * @param text words that must occur; empty for all
 */
public record CasesWanted(
    Kind kind, @Nullable String area, Set<Stage> stages, Set<Channel> channels, String text) {
  /** How the cases stand that are wanted. */
  public enum Kind {
    /** 在办. */
    OPEN,
    /** 超期. */
    OVER,
    /** 待定位: open, their area is not known. */
    TO_PLACE,
    /** 待归类: open, their class is not known. */
    TO_CLASS,
    /** Ended, however. */
    ENDED
  }

  /** Every open case. */
  public static final CasesWanted OPEN = new CasesWanted(Kind.OPEN, null, Set.of(), Set.of(), "");

  public CasesWanted {
    stages = Set.copyOf(stages);
    channels = Set.copyOf(channels);
  }

  /** Those that stand so. */
  public CasesWanted that(Kind other) {
    return new CasesWanted(other, area, stages, channels, text);
  }

  public CasesWanted in(@Nullable String areaOrJurisdiction) {
    return new CasesWanted(kind, areaOrJurisdiction, stages, channels, text);
  }

  public CasesWanted by(Channel channel) {
    return new CasesWanted(kind, area, stages, Set.of(channel), text);
  }

  public CasesWanted about(String words) {
    return new CasesWanted(kind, area, stages, channels, words);
  }
}
