package org.zhongshu.store.jdbi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListVersion;
import tools.jackson.databind.json.JsonMapper;

/** The list of duties in force, and its versions. */
final class DutyRows {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Session session;
  private final Lists lists;
  private final VersionRows versions;

  DutyRows(Session session, Lists lists) {
    this.session = session;
    this.lists = lists;
    this.versions = new VersionRows(session, "duty_version");
  }

  private record Kept(List<KeptDuty> items) {}

  /** An item with the tables' numbers for its enums. */
  private record KeptDuty(
      String code,
      String title,
      String category,
      String owner,
      @Nullable Integer level,
      String area,
      String basis,
      int matter) {
    static KeptDuty of(Duty it) {
      return new KeptDuty(
          it.code(),
          it.title(),
          it.category(),
          it.owner(),
          levelOf(it),
          it.area(),
          it.basis(),
          Codes.DUTY_MATTER.of(it.matter()));
    }

    Duty duty() {
      return new Duty(
          code,
          title,
          category,
          owner,
          level == null ? null : Codes.LEVEL.get(level),
          area,
          basis,
          Codes.DUTY_MATTER.get(matter));
    }
  }

  private static @Nullable Integer levelOf(Duty it) {
    return it.level() == null ? null : (Integer) Codes.LEVEL.of(it.level());
  }

  List<ListVersion> versions() {
    return versions.all();
  }

  DutyList inForce() {
    List<Duty> items =
        lists.all(
            "SELECT code, title, class, owner, level, area, basis, matter FROM duty ORDER BY"
                + " position",
            r -> {
              int number = r.getInt(5);
              Integer level = r.wasNull() ? null : (Integer) number;
              return new KeptDuty(
                      r.getString(1),
                      r.getString(2),
                      r.getString(3),
                      r.getString(4),
                      level,
                      r.getString(6),
                      r.getString(7),
                      r.getInt(8))
                  .duty();
            });
    return new DutyList(versions.newest(), items);
  }

  Optional<DutyList> at(int version) {
    return versions
        .body(version)
        .map(body -> MAPPER.readValue(body, Kept.class))
        .map(kept -> new DutyList(version, kept.items().stream().map(KeptDuty::duty).toList()));
  }

  void replace(ListVersion version, List<Duty> items) {
    List<KeptDuty> kept = items.stream().map(KeptDuty::of).toList();
    versions.add(version, Session.clean(MAPPER.writeValueAsString(new Kept(kept))));
    lists.clear("duty");
    lists.insert(
        "INSERT INTO duty (position, code, title, class, owner, level, area, basis, matter) VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        kept,
        (row, it) ->
            row.set(it.code())
                .set(it.title())
                .set(it.category())
                .set(it.owner())
                .set(it.level())
                .set(it.area())
                .set(it.basis())
                .set(it.matter()));
  }
}
