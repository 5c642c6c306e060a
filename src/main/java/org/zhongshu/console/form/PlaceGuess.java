package org.zhongshu.console.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.console.pick.Pick;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.desk.Desk;

/**
 * Finds the area of a case by itself: from its position, from the areas that the address names, or
 * from the street. It is told how it was found, and a person can always choose another. Runs off
 * the FX thread.
 */
public final class PlaceGuess {
  private final Desk desk;
  private final Picks picks;

  public PlaceGuess(Desk desk, Picks picks) {
    this.desk = desk;
    this.picks = picks;
  }

  /** By what an area was found, surest first. */
  public enum By {
    /** The position lies in it. */
    POSITION,
    /** The address names it. */
    NAME,
    /** The street of the address runs through it. */
    STREET
  }

  /** An area and how it was found. */
  public record Guess(Pick area, By by) {}

  public Optional<Guess> guess(String address, @Nullable Point at) {
    if (at != null) {
      Optional<Guess> there =
          desk.places().areaAt(at).flatMap(picks::area).map(area -> new Guess(area, By.POSITION));
      if (there.isPresent()) {
        return there;
      }
    }
    if (address.isBlank()) {
      return Optional.empty();
    }
    return picks
        .areaIn(address)
        .map(area -> new Guess(onlyGrid(area), By.NAME))
        .or(() -> byStreet(address).map(area -> new Guess(onlyGrid(area), By.STREET)));
  }

  /** A community with one grid is that grid. */
  private Pick onlyGrid(Pick area) {
    City city = desk.city();
    List<Area> below = city.children(area.id());
    boolean community = city.area(area.id()).map(a -> a.level() == Level.COMMUNITY).orElse(false);
    return community && below.size() == 1 ? picks.area(below.getFirst().code()).orElse(area) : area;
  }

  /** The longest street that the address names, when it runs through one area alone. */
  private Optional<Pick> byStreet(String address) {
    int longest = 0;
    String area = null;
    for (Street street : desk.places().streets()) {
      int length = street.name().length();
      if (length >= 2 && length >= longest && address.contains(street.name())) {
        // Two areas by the same street tell nothing.
        area =
            length == longest && area != null && !area.equals(street.area()) ? "" : street.area();
        longest = length;
      }
    }
    return area == null || area.isEmpty() ? Optional.empty() : picks.area(area);
  }
}
