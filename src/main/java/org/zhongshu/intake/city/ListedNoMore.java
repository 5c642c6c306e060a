package org.zhongshu.intake.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.Area;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Derivation;
import org.zhongshu.city.Element;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.intake.city.CityFileSet.Part;
import org.zhongshu.intake.city.CityFiles.Present;
import org.zhongshu.intake.city.CityImport.Ready;

/**
 * Tells what a new list would take from the city that is in. A list replaces the one before it, so
 * that a file with the one new unit in it would quietly take away all others.
 */
final class ListedNoMore {
  private static final int NAMED = 3;

  private ListedNoMore() {}

  static List<CityProblem> of(Present present, Ready city) {
    CityData before = present.data();
    CityData after = city.data();
    Set<String> areas = after.areas().stream().map(Area::code).collect(Collectors.toSet());
    List<CityProblem> told = new ArrayList<>();
    // Grids are derived anew, and so are the posts of communities.
    tell(
        told,
        Part.AREAS,
        before.areas(),
        after.areas(),
        Area::code,
        Area::name,
        a -> a.level() != Level.GRID);
    // What goes with its area is told with the area.
    tell(
        told,
        Part.UNITS,
        before.units(),
        after.units(),
        Unit::id,
        Unit::name,
        u -> !u.id().startsWith(Derivation.POST) && areas.contains(u.area()));
    tell(
        told,
        Part.PLACES,
        present.elements(),
        city.content().elements(),
        Element::id,
        Element::name,
        e -> areas.contains(e.area()));
    return told;
  }

  private static <T> void tell(
      List<CityProblem> told,
      Part part,
      Collection<T> before,
      Collection<T> after,
      Function<T, String> id,
      Function<T, String> name,
      Predicate<T> counts) {
    Set<String> kept = new HashSet<>();
    after.forEach(one -> kept.add(id.apply(one)));
    List<String> gone =
        before.stream()
            .filter(one -> !kept.contains(id.apply(one)) && counts.test(one))
            .map(name)
            .toList();
    if (!gone.isEmpty()) {
      told.add(
          new CityProblem(
              part.fileName(),
              0,
              false,
              Refusal.of("city.listed-no-more", gone.size(), gone.stream().limit(NAMED).toList())));
    }
  }
}
