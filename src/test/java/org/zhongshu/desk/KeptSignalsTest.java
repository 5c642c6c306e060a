package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.mode.suggest.SuggestRules;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** What is read of the signals each time that somebody asks what is suggested. */
class KeptSignalsTest {
  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);

  @Test
  void what_was_over_a_threshold_is_read_since_the_oldest_emergency_alone() {
    String file = folder.resolve("centre.db").toString();
    try (Store store = JdbiStores.open(file, OpenMode.CREATE_IF_MISSING);
        Desk desk = DeskFixtures.open(store, clock)) {
      inForce(desk, ModeKind.MAJOR_TASK);
      clock.pass(Duration.ofDays(30));
      sense(desk, 20);
      clock.pass(Duration.ofMinutes(5));
      assertThat(exceeded(store)).as("a task of months asks for none").isEmpty();
      inForce(desk, ModeKind.EMERGENCY);
      clock.pass(Duration.ofMinutes(5));
      sense(desk, 25);
      assertThat(exceeded(store)).extracting(it -> it.reading().value()).containsExactly(25.0);
    }
  }

  private static void inForce(Desk desk, ModeKind kind) {
    ModeStep propose =
        new ModeStep.Propose(
            kind, Grade.YELLOW, "演练", List.of("990100"), null, null, null, null, "启动令");
    Desk leader = desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    long id = ((Outcome.ModeDone) desk.run(new Command.OnModes(propose))).now().id();
    leader.run(new Command.OnModes(new ModeStep.Approve(id, "")));
    assertThat(desk.modes().activations()).anyMatch(it -> it.id() == id);
  }

  private void sense(Desk desk, double value) {
    Reading reading =
        new Reading("w1", SensorKind.WIND, "桥头", "990101", null, value, clock.instant());
    assertThat(desk.run(new Command.OnModes(new ModeStep.Sense(List.of(reading)))))
        .isEqualTo(new Outcome.Done());
  }

  private List<Exceeded> exceeded(Store store) {
    return store.read(
        tables -> KeptSignals.all(tables, SuggestRules.USUAL, clock.instant()).exceeded());
  }
}
