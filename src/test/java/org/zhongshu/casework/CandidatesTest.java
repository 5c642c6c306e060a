package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Candidate.Responsibility;
import org.zhongshu.casework.Candidates.Kept;
import org.zhongshu.city.Point;

class CandidatesTest {
  private final CaseRules rules = CaseworkFixtures.rules();

  @Test
  void theAreasTeamThatAlsoHasTheClassOnItsListComesFirst() {
    List<Candidate> ranked = rank("E01-10", "990101001001", Map.of(), Map.of());
    assertThat(ranked.getFirst().unit().id()).isEqualTo("hedong-team");
    assertThat(ranked.getFirst().responsibility())
        .contains(Responsibility.AREA, Responsibility.CLASS);
  }

  @Test
  void aLoadedUnitFallsBehindAFreeOne() {
    List<Candidate> ranked = rank("E01-10", "990101001001", Map.of("hedong-team", 4), Map.of());
    assertThat(ranked.getFirst().unit().id()).isNotEqualTo("hedong-team");
    assertThat(
            ranked.stream()
                .filter(c -> c.unit().id().equals("hedong-team"))
                .findFirst()
                .orElseThrow()
                .load())
        .isEqualTo(4);
  }

  @Test
  void aSmallOnTimeRecordCountsLessThanALargeOne() {
    double small = score("hedong-team", Map.of("hedong-team", new Kept(1, 1)));
    double large = score("hedong-team", Map.of("hedong-team", new Kept(100, 99)));
    double bad = score("hedong-team", Map.of("hedong-team", new Kept(100, 40)));
    assertThat(large).isGreaterThan(small);
    assertThat(small).isGreaterThan(bad);
  }

  @Test
  void whereNoOwnerIsKnownTheAreaSeesToIt() {
    List<Candidate> ranked = rank("H01-01", "990101001001", Map.of(), Map.of());
    assertThat(ranked).extracting(c -> c.unit().id()).contains("hedong-centre", "east-centre");
    assertThat(ranked)
        .allSatisfy(c -> assertThat(c.responsibility()).doesNotContain(Responsibility.CLASS));
  }

  @Test
  void aZonesOwnCentreIsAskedForPlacesThatItManages() {
    List<Candidate> ranked = rank("H01-01", "990101002001", Map.of(), Map.of());
    assertThat(ranked).extracting(c -> c.unit().id()).contains("new-centre");
  }

  @Test
  void anUnplacedUnclassedCaseHasNoCandidatesRatherThanAGuess() {
    assertThat(rank(null, null, Map.of(), Map.of())).isEmpty();
  }

  @Test
  void scoresLieBetweenZeroAndOneAndFallFromFirstToLast() {
    List<Candidate> ranked = rank("E01-10", "990101001001", Map.of("east-cg", 50), Map.of());
    assertThat(ranked).allSatisfy(c -> assertThat(c.score()).isBetween(0.0, 1.0));
    assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
  }

  @Test
  void aCaseWithoutAPositionIsMeasuredFromTheMiddleOfItsAreaAndSaysSo() {
    List<Candidate> ranked =
        rank(null, new Candidates.Around("990101001001", new Point(30.01, 110.0)));
    Candidate team = of(ranked, "hedong-team");
    assertThat(team.metres()).isCloseTo(1112, within(1.0));
    assertThat(team.measuredFrom()).isEqualTo("990101001001");
    // Where the unit's own place is not known there is nothing to measure.
    Candidate city = of(ranked, "city-cg");
    assertThat(city.metres()).isNull();
    assertThat(city.measuredFrom()).isNull();
  }

  @Test
  void aCasesOwnPositionGoesBeforeTheMiddleOfItsArea() {
    List<Candidate> ranked =
        rank(new Point(30.0, 110.0), new Candidates.Around("990101001001", new Point(31, 111)));
    assertThat(of(ranked, "hedong-team").metres()).isEqualTo(0);
    assertThat(of(ranked, "hedong-team").measuredFrom()).isNull();
  }

  @Test
  void anApproximateDistanceCountsInTheRankAsAnExactOneDoes() {
    Point at = new Point(30.02, 110.02);
    double exact = of(rank(at, null), "hedong-team").score();
    double about = of(rank(null, new Candidates.Around("990101001001", at)), "hedong-team").score();
    assertThat(about).isEqualTo(exact);
  }

  private List<Candidate> rank(@Nullable Point at, Candidates.@Nullable Around around) {
    return rank("E01-10", "990101001001", at, around, Map.of(), Map.of());
  }

  private static Candidate of(List<Candidate> ranked, String unit) {
    return ranked.stream().filter(c -> c.unit().id().equals(unit)).findFirst().orElseThrow();
  }

  private double score(String unit, Map<String, Kept> records) {
    return rank("E01-10", "990101001001", Map.of(), records).stream()
        .filter(c -> c.unit().id().equals(unit))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private List<Candidate> rank(
      @Nullable String category,
      @Nullable String area,
      Map<String, Integer> loads,
      Map<String, Kept> records) {
    return rank(category, area, null, null, loads, records);
  }

  private List<Candidate> rank(
      @Nullable String category,
      @Nullable String area,
      @Nullable Point at,
      Candidates.@Nullable Around around,
      Map<String, Integer> loads,
      Map<String, Kept> records) {
    Draft draft = CaseworkFixtures.draft("事项", category, area, at);
    Case it =
        ((Decision.Accepted) new CaseBook(rules).report(draft, true, null, CaseworkFixtures.NOON))
            .after();
    DutyList duties = DutyList.ofUnits(rules.city(), rules.catalogue());
    return new Candidates(rules.city(), duties, loads, records)
        .rank(it, rules.catalogue().byCode(category).orElse(null), around, 8);
  }
}
