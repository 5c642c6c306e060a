package org.zhongshu.console.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.TrainingTrace;
import org.zhongshu.store.Store;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** A training in the window: told on every page, steered by keys, and its replay followed. */
class TrainingWindowTest {
  private static final Instant STARTS = CaseworkFixtures.NOON;

  private final MovingClock clock = new MovingClock(STARTS.plus(Duration.ofMinutes(12)));
  @TempDir private Path folder;
  private final Control control = new Control();
  private Desk desk;
  private ConsoleFixture console;

  /** Steers nothing, and remembers what it was told. */
  private final class Control implements TrainingControl, TrainingControl.Replaying {
    private final List<Instant> jumps = new ArrayList<>();
    private volatile int speed = 10;
    private volatile @Nullable String followed;
    private Consumer<TrainingLook> look = _ -> {};
    private Kind kind = Kind.TRAINING;

    @Override
    public Kind kind() {
      return kind;
    }

    @Override
    public TrainingMark mark() {
      return Objects.requireNonNull(desk.store().training());
    }

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public int speed() {
      return speed;
    }

    @Override
    public void speed(int next) {
      speed = next;
    }

    @Override
    public Optional<Replaying> replaying() {
      return kind == Kind.REPLAY ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void jump(Instant to) {
      jumps.add(to);
    }

    @Override
    public boolean jumping() {
      return false;
    }

    @Override
    public List<String> seats() {
      return List.of("chief");
    }

    @Override
    public @Nullable String followed() {
      return followed;
    }

    @Override
    public void follow(@Nullable String seat) {
      followed = seat;
    }

    @Override
    public void onLook(Consumer<TrainingLook> shown) {
      look = shown;
    }

    @Override
    public void onDesk(Consumer<Desk> begun) {}
  }

  @BeforeEach
  void found() throws IOException {
    Path file = folder.resolve("training.db");
    DeskFixtures.open(file, new MovingClock(STARTS.minusSeconds(60))).close();
    Store store = JdbiStores.open(file.toString(), OpenMode.MUST_EXIST);
    String body = Files.readString(Path.of("src/test/resources/scenarios/harbour.json"));
    store.write(
        tables -> {
          tables
              .training()
              .found(
                  new TrainingMark(
                      "harbour", "码头之夜（演练）", 5, STARTS, STARTS.plus(Duration.ofHours(2)), body));
          return 0;
        });
    desk = DeskFixtures.open(store, clock);
    console = ConsoleFixture.openTraining(desk, clock, control);
  }

  /** The same window on a replay. */
  private void openReplay() {
    console.close();
    control.kind = TrainingControl.Kind.REPLAY;
    console = ConsoleFixture.openTraining(desk, clock, control);
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private String bar() {
    return Fx.get(
        () -> {
          StringBuilder told = new StringBuilder();
          Node bar = console.window().scene().lookup(".training-bar");
          assertThat(bar).isNotNull();
          assertThat(bar.isVisible()).isTrue();
          bar.lookupAll(".label").forEach(it -> told.append(((Labeled) it).getText()).append('|'));
          return told.toString();
        });
  }

  @Test
  void every_page_and_the_title_say_that_it_is_a_training() {
    for (String id :
        Fx.get(() -> console.window().views().stream().map(ConsoleView::id).toList())) {
      console.hand().act(() -> console.window().console().navigator().show(id));
      assertThat(bar()).as(id).contains("演练|", "码头之夜", "第 12 / 120 分钟", "×10 进行中");
    }
    assertThat(Fx.get(() -> ((Stage) console.window().scene().getWindow()).getTitle()))
        .startsWith("【演练】码头之夜");
    assertThat(Fx.get(() -> console.window().actions().doubled())).isEmpty();
  }

  @Test
  void keys_pause_it_and_change_its_speed() {
    console.hand().press("Shortcut+Alt+P");
    console.hand().until(() -> control.speed() == 0, "pause");
    console.hand().press("Shortcut+Alt+P");
    console.hand().until(() -> control.speed() == 10, "going on");
    console.hand().press("Shortcut+Alt+Up");
    console.hand().until(() -> control.speed() == 20, "faster");
    console.hand().press("Shortcut+Alt+Down");
    console.hand().press("Shortcut+Alt+Down");
    console.hand().until(() -> control.speed() == 5, "slower");
  }

  @Test
  void what_a_seat_turns_to_is_kept_for_the_replay() {
    desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    console.hand().act(() -> console.window().console().navigator().show("duty"));
    console.hand().act(() -> console.window().console().navigator().show("board"));
    String number = desk.cases().open().getFirst().number();
    console.hand().act(() -> console.window().console().navigator().showCase(number));
    assertThat(desk.training().trace("chief"))
        .filteredOn(it -> it.look() != null)
        .extracting(TrainingTrace::what)
        .contains("duty", "board", number);
  }

  @Test
  void the_page_marks_what_was_expected_and_lists_what_was_seen_and_done() {
    desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    console.hand().press("Shortcut+Shift+A");
    console.hand().until(() -> text().contains("一号桥积水派出"), "the assessment");
    assertThat(Fx.get(this::text)).contains("未到时", "来件 1 件", "上报 ");
  }

  private String text() {
    StringBuilder all = new StringBuilder();
    console
        .window()
        .scene()
        .getRoot()
        .lookupAll(".label")
        .forEach(it -> all.append(((Labeled) it).getText()).append('|'));
    console
        .window()
        .scene()
        .getRoot()
        .lookupAll(".table-cell")
        .forEach(it -> all.append(((Labeled) it).getText()).append('|'));
    return all.toString();
  }

  @Test
  void a_replay_says_so_goes_to_a_minute_and_turns_the_pages_of_the_followed_seat() {
    openReplay();
    assertThat(bar()).contains("回放|", "×10 进行中");
    console.hand().press("Shortcut+Alt+Right");
    console.hand().press("Shortcut+Alt+Left");
    assertThat(control.jumps)
        .containsExactly(STARTS.plus(Duration.ofMinutes(22)), STARTS.plus(Duration.ofMinutes(2)));
    console.hand().press("Shortcut+Alt+F");
    assertThat(control.followed()).isEqualTo("chief");
    control.look.accept(new TrainingLook(STARTS, "chief", "desk", TrainingLook.Kind.PAGE, "duty"));
    console
        .hand()
        .until(
            () -> console.window().shown().map(ConsoleView::id).orElse("").equals("duty"), "page");
    console.hand().press("Shortcut+Alt+F");
    assertThat(control.followed()).isNull();
  }
}
