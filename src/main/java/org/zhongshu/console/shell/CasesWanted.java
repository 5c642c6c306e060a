package org.zhongshu.console.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;

/**
 * The cases behind a figure, which a view asks the board to show.
 *
 * @param over only those over their limit (超期)
 * @param ended those that have ended instead of those that are open
 * @param area code of an area or id of a jurisdiction; null for the whole city
 * @param stages any of these; empty for all
 * @param channels any of these; empty for all
 * @param text words that must occur; empty for all
 */
public record CasesWanted(
    boolean over,
    boolean ended,
    @Nullable String area,
    Set<Stage> stages,
    Set<Channel> channels,
    String text) {
  /** Every open case. */
  public static final CasesWanted OPEN =
      new CasesWanted(false, false, null, Set.of(), Set.of(), "");

  public CasesWanted {
    stages = Set.copyOf(stages);
    channels = Set.copyOf(channels);
  }

  /** Only those over their limit. */
  public CasesWanted overOnly() {
    return new CasesWanted(true, false, area, stages, channels, text);
  }

  /** Those that have ended. */
  public CasesWanted endedOnly() {
    return new CasesWanted(false, true, area, stages, channels, text);
  }

  public CasesWanted in(@Nullable String areaOrJurisdiction) {
    return new CasesWanted(over, ended, areaOrJurisdiction, stages, channels, text);
  }

  public CasesWanted by(Channel channel) {
    return new CasesWanted(over, ended, area, stages, Set.of(channel), text);
  }

  public CasesWanted about(String words) {
    return new CasesWanted(over, ended, area, stages, channels, words);
  }
}
