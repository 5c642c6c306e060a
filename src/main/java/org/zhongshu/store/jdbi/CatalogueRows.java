package org.zhongshu.store.jdbi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.clock.Limit;

/** The catalogue in force, in tables of its own, and its versions. */
final class CatalogueRows {
  private final Session session;
  private final Lists lists;
  private final VersionRows versions;

  CatalogueRows(Session session, Lists lists) {
    this.session = session;
    this.lists = lists;
    this.versions = new VersionRows(session, "catalogue_version");
  }

  List<ListVersion> versions() {
    return versions.all();
  }

  Catalogue inForce() {
    return new Catalogue(versions.newest(), categories());
  }

  Optional<Catalogue> at(int version) {
    return versions
        .body(version)
        .map(body -> body.isEmpty() ? categories() : CatalogueBody.read(body))
        .map(categories -> new Catalogue(version, categories));
  }

  private List<Category> categories() {
    Map<String, List<String>> aliases =
        lists.lists(
            "SELECT category_code, alias FROM category_alias ORDER BY category_code, position");
    Map<String, List<Condition>> conditions = conditions();
    return lists.all(
        "SELECT code, kind, big_class, name, name_en, limit_amount, limit_unit, chief, condition,"
            + " closing FROM category ORDER BY position",
        r ->
            new Category(
                r.getString(1),
                Codes.CATEGORY_KIND.get(r.getInt(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                new Limit(r.getInt(6), Codes.LIMIT_UNIT.get(r.getInt(7))),
                r.getString(8),
                aliases.getOrDefault(r.getString(1), List.of()),
                r.getString(9),
                r.getString(10),
                conditions.getOrDefault(r.getString(1), List.of())));
  }

  private Map<String, List<Condition>> conditions() {
    Map<String, List<Condition>> conditions = new HashMap<>();
    lists.all(
        "SELECT category_code, seq, words, limit_amount, limit_unit, closing FROM"
            + " category_condition ORDER BY category_code, seq",
        r ->
            conditions
                .computeIfAbsent(r.getString(1), _ -> new ArrayList<>())
                .add(
                    new Condition(
                        r.getInt(2),
                        r.getString(3),
                        new Limit(r.getInt(4), Codes.LIMIT_UNIT.get(r.getInt(5))),
                        r.getString(6))));
    return conditions;
  }

  void replace(ListVersion version, List<Category> categories) {
    if (version.number() > 1) {
      versions.complete(version.number() - 1, CatalogueBody.write(categories()));
    }
    versions.add(version, CatalogueBody.write(categories));
    lists.clear("category_condition");
    lists.clear("category_alias");
    lists.clear("category");
    lists.insert(
        "INSERT INTO category (position, code, kind, big_class, name, name_en, limit_amount,"
            + " limit_unit, chief, condition, closing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        categories,
        (row, category) ->
            row.set(category.code())
                .set(Codes.CATEGORY_KIND.of(category.kind()))
                .set(category.bigClass())
                .set(category.name())
                .set(category.nameEn())
                .set(category.limit().amount())
                .set(Codes.LIMIT_UNIT.of(category.limit().unit()))
                .set(category.chief())
                .set(category.condition())
                .set(category.closing()));
    lists.insertLists(
        "INSERT INTO category_alias (category_code, position, alias) VALUES (?, ?, ?)",
        categories.stream()
            .map(category -> new Lists.Listed(category.code(), category.aliases()))
            .toList());
    insertConditions(categories);
  }

  private void insertConditions(List<Category> categories) {
    record Of(String category, Condition condition) {}
    session.batch(
        "INSERT INTO category_condition (category_code, seq, words, limit_amount, limit_unit,"
            + " closing) VALUES (?, ?, ?, ?, ?, ?)",
        categories.stream()
            .flatMap(each -> each.conditions().stream().map(it -> new Of(each.code(), it)))
            .toList(),
        (row, of) ->
            row.set(of.category())
                .set(of.condition().seq())
                .set(of.condition().words())
                .set(of.condition().limit().amount())
                .set(Codes.LIMIT_UNIT.of(of.condition().limit().unit()))
                .set(of.condition().closing()));
  }
}
