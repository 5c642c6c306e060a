package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.store.Operator;

class PreferencesTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final Counting kept = new Counting();
  @TempDir private Path folder;
  private Desk desk;

  /** Keeps entries and counts how often it was told to. */
  private static final class Counting implements PreferenceStore {
    final Map<String, String> entries = new ConcurrentHashMap<>();
    final AtomicInteger writes = new AtomicInteger();

    @Override
    public Optional<String> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    @Override
    public void put(Map<String, String> changed) {
      writes.incrementAndGet();
      entries.putAll(changed);
    }
  }

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private ConsoleFixture console() {
    return ConsoleFixture.open(desk, clock, ConsoleViews::all, kept, null, 1366, 768);
  }

  @Test
  void what_was_chosen_holds_the_next_time() {
    Operator chief =
        desk.places().operators().stream()
            .filter(operator -> operator.id().equals("shift_chief"))
            .findFirst()
            .orElseThrow();
    try (ConsoleFixture console = console()) {
      console.hand().press("Ctrl+Shift+L");
      console.hand().press("Ctrl+Shift+D");
      console.hand().act(() -> console.window().language(Locale.ENGLISH));
      console.hand().act(() -> console.window().seat(chief));
    }
    assertThat(kept.entries).containsEntry("operator", "shift_chief").containsKey("window");

    try (ConsoleFixture console = console()) {
      assertThat(Fx.get(() -> console.window().look().theme())).isEqualTo(Theme.LIGHT);
      assertThat(Fx.get(() -> console.window().look().density())).isEqualTo(Look.Density.DENSE);
      assertThat(Fx.get(() -> console.window().console().words().locale()))
          .isEqualTo(Locale.ENGLISH);
    }
  }

  @Test
  void many_changes_at_once_are_written_together() {
    try (ConsoleFixture console = console()) {
      Fx.run(
          () -> {
            for (int i = 0; i < 25; i++) {
              console.window().switchTheme();
            }
          });
    }
    // Once after they came to rest, or once when it was closed; on a slow machine both.
    assertThat(kept.writes.get()).isBetween(1, 2);
    assertThat(kept.entries).containsEntry("theme", "LIGHT");
  }

  @Test
  void what_nobody_can_read_is_passed_over() {
    kept.entries.put("theme", "purple");
    kept.entries.put("density", "");
    kept.entries.put("window", "here");

    try (ConsoleFixture console = console()) {
      assertThat(Fx.get(() -> console.window().look().theme())).isEqualTo(Theme.DARK);
    }
  }
}
