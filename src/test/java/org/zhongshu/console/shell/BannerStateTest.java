package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;
import org.zhongshu.words.Words;

class BannerStateTest {
  private static final Instant NOW = Instant.parse("2026-04-04T02:24:37Z");

  private final Words words = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
  private final City city = CaseworkFixtures.cityData().toCity();

  @Test
  void with_nothing_in_force_it_is_daily_everywhere_and_nobody_started_it() {
    BannerState state = BannerState.of(new Modes(List.of()), city, words);

    assertThat(state.kind()).isEqualTo(ModeKind.DAILY);
    assertThat(state.areas()).isEqualTo("全市域");
    assertThat(state.since()).isNull();
    assertThat(state.others()).isEmpty();
  }

  @Test
  void the_strictest_leads_and_the_others_are_not_forgotten() {
    String one = city.jurisdictions().getFirst().id();
    Activation flood = activation(1, ModeKind.EMERGENCY, Grade.YELLOW, "防汛", List.of(one));
    Activation holiday =
        activation(2, ModeKind.HOLIDAY, Grade.RED, "清明", List.of(city.profile().code()));

    BannerState state = BannerState.of(new Modes(List.of(holiday, flood)), city, words);

    assertThat(state.kind()).isEqualTo(ModeKind.EMERGENCY);
    assertThat(state.level()).isEqualTo(Grade.YELLOW);
    assertThat(state.title()).isEqualTo("防汛");
    assertThat(state.areas()).isEqualTo(city.jurisdictions().getFirst().shortName());
    assertThat(state.others()).containsExactly(holiday);
  }

  @Test
  void all_jurisdictions_together_are_the_whole_city() {
    List<String> all = city.jurisdictions().stream().map(Jurisdiction::id).toList();
    Activation holiday = activation(1, ModeKind.HOLIDAY, Grade.ORDINARY, "清明", all);

    BannerState state = BannerState.of(new Modes(List.of(holiday)), city, words);

    assertThat(state.areas()).isEqualTo("全市域");
    assertThat(state.areaNames()).isEmpty();
  }

  private static Activation activation(
      long id, ModeKind kind, Grade level, String title, List<String> areas) {
    return Activations.of(
        id, kind, level, title, areas, NOW, null, null, null, "带班领导（演练）", "演练", 1);
  }
}
