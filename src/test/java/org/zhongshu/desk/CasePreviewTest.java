package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Topic;

/** What is looked at before a batch is sent is what happens when it is sent right after. */
class CasePreviewTest {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "after.jpg", null));

  private final DeskFixtures.Clock clock =
      new DeskFixtures.Clock(Instant.parse("2026-04-08T02:00:00Z"));
  @TempDir private Path folder;

  @Test
  void the_preview_is_what_happens_right_after_for_any_step_in_any_stage() {
    Random random = new Random(20260408);
    try (Desk desk = DeskFixtures.open(folder.resolve("preview.db"), clock)) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        numbers.add(report(desk, i));
      }
      int accepted = 0;
      int refused = 0;
      for (int round = 0; round < 120; round++) {
        clock.pass(Duration.ofMinutes(random.nextInt(90)));
        List<String> some = numbers.stream().filter(_ -> random.nextInt(3) == 0).sorted().toList();
        if (some.isEmpty()) {
          continue;
        }
        Step step = step(desk, random);

        Map<String, Decision> looked = desk.cases().preview(some, step);

        assertThat(looked.keySet()).containsExactlyElementsOf(some);
        Outcome.CasesDone done = (Outcome.CasesDone) desk.run(new Command.OnCases(some, step));
        Map<String, Case> became = new HashMap<>();
        done.done().forEach(it -> became.put(it.number(), it));
        for (String number : some) {
          switch (looked.get(number)) {
            case Decision.Accepted(Case after, var _) -> {
              accepted++;
              assertThat(became.get(number)).as("%s %s", number, step).isEqualTo(after);
              assertThat(desk.cases().file(number).orElseThrow().now()).isEqualTo(after);
            }
            case Decision.Refused(Refusal why) -> {
              refused++;
              assertThat(done.refused().get(number)).as("%s %s", number, step).isEqualTo(why);
            }
            case null -> throw new AssertionError(number);
          }
        }
      }
      assertThat(accepted).as("steps that could be taken").isGreaterThan(50);
      assertThat(refused).as("steps that could not").isGreaterThan(50);
    }
  }

  @Test
  void a_look_writes_nothing() {
    try (Desk desk = DeskFixtures.open(folder.resolve("look.db"), clock)) {
      String number = report(desk, 1);
      var before = desk.cases().file(number).orElseThrow();

      desk.cases().preview(List.of(number, "ZZ-00000000-00000"), new Step.Note("看一眼"));

      assertThat(desk.cases().file(number).orElseThrow()).isEqualTo(before);
      assertThat(desk.cases().preview(List.of("ZZ-00000000-00000"), new Step.Take()))
          .containsEntry(
              "ZZ-00000000-00000", Decision.refused("case.unknown", "ZZ-00000000-00000"));
    }
  }

  private Step step(Desk desk, Random random) {
    String unit = desk.city().units().get(random.nextInt(desk.city().units().size())).id();
    return switch (random.nextInt(16)) {
      case 0 -> new Step.File("立案", 0);
      case 1, 2, 3 -> new Step.Dispatch(unit, List.of(), "", "理由");
      case 4, 5 -> new Step.Handle("已办", PHOTO);
      case 6 -> new Step.Confirm(true, "通过", List.of());
      case 7 -> new Step.Confirm(false, "不通过", List.of());
      case 8 -> new Step.Close("结案", PHOTO);
      case 9 -> new Step.HandBack("退回");
      case 10 -> new Step.Revoke("撤回");
      case 11 -> new Step.Suspend(clock.instant().plus(Duration.ofDays(3)), "挂账");
      case 12 -> new Step.Resume("");
      case 13 -> new Step.AskExtension("延期");
      case 14 -> new Step.Route(Routing.JOINT, "三跨");
      default -> new Step.Regrade(Grade.values()[random.nextInt(Grade.values().length)], "定级");
    };
  }

  private String report(Desk desk, int nth) {
    Draft draft =
        new Draft(
            new Origin(
                Channel.HOTLINE_12345, "", Nature.COMPLAINT, null, null, "", clock.instant()),
            "案件 " + nth,
            "",
            new Place("桐柏路 " + nth + " 号", null, "", null),
            new Topic(desk.catalogue().all().getFirst().code(), ""),
            Grade.ORDINARY,
            Routing.ORDINARY,
            null);
    return ((Outcome.CaseDone) desk.run(new Command.Report(draft, false))).now().number();
  }
}
