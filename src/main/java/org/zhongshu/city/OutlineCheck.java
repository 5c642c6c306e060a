package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Checks a city's codes and outlines: wrong codes, orphans, overlaps, gaps, what lies outside its
 * parent or has no outline.
 */
public final class OutlineCheck {
  /**
   * Smaller than this, square metres, is no gap and no overlap: outlines of different sources never
   * fit to the metre.
   */
  public static final double LEAST_M2 = 5_000;

  private static final double METRES_PER_DEGREE = 111_195;

  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, Outline> outlines = new HashMap<>();
  private final Set<String> zones = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private OutlineCheck() {}

  /** What can be wrong. */
  public enum Problem {
    /** The code is not well-formed, or does not fit the level. */
    WRONG_CODE(true),
    /** The parent told is not the one that the code tells. */
    WRONG_PARENT(true),
    /** The same code twice. */
    TWICE(true),
    /** The parent is not in the list. */
    ORPHAN(true),
    /** The managing jurisdiction is not in the list. */
    UNKNOWN_JURISDICTION(true),
    /** An outline whose code is neither an area's nor a jurisdiction's. */
    UNKNOWN_OUTLINE(true),
    /** The outline is not a valid polygon. */
    INVALID(true),
    /** Two areas of one parent overlap. */
    OVERLAP(false),
    /** Part of the area lies outside its parent. */
    OUTSIDE(false),
    /** Part of the parent belongs to none of its areas. */
    GAP(false),
    /** The area has no outline. */
    NO_OUTLINE(false);

    private final boolean error;

    Problem(boolean error) {
      this.error = error;
    }

    /** Whether the city cannot be taken in so; the others are told and taken in. */
    public boolean error() {
      return error;
    }
  }

  /**
   * One thing found.
   *
   * @param code area, or jurisdiction, that it is about
   * @param other the other one, or a place {@code lon,lat} where a polygon breaks; null when there
   *     is none
   * @param m2 how large, square metres; 0 when it has no size
   */
  public record Finding(Problem problem, String code, @Nullable String other, double m2) {}

  /** Checks codes and hierarchy alone. */
  public static List<Finding> codes(CityData data) {
    OutlineCheck check = new OutlineCheck();
    check.checkCodes(data);
    return check.findings;
  }

  /** Checks everything. */
  public static List<Finding> check(CityData data, List<Outline> outlines) {
    OutlineCheck check = new OutlineCheck();
    check.checkCodes(data);
    check.checkOutlines(data, outlines);
    return check.findings;
  }

  private void checkCodes(CityData data) {
    for (Area area : data.areas()) {
      if (areas.putIfAbsent(area.code(), area) != null) {
        add(Problem.TWICE, area.code(), null, 0);
      }
    }
    Set<String> jurisdictions = new HashSet<>();
    for (Jurisdiction jurisdiction : data.jurisdictions()) {
      jurisdictions.add(jurisdiction.id());
      if (jurisdiction.functionalZone()) {
        zones.add(jurisdiction.id());
      }
    }
    for (Area area : data.areas()) {
      if (AreaCodes.level(area.code()).filter(area.level()::equals).isEmpty()) {
        add(Problem.WRONG_CODE, area.code(), area.level().name(), 0);
        continue;
      }
      String parent = area.parent();
      String byCode = AreaCodes.parent(area.code()).orElse(null);
      if (parent == null ? byCode != null : !parent.equals(byCode)) {
        add(Problem.WRONG_PARENT, area.code(), byCode, 0);
      } else if (parent != null && !areas.containsKey(parent)) {
        add(Problem.ORPHAN, area.code(), parent, 0);
      }
      if (!area.jurisdiction().isEmpty() && !jurisdictions.contains(area.jurisdiction())) {
        add(Problem.UNKNOWN_JURISDICTION, area.code(), area.jurisdiction(), 0);
      }
    }
  }

