package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

class SchematicCellsTest {
  /** Rounding to the grid of 1e-7 degree moves a border by so much at most, degrees. */
  private static final double GRID = 2e-7;

  @RepeatedTest(40)
  void cells_fill_their_parent_without_gap_or_overlap(RepetitionInfo repetition) {
    RandomPolygons polygons = new RandomPolygons(repetition.getCurrentRepetition());
    Geometry parent = polygons.next();
    int parts = 1 + polygons.random().nextInt(40);

    List<Geometry> cells = SchematicCells.divide(parent, parts);

    assertThat(cells).hasSize(parts).allMatch(Geometry::isValid).noneMatch(Geometry::isEmpty);
    if (parts > 1) {
      assertThat(CoverageValidator.isValid(cells.toArray(Geometry[]::new))).isTrue();
    }
    double slack = parent.getLength() * GRID;
    assertThat(cells.stream().mapToDouble(Geometry::getArea).sum())
        .isCloseTo(parent.getArea(), within(slack));
    Geometry roomy = parent.buffer(GRID);
    assertThat(cells).allMatch(roomy::covers);
  }

  @RepeatedTest(10)
  void cells_are_the_same_each_time(RepetitionInfo repetition) {
    Geometry parent = new RandomPolygons(repetition.getCurrentRepetition()).next();

    List<Geometry> once = SchematicCells.divide(parent, 17);
    List<Geometry> again = SchematicCells.divide(parent.copy(), 17);

    assertThat(once).zipSatisfy(again, (a, b) -> assertThat(a.equalsExact(b)).isTrue());
  }

  @Test
  void cells_of_a_plain_parent_are_of_about_equal_size() {
    Geometry parent = new RandomPolygons(1).star(113, 34, 0.2, 4).getEnvelope();
    double usual = parent.getArea() / 16;

    assertThat(SchematicCells.divide(parent, 16))
        .allMatch(c -> c.getArea() > usual / 3 && c.getArea() < usual * 3);
  }

  @Test
  void one_part_is_the_parent_itself_and_none_is_refused() {
    Geometry parent = new RandomPolygons(2).next();

    assertThat(SchematicCells.divide(parent, 1)).containsExactly(parent);
    assertThatThrownBy(() -> SchematicCells.divide(parent, 0))
        .hasMessageContaining("1 cell or more");
  }
}
