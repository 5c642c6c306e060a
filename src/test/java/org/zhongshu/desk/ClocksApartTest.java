package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.store.JournalLine;

/** Two desks on one store whose clocks are not the same. */
class ClocksApartTest {
  private static final Instant START = Instant.parse("2026-04-03T04:05:00Z");

  @TempDir private Path folder;
  private final DeskFixtures.Clock right = new DeskFixtures.Clock(START);
  private final DeskFixtures.Clock behind =
      new DeskFixtures.Clock(START.minus(Duration.ofMinutes(4)));
  private Desk desk;
  private Desk slow;
  private String number;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), right);
    slow = DeskFixtures.open(folder.resolve("test.db"), behind);
    number = report("井盖缺失");
  }

  private String report(String title) {
    Command.Report report =
        new Command.Report(CaseworkFixtures.draft(title, "P01-02", "990101001001", null), true);
    return ((Outcome.CaseDone) desk.run(report)).now().number();
  }

  @AfterEach
  void close() {
    slow.close();
    desk.close();
  }

  private List<JournalLine> record(String of) {
    return desk.cases().file(of).orElseThrow().record();
  }

  @Test
  void a_step_of_the_desk_that_is_behind_stands_at_the_moment_of_the_last_entry() {
    right.pass(Duration.ofMinutes(1));
    desk.run(new Command.OnCase(number, null, new Step.Note("演练")));
    Outcome outcome =
        slow.run(
            new Command.OnCase(number, null, new Step.Dispatch("hedong-team", List.of(), "", "")));

    Case now = ((Outcome.CaseDone) outcome).now();
    Instant last = START.plus(Duration.ofMinutes(1));
    assertThat(record(number)).extracting(JournalLine::at).containsExactly(START, last, last);
    assertThat(now.stage()).isEqualTo(Stage.IN_HANDLING);
    assertThat(now.times().dispatchedAt()).isEqualTo(last);
    // Two urgent hours from then on, not from a time at which nobody had the case.
    assertThat(now.times().stageDue()).isEqualTo(last.plus(Duration.ofHours(2)));

    behind.pass(Duration.ofMinutes(10));
    slow.run(new Command.OnCase(number, null, new Step.Note("演练")));
    assertThat(record(number).getLast().at()).isEqualTo(START.plus(Duration.ofMinutes(6)));
  }

  @Test
  void what_a_merge_writes_to_the_other_case_is_not_before_its_report_either() {
    behind.pass(Duration.ofMinutes(4));
    right.pass(Duration.ofMinutes(3));
    String parent = report("路口井盖缺失");
    slow.run(new Command.OnCase(number, null, new Step.Merge(parent, "同一处")));

    assertThat(record(parent))
        .extracting(JournalLine::at)
        .containsExactly(START.plus(Duration.ofMinutes(3)), START.plus(Duration.ofMinutes(3)));
    assertThat(record(number).getLast().at()).isEqualTo(START);
  }
}