  private void checkOutlines(CityData data, List<Outline> given) {
    Set<String> jurisdictions = new HashSet<>();
    data.jurisdictions().forEach(j -> jurisdictions.add(j.id()));
    for (Outline outline : given) {
      if (!areas.containsKey(outline.code()) && !jurisdictions.contains(outline.code())) {
        add(Problem.UNKNOWN_OUTLINE, outline.code(), null, 0);
        continue;
      }
      if (outlines.containsKey(outline.code())) {
        add(Problem.TWICE, outline.code(), null, 0);
        continue;
      }
      TopologyValidationError broken = new IsValidOp(outline.geometry()).getValidationError();
      if (broken != null
          || outline.geometry().isEmpty()
          || outline.geometry().getDimension() != 2) {
        String where =
            broken == null ? null : broken.getCoordinate().x + "," + broken.getCoordinate().y;
        add(Problem.INVALID, outline.code(), where, 0);
        continue;
      }
      outlines.put(outline.code(), outline);
    }
    Map<String, List<Outline>> byParent = new LinkedHashMap<>();
    for (Area area : areas.values()) {
      Outline outline = outlines.get(area.code());
      if (outline == null) {
        add(Problem.NO_OUTLINE, area.code(), null, 0);
      } else if (area.parent() != null) {
        byParent.computeIfAbsent(area.parent(), _ -> new ArrayList<>()).add(outline);
      }
    }
    byParent.forEach(this::checkFamily);
  }

  /** Overlaps among the areas of one parent, what sticks out of it, and the gaps between them. */
  private void checkFamily(String parent, List<Outline> family) {
    // A zone lies over the divisions around it: it neither overlaps them nor leaves a gap.
    List<Outline> solid = family.stream().filter(o -> !zones.contains(o.code())).toList();
    boolean fits =
        CoverageValidator.isValid(solid.stream().map(Outline::geometry).toArray(Geometry[]::new));
    if (!fits) {
      overlaps(solid);
    }
    Outline around = outlines.get(parent);
    if (around == null) {
      return;
    }
    Geometry union = union(solid.stream().map(Outline::geometry).toList(), fits);
    if (area(OverlayNGRobust.overlay(around.geometry(), union, OverlayNG.SYMDIFFERENCE)) < LEAST_M2
        && solid.size() == family.size()) {
      return;
    }
    for (Outline outline : family) {
      double out =
          area(
              OverlayNGRobust.overlay(outline.geometry(), around.geometry(), OverlayNG.DIFFERENCE));
      if (out >= LEAST_M2) {
        add(Problem.OUTSIDE, outline.code(), parent, out);
      }
    }
    List<Geometry> over =
        zones.stream()
            .filter(z -> !z.equals(parent))
            .map(outlines::get)
            .filter(Objects::nonNull)
            .map(Outline::geometry)
            .filter(z -> z.intersects(around.geometry()))
            .toList();
    List<Geometry> cover = new ArrayList<>(over);
    cover.add(union);
    double gap =
        area(OverlayNGRobust.overlay(around.geometry(), union(cover, false), OverlayNG.DIFFERENCE));
    if (gap >= LEAST_M2) {
      add(Problem.GAP, parent, null, gap);
    }
  }

  private static Geometry union(List<Geometry> polygons, boolean fits) {
    return fits
        ? CoverageUnion.union(polygons.toArray(Geometry[]::new))
        : UnaryUnionNG.union(polygons, SchematicCells.FACTORY, SchematicCells.PRECISION);
  }

  private void overlaps(List<Outline> family) {
    STRtree tree = new STRtree();
    family.forEach(o -> tree.insert(o.geometry().getEnvelopeInternal(), o));
    for (Outline a : family) {
      for (Object found : tree.query(a.geometry().getEnvelopeInternal())) {
        Outline b = (Outline) found;
        if (a.code().compareTo(b.code()) < 0) {
          double common =
              area(OverlayNGRobust.overlay(a.geometry(), b.geometry(), OverlayNG.INTERSECTION));
          if (common >= LEAST_M2) {
            add(Problem.OVERLAP, a.code(), b.code(), common);
          }
        }
      }
    }
  }

  /** Size of a geometry's polygons, square metres. */
  static double area(Geometry degrees) {
    double sum = 0;
    for (Object polygon : (Collection<?>) PolygonExtracter.getPolygons(degrees)) {
      Geometry part = (Geometry) polygon;
      if (part.isEmpty()) {
        continue;
      }
      double squeeze = Math.cos(Math.toRadians(part.getEnvelopeInternal().centre().y));
      sum += part.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * squeeze;
    }
    return sum;
  }

  private void add(Problem problem, String code, @Nullable String other, double m2) {
    findings.add(new Finding(problem, code, other, m2));
  }
}
