package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Category;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Scope;

/** Finds the group of a case. */
public final class Groups {
  private Groups() {}

  /**
   * An empty tally.
   *
   * @param within part of the city that is asked for: divisions are those right below it
   */
  public static Tally tally(
      Grouping by, CaseRules rules, @Nullable Scope within, Instant from, Instant until) {
    return by == Grouping.UNIT
        ? Tally.byUnit(from, until)
        : Tally.by(from, until, key(by, rules, below(within)));
  }

  private static Level below(@Nullable Scope within) {
    Level level =
        within == null || within.kind() == Scope.Kind.JURISDICTION
            ? within == null ? Level.CITY : Level.COUNTY
            : AreaCodes.level(within.id()).orElse(Level.CITY);
    return switch (level) {
      case CITY -> Level.COUNTY;
      case COUNTY -> Level.TOWNSHIP;
      case TOWNSHIP -> Level.COMMUNITY;
      case COMMUNITY, GRID -> Level.GRID;
    };
  }

  private static Function<CaseFacts, String> key(Grouping by, CaseRules rules, Level level) {
    return switch (by) {
      case ALL, UNIT -> _ -> "";
      case JURISDICTION ->
          it -> rules.city().jurisdictionOf(it.area()).map(Jurisdiction::id).orElse("");
      case DIVISION ->
          it -> {
            String area = it.area();
            return area == null ? "" : AreaCodes.at(area, level).orElse("");
          };
      case BIG_CLASS ->
          it -> rules.catalogue().byCode(it.category()).map(Category::bigClass).orElse("");
      case CLASS ->
          it -> {
            String category = it.category();
            return category == null ? "" : category;
          };
      case CHANNEL -> it -> it.channel().name();
    };
  }
}
