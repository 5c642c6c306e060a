package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListDifference.What;

/** In what two versions of the catalogue or of the list of duties differ, in the later's order. */
public final class ListDifferences {
  private final List<ListDifference> found = new ArrayList<>();

  private ListDifferences() {}

  public static List<ListDifference> ofCatalogues(List<Category> before, List<Category> after) {
    ListDifferences differences = new ListDifferences();
    differences.entries(before, after, Category::code, Category::name, differences::category);
    return List.copyOf(differences.found);
  }

  public static List<ListDifference> ofDuties(List<Duty> before, List<Duty> after) {
    ListDifferences differences = new ListDifferences();
    differences.entries(before, after, Duty::code, Duty::title, differences::duty);
    return List.copyOf(differences.found);
  }

  private interface Pair<T> {
    void compare(T before, T after);
  }

  private <T> void entries(
      List<T> before,
      List<T> after,
      Function<T, String> code,
      Function<T, String> name,
      Pair<T> pair) {
    Map<String, T> old = new LinkedHashMap<>();
    before.forEach(each -> old.put(code.apply(each), each));
    List<String> common = new ArrayList<>();
    for (T each : after) {
      T was = old.get(code.apply(each));
      if (was == null) {
        found.add(ListDifference.whole(What.ADDED, code.apply(each), name.apply(each), null));
      } else {
        common.add(code.apply(each));
        pair.compare(was, each);
      }
    }
    List<String> stay = new ArrayList<>(old.keySet());
    stay.retainAll(new HashSet<>(common));
    old.keySet().removeAll(common);
    old.forEach(
        (key, each) -> found.add(ListDifference.whole(What.REMOVED, key, name.apply(each), null)));
    if (!stay.equals(common)) {
      found.add(ListDifference.whole(What.REORDERED, "", "", null));
    }
  }

  private void category(Category before, Category after) {
    Changes changes = new Changes(after.code(), after.name(), null);
    changes.add(ListField.KIND, before.kind(), after.kind());
    changes.add(ListField.BIG_CLASS, before.bigClass(), after.bigClass());
    changes.add(ListField.NAME, before.name(), after.name());
    changes.add(ListField.NAME_EN, before.nameEn(), after.nameEn());
    changes.add(ListField.CONDITION, before.condition(), after.condition());
    changes.add(ListField.LIMIT, before.limit(), after.limit());
    changes.add(ListField.CLOSING, before.closing(), after.closing());
    changes.add(ListField.CHIEF, before.chief(), after.chief());
    changes.add(ListField.ALIASES, before.aliases(), after.aliases());
    for (Condition now : after.conditions()) {
      before
          .condition(now.seq())
          .ifPresentOrElse(
              was -> condition(after, was, now),
              () ->
                  found.add(
                      ListDifference.whole(What.ADDED, after.code(), after.name(), now.seq())));
    }
    for (Condition was : before.conditions()) {
      if (after.condition(was.seq()).isEmpty()) {
        found.add(ListDifference.whole(What.REMOVED, after.code(), after.name(), was.seq()));
      }
    }
  }

  private void condition(Category of, Condition before, Condition after) {
    Changes changes = new Changes(of.code(), of.name(), after.seq());
    changes.add(ListField.CONDITION, before.words(), after.words());
    changes.add(ListField.LIMIT, before.limit(), after.limit());
    changes.add(ListField.CLOSING, before.closing(), after.closing());
  }

  private void duty(Duty before, Duty after) {
    Changes changes = new Changes(after.code(), after.title(), null);
    changes.add(ListField.TITLE, before.title(), after.title());
    changes.add(ListField.CLASS, before.category(), after.category());
    changes.add(ListField.OWNER, before.owner(), after.owner());
    changes.add(ListField.LEVEL, before.level(), after.level());
    changes.add(ListField.AREA, before.area(), after.area());
    changes.add(ListField.MATTER, before.matter(), after.matter());
    changes.add(ListField.BASIS, before.basis(), after.basis());
  }

  /** Takes down what one entry or condition says differently. */
  private final class Changes {
    private final String code;
    private final String name;
    private final @Nullable Integer seq;

    Changes(String code, String name, @Nullable Integer seq) {
      this.code = code;
      this.name = name;
      this.seq = seq;
    }

    void add(ListField field, @Nullable Object before, @Nullable Object after) {
      if (!Objects.equals(before, after)) {
        found.add(new ListDifference(What.CHANGED, code, name, seq, field, before, after));
      }
    }
  }
}
