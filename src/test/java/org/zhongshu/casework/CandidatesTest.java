package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Candidate.Responsibility;
import org.zhongshu.casework.Candidates.Kept;

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
    Draft draft = CaseworkFixtures.draft("事项", category, area, null);
    Case it =
        ((Decision.Accepted) new CaseBook(rules).report(draft, true, CaseworkFixtures.NOON))
            .after();
    return new Candidates(rules.city(), loads, records)
        .rank(it, rules.catalogue().byCode(category).orElse(null), 8);
  }
}
