package org.zhongshu.app.exercise;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.zhongshu.app.exercise.Templates.Template;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.words.Words;

/** Makes reports as a city's day brings them: what, where, by whom; all by a seed. */
final class CaseMaker {
  /** Share of reports that name no place or no class that the centre knows. */
  private static final double VAGUE = 0.02;

  /** How far apart several reports of the same matter are, degrees: some tens of metres. */
  private static final double NEARBY = 0.0002;

  private final City city;
  private final Words words;
  private final Random random;
  private final List<Template> templates;
  private final List<Area> communities;
  private final Map<String, Geometry> outlines = new HashMap<>();
  private final Map<String, List<Street>> streets;
  private final Map<List<String>, List<Area>> within = new HashMap<>();

  CaseMaker(
      City city,
      List<Street> streets,
      List<Outline> outlines,
      List<Template> templates,
      Words words,
      Random random) {
    this.city = city;
    this.words = words;
    this.random = random;
    this.templates = templates;
    this.communities =
        city.areas().stream()
            .filter(area -> area.level() == Level.COMMUNITY)
            .sorted(Comparator.comparing(Area::code))
            .toList();
    outlines.forEach(outline -> this.outlines.put(outline.code(), outline.geometry()));
    this.streets = streets.stream().collect(Collectors.groupingBy(Street::area));
  }

  /**
   * A matter somewhere, which one or several people report.
   *
   * @param area grid or community
   */
  record Matter(
      Template template,
      String area,
      String address,
      String street,
      String community,
      int number,
      @Nullable Point at) {}

  Matter matter() {
    return matter(communities, () -> templates.get(random.nextInt(templates.size())));
  }

  /** A matter of one kind in some of the communities; empty when there are none. */
  Optional<Matter> matter(Template template, List<String> inAreas) {
    List<Area> there =
        inAreas.isEmpty()
            ? communities
            : within.computeIfAbsent(
                inAreas,
                _ ->
                    communities.stream()
                        .filter(it -> inAreas.stream().anyMatch(code -> lies(it.code(), code)))
                        .toList());
    return there.isEmpty() ? Optional.empty() : Optional.of(matter(there, () -> template));
  }

  private boolean lies(String community, String code) {
    return community.startsWith(code)
        || city.jurisdictionOf(community).filter(it -> it.id().equals(code)).isPresent();
  }

  private Matter matter(List<Area> from, Supplier<Template> kind) {
    Area community = from.get(random.nextInt(from.size()));
    List<Area> grids = city.children(community.code());
    String area =
        grids.isEmpty() ? community.code() : grids.get(random.nextInt(grids.size())).code();
    String county = AreaCodes.at(community.code(), Level.COUNTY).orElse("");
    List<Street> near = streets.getOrDefault(county, List.of());
    int number = 1 + random.nextInt(180);
    String street =
        near.isEmpty() ? community.shortName() : near.get(random.nextInt(near.size())).name();
    String address =
        words.get(
            near.isEmpty() ? "exercise.address.community" : "exercise.address.street",
            city.area(county).map(Area::name).orElse(""),
            street,
            number);
    return new Matter(
        kind.get(),
        area,
        address,
        street,
        community.shortName(),
        number,
        inside(outlines.get(area)));
  }

  /** A place inside an outline; null when it has none. */
  private @Nullable Point inside(@Nullable Geometry outline) {
    if (outline == null || outline.isEmpty()) {
      return null;
    }
    Envelope box = outline.getEnvelopeInternal();
    for (int i = 0; i < 12; i++) {
      double x = box.getMinX() + random.nextDouble() * box.getWidth();
      double y = box.getMinY() + random.nextDouble() * box.getHeight();
      if (outline.contains(outline.getFactory().createPoint(new Coordinate(x, y)))) {
        return new Point(y, x);
      }
    }
    Coordinate centre = outline.getInteriorPoint().getCoordinate();
    return new Point(centre.y, centre.x);
  }

  /** One report of a matter. */
  Draft report(Matter matter, Instant at) {
    Template template = matter.template();
    boolean nowhere = random.nextDouble() < VAGUE;
    boolean unclassed = random.nextDouble() < VAGUE;
    Point place = matter.at();
    return new Draft(
        new Origin(
            template.channel(),
            words.get("exercise.mark"),
            template.nature(),
            null,
            null,
            words.get("exercise.reporter"),
            at),
        template.title(),
        words.get(
            "exercise.marked",
            template.describe(matter.street(), matter.community(), matter.number())),
        nowhere
            ? new Place("", null, matter.community(), null)
            : new Place(matter.address(), matter.area(), "", place == null ? null : near(place)),
        unclassed ? new Topic(null, template.title()) : new Topic(template.category(), ""),
        grade(),
        Routing.ORDINARY,
        null);
  }

  private Point near(Point at) {
    return new Point(
        at.lat() + (random.nextDouble() - 0.5) * NEARBY,
        at.lon() + (random.nextDouble() - 0.5) * NEARBY);
  }

  private Grade grade() {
    double dice = random.nextDouble();
    if (dice < 0.90) {
      return Grade.ORDINARY;
    } else if (dice < 0.96) {
      return Grade.BLUE;
    }
    return dice < 0.99 ? Grade.YELLOW : Grade.ORANGE;
  }
}
