package org.zhongshu.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * Finds cases that may be the same matter (疑似重复): same small class near in place and time, or much
 * the same words. A person decides; nothing is merged by itself.
 */
public final class Duplicates {
  private static final double TEXT = 0.5;
  private static final double PLACE = 0.3;
  private static final double TIME = 0.2;

  /** Least likeness worth showing. */
  private static final double LEAST = 0.5;

  private final Rule rule;

  /**
   * When two cases are near; data of the centre.
   *
   * @param metres radius, metres
   * @param window how far apart in time
   */
  public record Rule(double metres, Duration window) {
    /** What centres commonly set: 50 m and 24 hours. */
    public static final Rule USUAL = new Rule(50, Duration.ofHours(24));
  }

  /** What is known of a case while it is typed. */
  public record Subject(
      String words,
      @Nullable String category,
      @Nullable String area,
      @Nullable Point at,
      Instant reportedAt) {}

  public Duplicates(Rule rule) {
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }

  /** The likeliest of {@code others}, likeliest first. */
  public List<DuplicateHint> likely(Subject subject, Collection<CaseSummary> others, int most) {
    Set<String> grams = grams(subject.words());
    List<DuplicateHint> hints = new ArrayList<>();
    for (CaseSummary other : others) {
      Duration apart = Duration.between(other.reportedAt(), subject.reportedAt()).abs();
      if (apart.compareTo(rule.window()) > 0) {
        continue;
      }
      Double metres =
          subject.at() == null || other.at() == null ? null : subject.at().metresTo(other.at());
      double place = place(subject, other, metres);
      boolean sameClass = subject.category() != null && subject.category().equals(other.category());
      double text = likeness(grams, grams(other.title() + " " + other.address()));
      double time = 1 - (double) apart.toSeconds() / Math.max(1, rule.window().toSeconds());
      double score = TEXT * Math.max(text, sameClass ? 0.6 : 0) + PLACE * place + TIME * time;
      if (score >= LEAST && place > 0) {
        hints.add(new DuplicateHint(other, Math.min(1, score), metres));
      }
    }
    hints.sort(
        Comparator.comparingDouble(DuplicateHint::score)
            .reversed()
            .thenComparing(hint -> hint.other().id(), Comparator.reverseOrder()));
    return hints.size() > most ? List.copyOf(hints.subList(0, most)) : hints;
  }

  private double place(Subject subject, CaseSummary other, @Nullable Double metres) {
    if (metres != null) {
      // Positions are given by hand: twice the radius is still worth a look, only less.
      return metres <= rule.metres() ? 1 : metres <= 2 * rule.metres() ? 0.4 : 0;
    }
    String mine = subject.area();
    String theirs = other.area();
    if (mine == null || theirs == null) {
      return 0.2;
    }
    return mine.equals(theirs) ? 0.6 : mine.startsWith(theirs) || theirs.startsWith(mine) ? 0.4 : 0;
  }

  /** Share of pairs of characters that two texts have in common (Sørensen–Dice), 0 to 1. */
  static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return 2.0 * both.size() / (a.size() + b.size());
  }

  static Set<String> grams(String words) {
    int[] letters =
        words.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase).toArray();
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 1 < letters.length; i++) {
      grams.add(new String(letters, i, 2));
    }
    return grams;
  }
}
