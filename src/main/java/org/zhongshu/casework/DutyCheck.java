package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhongshu.city.City;

/**
 * What a list of duties must be, whoever brings it. An item that stands for no class, no unit or no
 * place would never decide anything, and nobody would notice.
 */
public final class DutyCheck {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  private DutyCheck() {}

  /** Everything that is wrong; empty when nothing is. */
  public static List<Refusal> of(List<Duty> items, City city, Catalogue catalogue) {
    List<Refusal> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    if (items.isEmpty()) {
      found.add(Refusal.of("duties.empty"));
    }
    for (Duty item : items) {
      found.addAll(of(item, city, catalogue));
      if (!codes.add(item.code())) {
        found.add(Refusal.of("duties.twice", item.code()));
      }
    }
    return found;
  }

  /** Everything that is wrong with one item by itself. */
  public static List<Refusal> of(Duty item, City city, Catalogue catalogue) {
    List<Refusal> found = new ArrayList<>();
    String code = item.code();
    if (!CODE.matcher(code).matches()) {
      found.add(Refusal.of("duties.code", code));
    }
    if (item.title().isBlank()) {
      found.add(Refusal.of("duties.title", code));
    }
    if (item.category().isBlank()
        || catalogue.all().stream().noneMatch(each -> item.covers(each.code()))) {
      found.add(Refusal.of("duties.class", code, item.category()));
    }
    if (item.owner().isBlank() || city.units().stream().noneMatch(item::isOf)) {
      found.add(Refusal.of("duties.owner", code, item.owner()));
    }
    if (!item.area().isEmpty()
        && city.area(item.area()).isEmpty()
        && city.jurisdiction(item.area()).isEmpty()) {
      found.add(Refusal.of("duties.area", code, item.area()));
    }
    return found;
  }
}
