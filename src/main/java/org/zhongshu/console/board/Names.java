package org.zhongshu.console.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/**
 * Names for rows: of areas, classes and units; the file's words where this city's lists know none.
 * Quick enough for a cell.
 */
public final class Names {
  private final Desk desk;
  private final Words words;

  public Names(Desk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** County and township, short: 管城 · 城东路. */
  public String areaHead(@Nullable String code, String otherwise) {
    City city = desk.city();
    if (code == null) {
      return otherwise.isEmpty() ? words.get("board.to-place") : otherwise;
    }
    String county = city.jurisdictionOf(code).map(j -> j.shortName()).orElse("");
    if (county.isEmpty()) {
      county = at(city, code, Level.COUNTY).map(Area::shortName).orElse("");
    }
    String township = at(city, code, Level.TOWNSHIP).map(Area::name).orElse("");
    return join(county, township);
  }

  /**
   * Community and grid, the second line under {@link #areaHead}; empty when the area is coarser.
   */
  public String areaTail(@Nullable String code) {
    if (code == null) {
      return "";
    }
    City city = desk.city();
    String community = at(city, code, Level.COMMUNITY).map(Area::name).orElse("");
    return code.length() == Level.GRID.digits() ? join(community, grid(code)) : community;
  }

  /** Names from the county down. */
  public String areaPath(@Nullable String code, String otherwise) {
    if (code == null) {
      return otherwise;
    }
    City city = desk.city();
    List<String> names = new ArrayList<>();
    for (Level level : List.of(Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY)) {
      at(city, code, level).map(Area::name).ifPresent(names::add);
    }
    if (code.length() == Level.GRID.digits()) {
      names.add(grid(code));
    }
    return names.isEmpty() ? code : String.join(words.get("board.dot"), names);
  }

  /** Name of a class with its big class; the file's words when it has none. */
  public String category(@Nullable String code, String otherwise) {
    return desk.catalogue()
        .byCode(code)
        .map(c -> join(c.bigClass(), categoryName(c)))
        .orElse(otherwise.isEmpty() ? words.get("board.to-class") : otherwise);
  }

  public String bigClass(@Nullable String code) {
    return desk.catalogue()
        .byCode(code)
        .map(Category::bigClass)
        .orElse(words.get("board.to-class"));
  }

  public String smallClass(@Nullable String code, String otherwise) {
    return desk.catalogue().byCode(code).map(this::categoryName).orElse(otherwise);
  }

  /** Name of a unit; the file's words when this city's lists don't know it; empty when neither. */
  public String unit(@Nullable String id, String otherwise) {
    return desk.city().unit(id).map(u -> u.shortName()).orElse(id == null ? otherwise : id);
  }

  /** The clock that a row shows, and from when it is due soon here. */
  public Optional<Clock> running(CaseSummary row) {
    return Clock.of(row, desk.layout());
  }

  public Optional<Clock> running(Case about) {
    return Clock.of(about, desk.layout());
  }

  /** Short name of a clock: 派遣, 处置, 诉求. */
  public String clock(Clock.Kind kind, Stage stage) {
    return kind == Clock.Kind.CASE
        ? words.get("board.clock.case")
        : words.get("board.clock." + stage.name());
  }

  private String categoryName(Category category) {
    boolean english = words.locale().getLanguage().equals("en") && !category.nameEn().isEmpty();
    return english ? category.nameEn() : category.name();
  }

  private String grid(String code) {
    return words.get("board.grid", code.substring(Level.COMMUNITY.digits()));
  }

  private String join(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + words.get("board.dot") + other;
  }

  private static Optional<Area> at(City city, String code, Level level) {
    return AreaCodes.at(code, level).flatMap(city::area);
  }
}
