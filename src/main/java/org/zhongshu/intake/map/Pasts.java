package org.zhongshu.intake.map;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Stage;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TimeReader;

/**
 * Tells what had happened to the case of a row before it came in, and keeps what no field holds.
 */
final class Pasts {
  private final Columns columns;
  private final Mapping mapping;
  private final TimeReader times;
  private final UnitNames units;
  private final ValueWords words;

  Pasts(Columns columns, Mapping mapping, TimeReader times, UnitNames units, ValueWords words) {
    this.columns = columns;
    this.mapping = mapping;
    this.times = times;
    this.units = units;
    this.words = words;
  }

  /** Null when the file tells nothing of a past. */
  @Nullable Past of(RawRow row, Origin origin, Place place) {
    Instant reportedAt = origin.reportedAt();
    StringBuilder kept = new StringBuilder(columns.cells(row, Field.RESULT, "\n"));
    String unitWords = CellText.oneLine(columns.cell(row, Field.UNIT));
    String unit = unitWords.isEmpty() ? null : units.find(unitWords, place.area());
    Instant dispatchedAt = time(row, Field.DISPATCHED_AT, kept);
    Instant dueAt = time(row, Field.DUE_AT, kept);
    Instant closedAt = time(row, Field.CLOSED_AT, kept);
    boolean inTimeOne = columns.cell(row, Field.CLOSED_IN_TIME).equals("1");
    boolean lateOne = columns.cell(row, Field.CLOSED_LATE).equals("1");
    Stage told = told(row, kept);
    boolean closed = told != null ? !told.open() : inTimeOne || lateOne || closedAt != null;
    if (closed && closedAt == null) {
      closedAt = columns.has(Field.CLOSED_AT) ? null : time(row, Field.UPDATED_AT, kept);
    }
    if (closedAt != null && (!closed || closedAt.isBefore(reportedAt))) {
      // Closed before it was reported, or closed and open at once: what the file says is kept as it
      // says it.
      keep(kept, columns.header(Field.CLOSED_AT), columns.cell(row, Field.CLOSED_AT));
      closedAt = null;
    }
    Boolean inTime = inTime(row, closed, inTimeOne, lateOne, dueAt, closedAt, kept);
    keepUnread(row, origin, place, kept);
    keepRest(row, kept);
    boolean nothing =
        told == null && !closed && unitWords.isEmpty() && dispatchedAt == null && dueAt == null;
    if (nothing && kept.isEmpty()) {
      return null;
    }
    Stage stage =
        stage(told, closed, origin.channel(), unit, !unitWords.isEmpty() || dispatchedAt != null);
    return new Past(stage, unit, unitWords, dispatchedAt, dueAt, closedAt, inTime, kept.toString());
  }

  /**
   * A unit that this city's lists don't know can't be reached from here: the case waits to be
   * dispatched, its words beside it.
   */
  private static Stage stage(
      @Nullable Stage told,
      boolean closed,
      Channel channel,
      @Nullable String unit,
      boolean dispatched) {
    if (told == null) {
      if (closed) {
        return Stage.CLOSED;
      }
      if (unit != null) {
        return Stage.IN_HANDLING;
      }
      return dispatched
          ? Stage.TO_DISPATCH
          : channel.needsVerification() ? Stage.TO_VERIFY : Stage.TO_FILE;
    }
    return switch (told) {
      case IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED ->
          unit != null ? told : dispatched ? Stage.TO_DISPATCH : Stage.TO_FILE;
      default -> told;
    };
  }

  private @Nullable Stage told(RawRow row, StringBuilder kept) {
    String status = columns.cell(row, Field.STATUS);
    if (status.isEmpty()) {
      return null;
    }
    Stage stage = mapping.stages().get(status);
    stage = stage != null ? stage : words.stage(status);
    keep(kept, columns.header(Field.STATUS), status);
    return stage;
  }

  private @Nullable Boolean inTime(
      RawRow row,
      boolean closed,
      boolean inTimeOne,
      boolean lateOne,
      @Nullable Instant dueAt,
      @Nullable Instant closedAt,
      StringBuilder kept) {
    String said = columns.cell(row, Field.IN_TIME);
    if (!said.isEmpty()) {
      keep(kept, columns.header(Field.IN_TIME), said);
    }
    if (!closed) {
      return null;
    }
    if (inTimeOne != lateOne) {
      return inTimeOne;
    }
    if (inTimeOne) {
      keep(kept, columns.header(Field.CLOSED_IN_TIME), columns.cell(row, Field.CLOSED_IN_TIME));
      keep(kept, columns.header(Field.CLOSED_LATE), columns.cell(row, Field.CLOSED_LATE));
    }
    Boolean worded = said.isEmpty() ? null : words.inTime(said, columns.header(Field.IN_TIME));
    if (worded != null) {
      return worded;
    }
    return dueAt != null && closedAt != null ? !closedAt.isAfter(dueAt) : null;
  }

  private @Nullable Instant time(RawRow row, Field field, StringBuilder kept) {
    String cell = columns.cell(row, field);
    if (cell.isEmpty()) {
      return null;
    }
    Instant instant = times.read(cell);
    if (instant == null) {
      keep(kept, columns.header(field), cell);
    }
    return instant;
  }

  /** What a mapped column says and no field of a case could hold. */
  private void keepUnread(RawRow row, Origin origin, Place place, StringBuilder kept) {
    if (origin.nature() == Nature.UNKNOWN) {
      keep(kept, columns.header(Field.NATURE), columns.cell(row, Field.NATURE));
    }
    if (place.at() == null) {
      keep(kept, columns.header(Field.LATITUDE), columns.cell(row, Field.LATITUDE));
      keep(kept, columns.header(Field.LONGITUDE), columns.cell(row, Field.LONGITUDE));
    }
    String area = place.area();
    String code = columns.cell(row, Field.AREA_CODE);
    if (area == null || !area.startsWith(code)) {
      keep(kept, columns.header(Field.AREA_CODE), code);
    }
  }

  private void keepRest(RawRow row, StringBuilder kept) {
    for (int index : columns.at(Field.KEPT)) {
      keep(kept, columns.header(index), CellText.clean(row.cell(index)));
    }
    keep(kept, columns.header(Field.UPDATED_AT), columns.cell(row, Field.UPDATED_AT));
    for (int index = columns.count(); index < row.cells().size(); index++) {
      keep(kept, columns.header(index), CellText.clean(row.cell(index)));
    }
  }

  private static void keep(StringBuilder kept, String header, String words) {
    if (!words.isEmpty()) {
      kept.append(kept.isEmpty() ? "" : "\n").append(header).append("：").append(words);
    }
  }
}
