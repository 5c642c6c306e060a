package org.zhongshu.intake.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Place;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.intake.read.RawRow;

/**
 * Tells where the case of a row happens: by code, by names, by address, by position, and by free
 * text last.
 */
final class Places {
  /** Coarse to fine; areas of any level last. */
  private static final List<Field> LEVELS =
      List.of(Field.COUNTY, Field.TOWNSHIP, Field.COMMUNITY, Field.GRID, Field.AREA);

  /** So much of a description is looked at for the name of an area, characters. */
  private static final int LOOK = 200;

  private static final int MOST_REMEMBERED = 50_000;

  private final Columns columns;
  private final City city;
  private final AreaNames names;
  private final Function<Point, Optional<String>> locate;
  private final Map<String, Optional<Area>> known = new HashMap<>();

  Places(Columns columns, City city, AreaNames names, Function<Point, Optional<String>> locate) {
    this.columns = columns;
    this.city = city;
    this.names = names;
    this.locate = locate;
  }

  Place of(RawRow row, String title, String description) {
    List<AreaNames.Part> parts = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (Field level : LEVELS) {
      for (int index : columns.at(level)) {
        String text = CellText.oneLine(CellText.clean(row.cell(index)));
        if (!text.isEmpty()) {
          all.append(all.isEmpty() ? "" : "/").append(text);
          addParts(parts, level(level), text);
        }
      }
    }
    String areaWords = all.toString();
    String address = CellText.oneLine(columns.cells(row, Field.ADDRESS, " "));
    Point at = point(row);
    String code = columns.cell(row, Field.AREA_CODE);
    Optional<Area> area =
        city.area(code)
            .filter(a -> a.level() != Level.CITY)
            .or(() -> parts.isEmpty() ? Optional.empty() : byWords(areaWords, parts));
    Optional<Area> finer = address.isEmpty() ? Optional.empty() : names.inText(address);
    if (parts.isEmpty() && area.isEmpty()) {
      area = finer;
      if (area.isEmpty() && address.isEmpty() && at == null) {
        area = names.inText(title).or(() -> names.inText(CellText.cut(description, LOOK)));
      }
    } else if (area.isPresent()
        && finer.isPresent()
        && AreaCodes.within(finer.get().code(), area.get().code())) {
      area = finer;
    }
    return new Place(address, code(area, at), areaWords, at);
  }

  /**
   * The finest code of words and position: a position tells more when it lies within what the words
   * tell.
   */
  private @Nullable String code(Optional<Area> byWords, @Nullable Point at) {
    String words = byWords.map(Area::code).orElse(null);
    if (at == null || words != null && words.length() >= Level.COMMUNITY.digits()) {
      return words;
    }
    String position = locate.apply(at).filter(c -> city.area(c).isPresent()).orElse(null);
    if (words == null) {
      return position;
    }
    return position != null && AreaCodes.within(position, words) ? position : words;
  }

  private static @Nullable Level level(Field field) {
    return switch (field) {
      case COUNTY -> Level.COUNTY;
      case TOWNSHIP -> Level.TOWNSHIP;
      case COMMUNITY -> Level.COMMUNITY;
      case GRID -> Level.GRID;
      default -> null;
    };
  }

  /** One cell may hold a whole path. */
  private static void addParts(List<AreaNames.Part> parts, @Nullable Level level, String text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "/／>\\|".indexOf(text.charAt(i)) >= 0) {
        boolean whole = from == 0 && i == text.length();
        if (i > from) {
          parts.add(new AreaNames.Part(whole ? level : null, text.substring(from, i)));
        }
        from = i + 1;
      }
    }
  }

  private Optional<Area> byWords(String areaWords, List<AreaNames.Part> parts) {
    Optional<Area> area = known.get(areaWords);
    if (area == null) {
      area = names.resolve(parts);
      if (area.isEmpty() && parts.size() == 1) {
        area = names.inText(areaWords);
      }
      if (known.size() < MOST_REMEMBERED) {
        known.put(areaWords, area);
      }
    }
    return area;
  }

  private @Nullable Point point(RawRow row) {
    double lat = CellNumber.read(columns.cell(row, Field.LATITUDE));
    double lon = CellNumber.read(columns.cell(row, Field.LONGITUDE));
    boolean onEarth = lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
    return onEarth && (lat != 0 || lon != 0) ? new Point(lat, lon) : null;
  }
}
