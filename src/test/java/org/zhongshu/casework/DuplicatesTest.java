package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhongshu.casework.CaseworkFixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.Point;

class DuplicatesTest {
  private static final Point HERE = new Point(34.75, 113.62);
  private static final Point NEXT_DOOR = new Point(34.7503, 113.62);
  private static final Point FAR = new Point(34.80, 113.62);

  private final Duplicates duplicates = new Duplicates(Duplicates.Rule.USUAL);

  @Test
  void theSameClassNextDoorWithinTheHourIsACandidate() {
    assertThat(likely(other("路口有一堆垃圾无人清理", HERE, NOON.minus(Duration.ofHours(1))))).hasSize(1);
  }

  @Test
  void theSameWordsFarAwayAreNone() {
    assertThat(likely(other("桥头路口垃圾堆积", FAR, NOON))).isEmpty();
  }

  @Test
  void whatLiesOutsideTheWindowIsNone() {
    assertThat(likely(other("桥头路口垃圾堆积", HERE, NOON.minus(Duration.ofHours(25))))).isEmpty();
  }

  @Test
  void theLikelierComesFirst() {
    CaseSummary same = other("桥头路口垃圾堆积", HERE, NOON);
    CaseSummary similar = other("路口垃圾", NEXT_DOOR, NOON.minus(Duration.ofHours(10)));
    List<DuplicateHint> hints = duplicates.likely(subject(), List.of(similar, same), 5);
    assertThat(hints).first().extracting(DuplicateHint::other).isEqualTo(same);
    assertThat(hints.getFirst().score()).isGreaterThan(hints.getLast().score());
  }

  @Test
  void likenessIsTheShareOfPairsInCommon() {
    // 垃圾堆 has the pairs 垃圾, 圾堆; 垃圾桶 has 垃圾, 圾桶: one of two in common.
    assertThat(Duplicates.likeness(Duplicates.grams("垃圾堆"), Duplicates.grams("垃圾桶")))
        .isEqualTo(0.5);
    assertThat(Duplicates.likeness(Duplicates.grams("垃"), Duplicates.grams("垃圾"))).isZero();
  }

  private List<DuplicateHint> likely(CaseSummary other) {
    return duplicates.likely(subject(), List.of(other), 5);
  }

  private static Duplicates.Subject subject() {
    return new Duplicates.Subject("桥头路口垃圾堆积", "E01-10", "990101001001", HERE, NOON);
  }

  private static CaseSummary other(String title, @Nullable Point at, Instant reportedAt) {
    return new CaseSummary(
        title.hashCode(),
        "SC-1",
        1,
        Stage.TO_DISPATCH,
        Grade.ORDINARY,
        Channel.WEB,
        Nature.COMPLAINT,
        title,
        "",
        "990101001001",
        "",
        "E01-10",
        "",
        null,
        "",
        null,
        reportedAt,
        reportedAt,
        null,
        null,
        null,
        0,
        at);
  }
}
