package org.zhongshu.intake.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhongshu.intake.read.RawRow;

/** Where a mapping's fields stand in the rows of one file. */
final class Columns {
  private final List<String> headers;
  private final Map<Field, int[]> places = new EnumMap<>(Field.class);

  Columns(Mapping mapping, List<String> headers) {
    this.headers = List.copyOf(headers);
    Map<Field, List<Integer>> found = new EnumMap<>(Field.class);
    for (Mapping.Column column : mapping.columns()) {
      int at = headers.indexOf(column.header());
      if (at >= 0) {
        found.computeIfAbsent(column.field(), _ -> new ArrayList<>()).add(at);
      }
    }
    found.forEach((field, at) -> places.put(field, at.stream().mapToInt(i -> i).toArray()));
  }

  boolean has(Field field) {
    return places.containsKey(field);
  }

  int[] at(Field field) {
    return places.getOrDefault(field, new int[0]);
  }

  String header(int index) {
    return index < headers.size() ? headers.get(index) : "#" + (index + 1);
  }

  String header(Field field) {
    int[] at = at(field);
    return at.length == 0 ? "" : header(at[0]);
  }

  int count() {
    return headers.size();
  }

  /** The first cell of the field, cleaned; empty when there is none. */
  String cell(RawRow row, Field field) {
    int[] at = at(field);
    return at.length == 0 ? "" : CellText.clean(row.cell(at[0]));
  }

  /** All cells of the field that hold something, cleaned, joined. */
  String cells(RawRow row, Field field, String between) {
    int[] at = at(field);
    if (at.length <= 1) {
      return cell(row, field);
    }
    StringBuilder all = new StringBuilder();
    for (int index : at) {
      String text = CellText.clean(row.cell(index));
      if (!text.isEmpty()) {
        all.append(all.isEmpty() ? "" : between).append(text);
      }
    }
    return all.toString();
  }
}
