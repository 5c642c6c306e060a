package org.zhongshu.store.jdbi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.Element;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;

/** What a city has beside its hierarchy: outlines and elements. */
final class CityBelongings {
  private final Session session;
  private final Lists lists;

  CityBelongings(Session session, Lists lists) {
    this.session = session;
    this.lists = lists;
  }

  List<Outline> outlines(Set<Level> levels) {
    WKBReader reader = new WKBReader();
    return lists.all(
        "SELECT code, geometry, schematic FROM outline WHERE level IN ("
            + codes(levels)
            + ") ORDER BY code",
        r -> new Outline(r.getString(1), geometry(reader, r.getBytes(2)), r.getBoolean(3)));
  }

  Optional<Outline> outline(String code) {
    return session.read(
        "SELECT geometry, schematic FROM outline WHERE code = ?",
        (row, _) -> row.set(code),
        rows ->
            rows.next()
                ? Optional.of(
                    new Outline(
                        code, geometry(new WKBReader(), rows.getBytes(1)), rows.getBoolean(2)))
                : Optional.empty());
  }

  private static Geometry geometry(WKBReader reader, byte[] wkb) {
    try {
      return reader.read(wkb);
    } catch (ParseException e) {
      throw new IllegalStateException("an outline in the store is no geometry", e);
    }
  }

  private static String codes(Set<Level> levels) {
    return levels.isEmpty()
        ? "-1"
        : levels.stream()
            .map(level -> Integer.toString(Codes.LEVEL.of(level)))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  void replaceOutlines(Set<Level> levels, List<Outline> outlines) {
    session.write("DELETE FROM outline WHERE level IN (" + codes(levels) + ")", (_, _) -> {});
    WKBWriter writer = new WKBWriter();
    session.batch(
        "INSERT INTO outline (code, level, schematic, geometry) VALUES (?, ?, ?, ?)",
        outlines,
        (row, outline) ->
            row.set(outline.code())
                // A jurisdiction without a statistical code is one of county level.
                .set(Codes.LEVEL.of(AreaCodes.level(outline.code()).orElse(Level.COUNTY)))
                .set(outline.schematic())
                .set(writer.write(outline.geometry())));
  }

  List<Element> elements() {
    return lists.all(
        "SELECT id, kind, type, name, area, lat, lon, schematic FROM element ORDER BY position",
        r ->
            new Element(
                r.getString(1),
                Codes.ELEMENT_KIND.get(r.getInt(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                Lists.point(r, 6, 7),
                r.getBoolean(8)));
  }

  void replaceElements(List<Element> elements) {
    lists.clear("element");
    lists.insert(
        "INSERT INTO element (position, id, kind, type, name, area, lat, lon, schematic) VALUES (?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?)",
        elements,
        (row, element) -> {
          row.set(element.id())
              .set(Codes.ELEMENT_KIND.of(element.kind()))
              .set(element.type())
              .set(element.name())
              .set(element.area());
          Lists.at(row, element.at());
          row.set(element.schematic());
        });
  }
}
