package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class OutlineTest {
  @Test
  void theMiddleOfASquareIsItsCentre() throws ParseException {
    assertThat(outline("POLYGON ((113 34, 115 34, 115 35, 113 35, 113 34))").middle())
        .contains(new Point(34.5, 114));
  }

  @Test
  void whereTheCentreLiesOutsideTheMiddleIsAPointInside() throws ParseException {
    // A horseshoe.
    Outline bent =
        outline(
            "POLYGON ((113 34, 116 34, 116 37, 115 37, 115 34.5, 114 34.5, 114 37, 113 37, 113 34))");
    Point middle = bent.middle().orElseThrow();
    Geometry at = new GeometryFactory().createPoint(new Coordinate(middle.lon(), middle.lat()));
    assertThat(bent.geometry().getCentroid().within(bent.geometry())).isFalse();
    assertThat(at.within(bent.geometry())).isTrue();
  }

  @Test
  void ofSeveralPartsTheLargestStandsForTheArea() throws ParseException {
    Outline parted =
        outline(
            "MULTIPOLYGON (((110 30, 110.1 30, 110.1 30.1, 110 30.1, 110 30)),"
                + " ((113 34, 115 34, 115 36, 113 36, 113 34)))");
    assertThat(parted.middle()).contains(new Point(35, 114));
  }

  @Test
  void nothingStandsForAnEmptyOutline() throws ParseException {
    assertThat(outline("POLYGON EMPTY").middle()).isEmpty();
  }

  private static Outline outline(String wkt) throws ParseException {
    return new Outline("990101001", new WKTReader().read(wkt), true);
  }
}
