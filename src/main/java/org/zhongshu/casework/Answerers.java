package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate.Responsibility;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;

/**
 * Who answers for a case by the list of duties: parts and matters of the hotline 先属主后属地, events
 * 先属地后属主, unless an item says otherwise; no owner known: 属地兜底; several: 首接负责.
 *
 * <p>A place belongs to a managing jurisdiction (郑东新区) and to an administrative division (金水区). The
 * jurisdiction's own units answer for it; a unit of the division only where the jurisdiction has no
 * such unit, or where an item names that very unit.
 */
final class Answerers {
  private final City city;
  private final DutyList duties;

  Answerers(City city, DutyList duties) {
    this.city = city;
    this.duties = duties;
  }

  List<Answering> of(Case it, @Nullable Category category) {
    String area = it.place().area();
    DutyList.Said said = duties.about(category == null ? null : category.code(), area, city);
    List<Unit> near = near(area, said);
    List<Owner> owners = owners(near, said, area);
    boolean ownersFirst = matter(said, category) == Duty.Matter.OWNER;
    Duty decided = said.owners().isEmpty() ? null : said.owners().getFirst();

    List<Answering> answering = new ArrayList<>();
    for (Owner owner : owners) {
      DutyRule rule =
          said.severalOwners()
              ? DutyRule.FIRST_RECEIVER
              : ownersFirst ? DutyRule.OWNER_FIRST : DutyRule.OWNER_NEXT;
      Set<Responsibility> why = EnumSet.of(Responsibility.CLASS);
      if (isLocal(owner.unit()) && area != null) {
        why.add(Responsibility.AREA);
      }
      answering.add(new Answering(owner.unit(), why, rule, owner.item()));
    }
    DutyRule areas =
        owners.isEmpty()
            ? DutyRule.FALLBACK
            : ownersFirst ? DutyRule.AREA_NEXT : DutyRule.AREA_FIRST;
    for (Unit unit : near) {
      if (isLocal(unit) && area != null && owners.stream().noneMatch(o -> o.unit() == unit)) {
        Optional<Duty> own = said.local().stream().filter(item -> item.isOf(unit)).findFirst();
        answering.add(local(unit, it, areas, own, owners.isEmpty() ? null : decided));
      }
    }
    if (owners.isEmpty()) {
      centres(near, area)
          .forEach(
              unit ->
                  answering.add(
                      new Answering(
                          unit, EnumSet.of(Responsibility.FALLBACK), DutyRule.FALLBACK, null)));
    }
    return answering;
  }

  private static Answering local(
      Unit unit, Case it, DutyRule rule, Optional<Duty> own, @Nullable Duty decided) {
    Set<Responsibility> why = EnumSet.of(Responsibility.AREA);
    if (unit.level() == (it.routing() == Routing.MINOR ? Level.COMMUNITY : Level.TOWNSHIP)) {
      why.add(Responsibility.LEVEL);
    }
    if (own.isPresent()) {
      why.add(Responsibility.CLASS);
    }
    return new Answering(unit, why, rule, own.orElse(decided));
  }

  private static Duty.Matter matter(DutyList.Said said, @Nullable Category category) {
    if (!said.owners().isEmpty()) {
      return said.owners().getFirst().matter();
    }
    return category == null || category.kind() == Category.Kind.EVENT
        ? Duty.Matter.AREA
        : Duty.Matter.OWNER;
  }

  private static boolean isLocal(Unit unit) {
    return unit.level() == Level.TOWNSHIP || unit.level() == Level.COMMUNITY;
  }

  /**
   * Units that serve the case's area or one above it, those of its managing jurisdiction, the
   * city's, and those that an item names.
   */
  private List<Unit> near(@Nullable String area, DutyList.Said said) {
    Set<Unit> units = new LinkedHashSet<>();
    String code = area;
    while (code != null) {
      units.addAll(city.unitsOf(code));
      code = AreaCodes.parent(code).orElse(null);
    }
    city.jurisdictionOf(area)
        .ifPresent(
            j -> {
              units.addAll(city.unitsOf(j.id()));
              city.unitsOfJurisdiction(j.id()).stream()
                  .filter(unit -> !isLocal(unit))
                  .forEach(units::add);
            });
    units.addAll(city.unitsOf(city.profile().code()));
    said.owners().forEach(item -> city.unit(item.owner()).ifPresent(units::add));
    return List.copyOf(units);
  }

  private record Owner(Unit unit, Duty item) {}

  private List<Owner> owners(List<Unit> near, DutyList.Said said, @Nullable String area) {
    List<Owner> owners = new ArrayList<>();
    for (Duty item : said.owners()) {
      List<Unit> units = near.stream().filter(unit -> !isLocal(unit) && item.isOf(unit)).toList();
      for (Unit unit : ofPlace(units, area, item::names)) {
        if (owners.stream().noneMatch(owner -> owner.unit() == unit)) {
          owners.add(new Owner(unit, item));
        }
      }
    }
    return owners;
  }

  /** The county's operations centre; the jurisdiction's own where it has one. */
  private List<Unit> centres(List<Unit> near, @Nullable String area) {
    return ofPlace(
        near.stream()
            .filter(
                unit -> unit.kind() == UnitKind.OPERATIONS_CENTRE && unit.level() == Level.COUNTY)
            .toList(),
        area,
        _ -> false);
  }

  /**
   * Of units of one kind those that the place belongs to: another jurisdiction's only where its own
   * has none at that level, or where it is named.
   */
  private List<Unit> ofPlace(List<Unit> units, @Nullable String area, Predicate<Unit> named) {
    String own = city.jurisdictionOf(area).map(j -> j.id()).orElse("");
    return units.stream()
        .filter(
            unit ->
                named.test(unit)
                    || isOwn(unit, own)
                    || units.stream().noneMatch(u -> u.level() == unit.level() && isOwn(u, own)))
        .toList();
  }

  private static boolean isOwn(Unit unit, String jurisdiction) {
    return unit.jurisdiction().isEmpty() || unit.jurisdiction().equals(jurisdiction);
  }
}
