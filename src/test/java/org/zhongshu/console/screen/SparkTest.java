package org.zhongshu.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhongshu.console.board.Fx;

class SparkTest {
  @BeforeAll
  static void toolkit() throws TimeoutException {
    Fx.start();
  }

  private static Spark shown(Trend trend) {
    return Fx.get(
        () -> {
          Spark spark = new Spark();
          spark.resize(96, 28);
          spark.show(trend);
          spark.layout();
          return spark;
        });
  }

  private static Bounds part(Spark spark, String style) {
    Node node = spark.lookup(style);
    return node.getBoundsInParent();
  }

  @Test
  void today_of_a_flow_stands_apart_from_the_whole_days() {
    Spark spark = shown(Trend.flow(List.of(90, 100, 95, 12)));

    assertThat(spark.joined()).isEqualTo(3);
    assertThat(spark.apart()).isTrue();
    assertThat(part(spark, ".today").getMinX()).isGreaterThan(part(spark, ".line").getMaxX() + 4);
    // It stands on zero: a tenth of the height is a tenth of the count.
    assertThat(part(spark, ".today").getCenterY()).isGreaterThan(20);
  }

  @Test
  void what_stands_at_a_moment_is_joined_up_to_now() {
    Spark spark = shown(Trend.standing(List.of(5, 6, 7, 8)));

    assertThat(spark.joined()).isEqualTo(4);
    assertThat(spark.apart()).isFalse();
    assertThat(spark.lookup(".today").isVisible()).isTrue();
  }

  @Test
  void days_of_which_nothing_is_known_are_left_out() {
    Spark spark =
        shown(
            Trend.measure(
                List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(0.5)),
                OptionalDouble.empty()));

    assertThat(spark.joined()).isEqualTo(2);
    assertThat(spark.lookup(".today").isVisible()).isFalse();
    assertThat(shown(Trend.NONE).joined()).isZero();
    assertThat(Trend.flow(List.of())).isEqualTo(Trend.NONE);
  }
}
