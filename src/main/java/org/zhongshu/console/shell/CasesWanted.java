package org.zhongshu.console.shell;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Scope;
import org.zhongshu.store.CaseSpan;

/**
 * The cases behind a figure, which a view asks the board to show.
 *
 * @param kind how they stand
 * @param within part of the city; null for the whole
 * @param stages any of these; empty for all
 * @param channels any of these; empty for all
 * @param category code of the class; {@code ""} for those to be classed, null for all
 * @param span what happened to them when; null for all
 * @param text words that must occur; empty for all
 */
public record CasesWanted(
    Kind kind,
    @Nullable Scope within,
    Set<Stage> stages,
    Set<Channel> channels,
    @Nullable String category,
    @Nullable CaseSpan span,
    String text) {
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
    ENDED,
    /** Every one, open or ended. */
    EVERY
  }

  /** Every open case. */
  public static final CasesWanted OPEN =
      new CasesWanted(Kind.OPEN, null, Set.of(), Set.of(), null, null, "");

  public CasesWanted {
    stages = Set.copyOf(stages);
    channels = Set.copyOf(channels);
  }

  /** All to which this happened: those that ended, or every one that came in. */
  public static CasesWanted that(CaseSpan happened) {
    Kind kind =
        switch (happened.kind()) {
          case REPORTED, REPORTED_AND_DISPATCHED -> Kind.EVERY;
          case CLOSED, CLOSED_WITH_LIMIT -> Kind.ENDED;
        };
    return new CasesWanted(kind, null, Set.of(), Set.of(), null, happened, "");
  }

  /** Those that stand so. */
  public CasesWanted that(Kind other) {
    return new CasesWanted(other, within, stages, channels, category, span, text);
  }

  public CasesWanted in(@Nullable Scope part) {
    return new CasesWanted(kind, part, stages, channels, category, span, text);
  }

  public CasesWanted by(Channel channel) {
    return new CasesWanted(kind, within, stages, Set.of(channel), category, span, text);
  }

  /**
   * @param code of the class; {@code ""} for those to be classed
   */
  public CasesWanted of(String code) {
    return new CasesWanted(kind, within, stages, channels, code, span, text);
  }
}
