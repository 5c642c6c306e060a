package org.zhongshu.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;

class RandomFiguresTest {
  private static final CaseRules RULES = CaseworkFixtures.rules();
  private static final int CASES = 1_500;

  @Test
  void randomCasesAreCountedAsThePlainReferenceCountsThemMinuteByMinute() {
    Span october = Span.of(YearMonth.of(2026, 10));
    Instant from = october.from(HandMadeCases.ZONE);
    Instant until = october.until(HandMadeCases.ZONE);
    Set<Indicator> seen = EnumSet.noneOf(Indicator.class);
    Map<Indicator, Long> sums = new TreeMap<>();
    for (int seed = 1; seed <= CASES; seed++) {
      List<Mark> marks = new History(seed, from).marks;
      Map<Indicator, Long> told = new TreeMap<>();
      Tally tally = Tally.by(from, until, _ -> "");
      CaseFold.of("1", marks, RULES, until).ifPresent(tally::add);
      Sheet sheet = tally.sheets().getOrDefault("", Sheet.EMPTY);
      for (Indicator indicator : Indicator.values()) {
        if (sheet.of(indicator).denominator() > 0) {
          told.put(indicator, sheet.of(indicator).numerator());
          sums.merge(indicator, sheet.of(indicator).numerator(), Long::sum);
        }
      }
      seen.addAll(told.keySet());
      assertThat(told)
          .as(() -> "case " + told + "\n" + History.text(marks))
          .isEqualTo(PlainReference.of(marks, from, until));
    }
    // Else it would agree about nothing.
    assertThat(seen).containsExactlyInAnyOrder(Indicator.values());
    assertThat(sums.values()).allMatch(sum -> sum > 10);
  }

  /** A random walk through the loop, by steps at whole minutes. */
  private static final class History {
    private final List<Mark> marks = new ArrayList<>();
    private final Random random;
    private Instant at;
    private boolean mayExtend;
    private boolean suspended;

    History(int seed, Instant month) {
      random = new Random(seed);
      at = month.minusSeconds(60L * 60 * 24 * 12).plusSeconds(60L * random.nextInt(40 * 24 * 60));
      Channel channel = random.nextBoolean() ? Channel.HOTLINE_12345 : Channel.GRID_STAFF;
      add(
          "report",
          null,
          Stage.TO_FILE,
          null,
          null,
          new Mark.Opening(
              channel, at, null, null, "E01-10", Grade.ORDINARY, Routing.ORDINARY, null));
      int steps = random.nextInt(22);
      for (int i = 0; i < steps; i++) {
        step();
      }
    }

    private void pass(int usual) {
      int minutes = random.nextInt(8) == 0 ? random.nextInt(60 * 24 * 5) : random.nextInt(usual);
      at = at.plusSeconds(60L * (1 + minutes));
    }

    private void step() {
      switch (marks.getLast().after()) {
        case TO_FILE -> {
          pass(20);
          go(random.nextInt(30) == 0 ? "void" : "file", null, null);
        }
        case TO_DISPATCH -> {
          pass(20);
          go("dispatch", random.nextInt(3) == 0 ? "B" : "A", null);
          mayExtend = marks.stream().filter(m -> m.kind().equals("dispatch")).count() == 1;
        }
        case IN_HANDLING -> handling();
        case SUSPENDED -> {
          pass(60 * 24 * 3);
          go("resume", null, null);
        }
        case TO_CONFIRM -> {
          pass(40);
          go("confirm", null, random.nextInt(3) > 0);
        }
        case TO_CLOSE -> {
          pass(40);
          go("close", null, null);
        }
        case CLOSED -> ended();
        default -> {}
      }
    }

    private void handling() {
      if (mayExtend && random.nextInt(4) == 0) {
        at = at.plusSeconds(60L * (1 + random.nextInt(30)));
        go("decide-extension", null, true);
      } else {
        pass(60 * 5);
        int which = random.nextInt(10);
        if (which == 0 && !suspended) {
          suspended = true;
          go("suspend", null, null);
        } else {
          go(which < 3 ? (which == 1 ? "hand-back" : "revoke") : "handle", null, null);
        }
      }
      mayExtend = false;
    }

    private void ended() {
      pass(60 * 24);
      switch (random.nextInt(4)) {
        case 0 -> go("decide-appeal", null, random.nextBoolean());
        case 1 -> go("reopen", null, null);
        default -> go("call-back", null, null);
      }
    }

    private void go(String kind, @Nullable String unit, @Nullable Boolean yes) {
      Mark.Answer answer =
          kind.equals("call-back")
              ? new Mark.Answer(random.nextInt(4) > 0, random.nextBoolean(), random.nextBoolean())
              : null;
      add(kind, unit, HandMadeCases.after(kind, marks.getLast().after(), yes), yes, answer, null);
    }

    private void add(
        String kind,
        @Nullable String unit,
        Stage after,
        @Nullable Boolean yes,
        Mark.@Nullable Answer answer,
        Mark.@Nullable Opening opening) {
      marks.add(
          new Mark(
              marks.size() + 1,
              at,
              kind,
              "seat",
              unit,
              after,
              new Mark.Told(
                  opening, null, null, null, null, null, yes, answer, List.of(), null, null)));
    }

    static String text(List<Mark> marks) {
      StringBuilder text = new StringBuilder();
      marks.forEach(
          m ->
              text.append(m.at().atZone(HandMadeCases.ZONE).toLocalDateTime())
                  .append(' ')
                  .append(m.kind())
                  .append(' ')
                  .append(m.receiver())
                  .append(' ')
                  .append(m.after())
                  .append('\n'));
      return text.toString();
    }
  }
}
