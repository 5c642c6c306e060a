package org.zhongshu.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;

class NewCaseModelTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private final Area community =
      desk.city().areas().stream()
          .filter(area -> area.level() == Level.COMMUNITY)
          .findFirst()
          .orElseThrow();
  private ConsoleFixture console;
  private NewCaseModel model;

  @BeforeEach
  void open() {
    console = ConsoleFixture.open(desk, clock);
    Console seat = Fx.get(() -> console.window().console());
    model = Fx.get(() -> new NewCaseModel(seat, new Picks(seat.desk())));
    Fx.run(() -> model.form().addressProperty().set(community.name() + " 5 号楼"));
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_area_that_the_address_names_is_found_by_itself() {
    place();

    assertThat(Fx.get(() -> model.form().areaProperty().get())).startsWith(community.code());
  }

  @Test
  void a_guess_never_takes_the_area_out_of_the_hands_of_whoever_is_choosing_it() {
    AtomicBoolean choosing = new AtomicBoolean(true);
    Fx.run(() -> model.whileChoosing(choosing::get));
    place();
    assertThat(Fx.get(() -> model.form().areaProperty().get())).isNull();
    assertThat(Fx.get(() -> model.guessProperty().get())).isNull();

    Fx.run(() -> model.form().areaProperty().set("410103"));
    choosing.set(false);
    place();
    assertThat(Fx.get(() -> model.form().areaProperty().get())).isEqualTo("410103");
  }

  private void place() {
    Fx.run(model::place);
    console.hand().rest();
  }
}
