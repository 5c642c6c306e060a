package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.RuleTable;
import org.zhongshu.store.StoreException;

/** Versions of the rules on both databases. */
final class RulesOnEachStoreTest extends OnEachStore {
  private static ListVersion version(int number) {
    return new ListVersion(
        number, CaseFixtures.NOON.plus(Duration.ofDays(number)), "chief", "试行 🚒 " + number);
  }

  private List<RuleTable.Kept> all() {
    return store.read(t -> t.rules().all());
  }

  private void add(int number, String body) {
    store.write(
        t -> {
          t.rules().add(version(number), body);
          return number;
        });
  }

  @Test
  void versions_are_kept_whole_the_oldest_first() {
    assertThat(all()).isEmpty();

    add(1, "{\"case.returns\":\"3\"}");
    add(2, "{\"who.void\":\"值班长\"}");

    assertThat(all())
        .containsExactly(
            new RuleTable.Kept(version(1), "{\"case.returns\":\"3\"}"),
            new RuleTable.Kept(version(2), "{\"who.void\":\"值班长\"}"));
  }

  @Test
  void a_number_is_given_once() {
    add(1, "{}");
    assertThatThrownBy(() -> add(1, "{\"case.returns\":\"9\"}")).isInstanceOf(StoreException.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void all_activations_are_read_those_in_force_and_those_that_ended() {
    Activation first = store.write(t -> t.modes().insert(activation("防汛（演练）", 1)));
    Activation second = store.write(t -> t.modes().insert(activation("马拉松（演练）", 1)));
    Activation ended =
        Activations.of(
            first.id(),
            first.kind(),
            first.level(),
            first.title(),
            first.areas(),
            first.startedAt(),
            null,
            CaseFixtures.NOON.plus(Duration.ofDays(1)),
            null,
            first.approvedBy(),
            first.basis(),
            2);
    assertThat(store.<Boolean>write(t -> t.modes().update(ended))).isTrue();

    List<Activation> all = store.read(t -> t.modes().all());
    assertThat(all).containsExactly(ended, second);
  }

  private static Activation activation(String title, int version) {
    return Activations.of(
        0,
        ModeKind.EMERGENCY,
        Grade.ORANGE,
        title,
        List.of("990101", "new-town"),
        CaseFixtures.NOON,
        null,
        null,
        null,
        "演练",
        "演练",
        version);
  }
}
