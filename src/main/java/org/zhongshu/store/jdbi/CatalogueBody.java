package org.zhongshu.store.jdbi;

import java.util.List;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.clock.Limit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of the catalogue as the store keeps it: JSON with the same small numbers for enums as
 * the tables, so that a version can be read after a constant has got another name.
 */
final class CatalogueBody {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private CatalogueBody() {}

  private record Kept(List<KeptClass> classes) {}

  private record KeptClass(
      String code,
      int kind,
      String bigClass,
      String name,
      String nameEn,
      int limit,
      int unit,
      String chief,
      List<String> aliases,
      String condition,
      String closing,
      List<KeptCondition> conditions) {}

  private record KeptCondition(int seq, String words, int limit, int unit, String closing) {}

  static String write(List<Category> categories) {
    return Session.clean(
        MAPPER.writeValueAsString(new Kept(categories.stream().map(CatalogueBody::kept).toList())));
  }

  static List<Category> read(String body) {
    return MAPPER.readValue(body, Kept.class).classes().stream()
        .map(CatalogueBody::category)
        .toList();
  }

  private static KeptClass kept(Category it) {
    return new KeptClass(
        it.code(),
        Codes.CATEGORY_KIND.of(it.kind()),
        it.bigClass(),
        it.name(),
        it.nameEn(),
        it.limit().amount(),
        Codes.LIMIT_UNIT.of(it.limit().unit()),
        it.chief(),
        it.aliases(),
        it.condition(),
        it.closing(),
        it.conditions().stream()
            .map(
                each ->
                    new KeptCondition(
                        each.seq(),
                        each.words(),
                        each.limit().amount(),
                        Codes.LIMIT_UNIT.of(each.limit().unit()),
                        each.closing()))
            .toList());
  }

  private static Category category(KeptClass it) {
    return new Category(
        it.code(),
        Codes.CATEGORY_KIND.get(it.kind()),
        it.bigClass(),
        it.name(),
        it.nameEn(),
        limit(it.limit(), it.unit()),
        it.chief(),
        it.aliases(),
        it.condition(),
        it.closing(),
        it.conditions().stream()
            .map(
                each ->
                    new Condition(
                        each.seq(), each.words(), limit(each.limit(), each.unit()), each.closing()))
            .toList());
  }

  private static Limit limit(int amount, int unit) {
    return new Limit(amount, Codes.LIMIT_UNIT.get(unit));
  }
}
