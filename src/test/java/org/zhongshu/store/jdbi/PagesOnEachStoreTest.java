package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Point;
import org.zhongshu.city.Scope;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.CaseSpan;

/** Cases by pages, filters, neighbourhood and class. */
final class PagesOnEachStoreTest extends OnEachStore {
  private static CaseFilter area(String area) {
    return new CaseFilter(Set.of(), area, null, "", null, false, false, null);
  }

  private List<CaseSummary> allPages(CaseFilter filter, int size) {
    List<CaseSummary> all = new ArrayList<>();
    List<CaseSummary> some = page(filter, size);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = page(filter.before(some.getLast().id()), size);
    }
    return all;
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGapOrRepetition() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(100, 1));

    assertThat(allPages(CaseFilter.ALL, 7))
        .isEqualTo(all.reversed().stream().map(OnEachStore::summary).toList());
    assertThat(page(CaseFilter.ALL, 0)).isEmpty();
  }

  @Test
  void aPageIsNotShiftedByCasesThatCameMeanwhile() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(20, 1));
    List<CaseSummary> first = page(CaseFilter.ALL, 10);

    CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00900"));

    assertThat(page(CaseFilter.ALL.before(first.getLast().id()), 10))
        .isEqualTo(all.subList(0, 10).reversed().stream().map(OnEachStore::summary).toList());
  }

  @Test
  void anyFilterGivesExactlyTheCasesThatFitIt() {
    List<Case> made = new ArrayList<>(CaseFixtures.many(400, 2));
    for (int i = 0; i < made.size(); i += 5) {
      made.set(i, CaseFixtures.from(made.get(i), i % 2 == 0 ? "甲" : "乙", "外" + i));
    }
    List<Case> all = CaseFixtures.store(store, made);
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      CaseFilter filter = anyFilter(random);
      List<CaseSummary> expected =
          all.reversed().stream().filter(fits(filter)).map(OnEachStore::summary).toList();
      assertThat(allPages(filter, 50)).as(filter.toString()).isEqualTo(expected);
    }
  }

  private static CaseFilter anyFilter(Random random) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    if (random.nextBoolean()) {
      int kind = random.nextInt(3);
      for (Stage stage : Stage.values()) {
        boolean may = kind == 0 || (kind == 1) == stage.open();
        if (may && random.nextInt(3) == 0) {
          stages.add(stage);
        }
      }
    }
    List<@Nullable String> areas =
        new ArrayList<>(List.of("990100", "990101", "990101001", "990101001001", "990199"));
    areas.add(null);
    areas.add(null);
    Channel[] channels = Channel.values();
    CaseSpan.Kind[] spans = CaseSpan.Kind.values();
    Instant from = CaseFixtures.NOON.minus(Duration.ofHours(random.nextInt(24 * 20)));
    CaseSpan span =
        random.nextInt(3) > 0
            ? null
            : new CaseSpan(
                spans[random.nextInt(spans.length)],
                from,
                from.plus(Duration.ofHours(1 + random.nextInt(24 * 7))));
    CaseFilter filter =
        new CaseFilter(
            stages,
            areas.get(random.nextInt(areas.size())),
            random.nextInt(3) == 0 ? channels[random.nextInt(channels.length)] : null,
            random.nextInt(4) == 0 ? "垃圾" : "",
            random.nextInt(4) == 0 ? "甲" : null,
            random.nextInt(6) == 0,
            random.nextInt(6) == 0,
            null);
    return filter.of(random.nextInt(5) == 0 ? "E01-10" : null).in(span);
  }

  private static Predicate<Case> fits(CaseFilter filter) {
    String area = filter.within() == null ? null : filter.within().id();
    String prefix = "990100".equals(area) ? "9901" : area;
    CaseSpan span = filter.span();
    return c ->
        (filter.stages().isEmpty() || filter.stages().contains(c.stage()))
            && (prefix == null || c.place().area() != null && c.place().area().startsWith(prefix))
            && (filter.channel() == null || c.origin().channel() == filter.channel())
            && (filter.text().isEmpty() || c.title().contains(filter.text()))
            && (filter.source() == null || filter.source().equals(c.origin().source()))
            && (!filter.toPlace() || c.place().area() == null)
            && (!filter.toClass() || c.topic().category() == null)
            && (filter.category() == null || filter.category().equals(c.topic().category()))
            && (span == null
                || span.holds(OnEachStore.summary(c))
                    && (span.toldBySummary() || c.times().firstDispatchedAt() != null));
  }

  @Test
  void aJurisdictionWithoutACodeHasTheAreasThatItManagesAndNoOther() {
    store.write(
        t -> {
          t.city().replace(CaseworkFixtures.cityData());
          return true;
        });
    Case managed = placed(1, "990101002001");
    Case grid = placed(2, "990101002001007");
    placed(3, "990101001001");
    placed(4, null);

    assertThat(page(area("new-town"), 10)).containsExactly(summary(grid), summary(managed));
    assertThat(page(area("no-such-town"), 10)).isEmpty();
  }

  @Test
  void aCountyAsAJurisdictionLacksThePlacesThatAZoneManages() {
    store.write(
        t -> {
          t.city().replace(CaseworkFixtures.cityData());
          return true;
        });
    Case zone = placed(1, "990101002001");
    Case own = placed(2, "990101001001");
    CaseFilter all = CaseFilter.ALL;

    assertThat(page(all.within(Scope.division("990101")), 10))
        .containsExactly(summary(own), summary(zone));
    assertThat(page(all.within(Scope.jurisdiction("990101")), 10)).containsExactly(summary(own));
  }

  private Case placed(int number, @Nullable String area) {
    return CaseFixtures.store(
        store,
        CaseFixtures.placed(
            CaseFixtures.plain("YL-20260404-%05d".formatted(number)),
            new Place("", area, "", null)));
  }

  @Test
  void casesNearAPlaceAreThoseInTheBoxReportedSince() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(600, 4));
    Point at = new Point(34.75, 113.65);
    Instant since = CaseFixtures.NOON.minus(Duration.ofDays(5));

    List<CaseSummary> near = store.read(t -> t.cases().near(at, 2_000, since, 1_000));

    List<CaseSummary> within =
        all.stream()
            .filter(c -> c.place().at() != null && c.place().at().metresTo(at) <= 2_000)
            .filter(c -> !c.origin().reportedAt().isBefore(since))
            .map(OnEachStore::summary)
            .toList();
    assertThat(within).isNotEmpty();
    assertThat(near).containsAll(within);
    assertThat(near)
        .allSatisfy(c -> assertThat(c.at()).isNotNull())
        // The corners of the box.
        .allSatisfy(
            c ->
                assertThat(at.metresTo(java.util.Objects.requireNonNull(c.at())))
                    .isLessThan(2_000 * 1.45))
        .allSatisfy(c -> assertThat(c.reportedAt()).isAfterOrEqualTo(since))
        .isSortedAccordingTo(Comparator.comparingLong(CaseSummary::id).reversed());
  }

  @Test
  void casesOfAClassInAnAreaAreThoseReportedSince() {
    List<Case> all = CaseFixtures.store(store, CaseFixtures.many(600, 5));
    Instant since = CaseFixtures.NOON.minus(Duration.ofDays(7));

    List<CaseSummary> same =
        store.read(t -> t.cases().sameClass("E01-10", "990101001", since, 1_000));

    assertThat(same)
        .isNotEmpty()
        .containsExactlyElementsOf(
            all.reversed().stream()
                .filter(c -> "E01-10".equals(c.topic().category()))
                .filter(c -> c.place().area() != null && c.place().area().startsWith("990101001"))
                .filter(c -> !c.origin().reportedAt().isBefore(since))
                .map(OnEachStore::summary)
                .toList());
  }
}
