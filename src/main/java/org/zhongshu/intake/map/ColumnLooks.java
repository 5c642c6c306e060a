package org.zhongshu.intake.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.City;

/**
 * Judges by what stands in a column whether it may tell a field, and which field it tells when its
 * header says nothing.
 */
final class ColumnLooks {
  private static final List<Field> BY_ENDING =
      List.of(Field.TOWNSHIP, Field.COMMUNITY, Field.COUNTY);

  private final City city;
  private final Catalogue catalogue;
  private final ValueWords words = new ValueWords();

  ColumnLooks(City city, Catalogue catalogue) {
    this.city = city;
    this.catalogue = catalogue;
  }

  /** Whether what stands in the column does not speak against the field that its header names. */
  boolean mayBe(Field field, ColumnProfile column) {
    if (column.filled() == 0) {
      // An empty column tells nothing in this file but is what it says; the next file may fill it.
      return true;
    }
    return switch (field) {
      case REPORTED_AT, UPDATED_AT, DISPATCHED_AT, DUE_AT, CLOSED_AT -> column.timeShare() >= 0.5;
      case LATITUDE -> column.numberShare() >= 0.8 && column.numbersWithin(-90, 90);
      case LONGITUDE -> column.numberShare() >= 0.8 && column.numbersWithin(-180, 180);
      case CLOSED_IN_TIME, CLOSED_LATE -> column.numberShare() >= 0.9 && column.numbersWithin(0, 1);
      case AREA_CODE -> share(column, v -> city.area(v).isPresent()) >= 0.3;
      case STATUS ->
          column.averageLength() <= 30 && column.timeShare() < 0.5 && !allNumbers(column);
      case IN_TIME -> column.averageLength() <= 12;
      case CHANNEL, NATURE, UNIT, BIG_CLASS, CLASS ->
          column.averageLength() <= 60 && column.timeShare() < 0.5;
      case TITLE, DESCRIPTION, RESULT -> column.timeShare() < 0.5 && !allNumbers(column);
      case COUNTY, TOWNSHIP, COMMUNITY, AREA -> column.averageLength() <= 40 && !allNumbers(column);
      case ADDRESS -> !allNumbers(column);
      case REPORTER -> column.averageLength() <= 40;
      case PHONE -> column.averageLength() <= 40;
      case GRID, NUMBER, KEPT, LEFT_OUT -> true;
    };
  }

  /**
   * Names of classes and units that are numbers in one city may be words in another's lists: codes
   * count only when known here.
   */
  private static boolean allNumbers(ColumnProfile column) {
    return column.numberShare() > 0.9;
  }

  /** What the content alone tells; empty when it is not clear. */
  Optional<Field> contentTells(ColumnProfile column) {
    if (column.filled() == 0 || column.numberShare() > 0.5 || column.timeShare() > 0.5) {
      return Optional.empty();
    }
    if (share(column, v -> words.nature(v) != null) >= 0.8) {
      return Optional.of(Field.NATURE);
    }
    for (Field field : BY_ENDING) {
      if (share(column, v -> endsAs(v, field)) >= 0.8) {
        return Optional.of(field);
      }
    }
    if (share(column, v -> catalogue.byName(v).isPresent() || catalogue.byCode(v).isPresent())
        >= 0.5) {
      return Optional.of(Field.CLASS);
    }
    return Optional.empty();
  }

  private static boolean endsAs(String value, Field field) {
    if (value.length() < 2 || value.length() > 16) {
      return false;
    }
    return switch (field) {
      case TOWNSHIP ->
          value.endsWith("街道")
              || value.endsWith("镇")
              || value.endsWith("乡")
              || value.endsWith("办事处");
      case COMMUNITY ->
          value.endsWith("社区")
              || value.endsWith("村")
              || value.endsWith("居委会")
              || value.endsWith("村委会");
      case COUNTY -> value.endsWith("区") && !value.endsWith("社区") || value.endsWith("县");
      default -> false;
    };
  }

  private static double share(ColumnProfile column, Predicate<String> fits) {
    long all = 0;
    long fitting = 0;
    for (Map.Entry<String, Integer> entry : column.values().entrySet()) {
      all += entry.getValue();
      fitting += fits.test(entry.getKey()) ? entry.getValue() : 0;
    }
    return all == 0 ? 0 : (double) fitting / all;
  }
}
