package org.zhongshu.console.board.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.City;

/**
 * In which order rows stand. Every order goes by one number per row, and by id where that is equal:
 * so a hundred thousand rows are sorted without comparing words, and the same rows always come out
 * in the same order.
 *
 * @param key by what
 * @param descending greatest first
 */
public record RowOrder(Key key, boolean descending) {
  /** Least time left first: the default. */
  public static final RowOrder LEAST_TIME = new RowOrder(Key.DUE, false);

  /** Latest end first, for cases that have ended. */
  public static final RowOrder LATEST = new RowOrder(Key.NUMBER, true);

  /** By what rows are ordered. */
  public enum Key {
    GRADE,
    NUMBER,
    CATEGORY,
    AREA,
    STAGE,
    LEAD,
    DUE
  }

  /** What an order needs to know about names. */
  public static final class Ranks {
    private final Map<String, Integer> categories = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();

    public Ranks(City city, Catalogue catalogue) {
      catalogue.all().forEach(c -> categories.put(c.code(), categories.size()));
      city.units().forEach(u -> units.put(u.id(), units.size()));
    }

    private static long rank(Map<String, Integer> ranks, @Nullable String id) {
      // What is not known comes after all that is.
      return id == null ? Integer.MAX_VALUE : ranks.getOrDefault(id, Integer.MAX_VALUE - 1);
    }
  }

  /** The number by which a row is ordered. */
  public ToLongFunction<CaseSummary> number(Ranks ranks) {
    return switch (key) {
      case GRADE -> row -> row.grade().ordinal();
      case NUMBER -> CaseSummary::id;
      case CATEGORY -> row -> Ranks.rank(ranks.categories, row.category());
      case AREA -> RowOrder::area;
      case STAGE -> row -> row.stage().ordinal();
      case LEAD -> row -> Ranks.rank(ranks.units, row.lead());
      case DUE -> row -> Clock.of(row).map(c -> c.due().toEpochMilli()).orElse(Long.MAX_VALUE);
    };
  }

  /** The rows in order. */
  public CaseSummary[] sort(List<CaseSummary> rows, Ranks ranks) {
    CaseSummary[] byId = PackedSort.sort(rows.toArray(CaseSummary[]::new), CaseSummary::id);
    if (key == Key.NUMBER && !descending) {
      return byId;
    }
    ToLongFunction<CaseSummary> number = number(ranks);
    return PackedSort.sort(byId, descending ? row -> ~number.applyAsLong(row) : number);
  }

  private static long area(CaseSummary row) {
    String code = row.area();
    if (code == null) {
      return Long.MAX_VALUE;
    }
    // Codes of all levels on one scale, so that a county stands before its townships.
    long value = 0;
    for (int i = 0; i < 15; i++) {
      int digit = i < code.length() ? Character.digit(code.charAt(i), 10) : 0;
      value = value * 10 + Math.max(digit, 0);
    }
    return value;
  }
}
