package org.zhongshu.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.map.Clusters.Cluster;

class ClustersTest {
  private static List<CaseMark> scattered(int count, long seed) {
    Random random = new Random(seed);
    List<CaseMark> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean crowd = random.nextBoolean();
      double x = 0.815 + (crowd ? random.nextGaussian() * 2e-5 : random.nextDouble() * 0.004);
      double y = 0.396 + (crowd ? random.nextGaussian() * 2e-5 : random.nextDouble() * 0.003);
      DueState state = DueState.values()[random.nextInt(DueState.values().length)];
      marks.add(new CaseMark(1_000 + i * 3L, x, y, state, true));
    }
    return marks;
  }

  /**
   * The same rule without any index: the first that is free takes all free ones within the radius.
   */
  private static List<long[]> bruteForce(List<CaseMark> marks, double radius) {
    List<CaseMark> left = new ArrayList<>(marks);
    List<long[]> clusters = new ArrayList<>();
    while (!left.isEmpty()) {
      CaseMark first = left.getFirst();
      List<CaseMark> members =
          left.stream()
              .filter(m -> Math.hypot(m.x() - first.x(), m.y() - first.y()) <= radius)
              .toList();
      left.removeAll(members);
      clusters.add(members.stream().mapToLong(CaseMark::id).toArray());
    }
    return clusters;
  }

  @ParameterizedTest
  @ValueSource(doubles = {7, 9.4, 11, 13.9, 15, 16, 18})
  void clusters_are_those_that_a_look_at_every_pair_finds(double zoom) {
    List<CaseMark> marks = scattered(700, (long) zoom);
    double pixels = zoom >= Clusters.SINGLE_ZOOM ? Clusters.SPOT : Clusters.RADIUS;
    double radius = pixels / (256 * Math.pow(2, Math.floor(zoom)));

    List<Cluster> clusters = new Clusters(marks).all(zoom);

    assertThat(clusters.stream().map(Cluster::ids).toList())
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(bruteForce(marks, radius));
  }

  @Test
  void a_cluster_tells_its_middle_its_spread_and_its_states() {
    List<CaseMark> marks = scattered(400, 5);
    Map<Long, CaseMark> byId = new HashMap<>();
    marks.forEach(m -> byId.put(m.id(), m));

    for (Cluster cluster : new Clusters(marks).all(12)) {
      List<CaseMark> members = Arrays.stream(cluster.ids()).mapToObj(byId::get).toList();
      assertThat(cluster.over())
          .isEqualTo(members.stream().filter(m -> m.state() == DueState.OVER).count());
      assertThat(cluster.soon())
          .isEqualTo(members.stream().filter(m -> m.state() == DueState.SOON).count());
      assertThat(members)
          .allMatch(m -> cluster.box().contains(m.x(), m.y()) && cluster.holds(m.id()));
      assertThat(cluster.holds(7)).isFalse();
      double x = members.stream().mapToDouble(CaseMark::x).average().orElseThrow();
      assertThat(Math.abs(cluster.x() - x)).isLessThan(1e-12);
    }
  }

  @Test
  void a_box_holds_the_clusters_whose_middle_lies_in_it() {
    Clusters clusters = new Clusters(scattered(900, 9));
    Envelope box = new Envelope(0.8145, 0.8165, 0.3955, 0.3975);

    assertThat(clusters.in(box, 13))
        .containsExactlyInAnyOrderElementsOf(
            clusters.all(13).stream().filter(c -> box.contains(c.x(), c.y())).toList())
        .isNotEmpty();
  }

  @Test
  void a_case_is_found_by_its_id() {
    List<CaseMark> marks = scattered(50, 3);
    Clusters clusters = new Clusters(marks);

    assertThat(clusters.find(marks.get(17).id())).isEqualTo(marks.get(17));
    assertThat(clusters.find(1)).isNull();
    assertThat(Clusters.NONE.find(1)).isNull();
    assertThat(Clusters.NONE.in(new Envelope(0, 1, 0, 1), 10)).isEmpty();
  }
}
