package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.city.Outline;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.map.AreaFill;
import org.zhongshu.console.map.AreaFill.How;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapCityFixture;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.PlanFixtures;

/** Areas chosen beside the map and by name come to the same; the rules at a place are told. */
class AreaMapTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    Desk leader = ModeFixtures.leader(desk);
    ModeFixtures.plan(desk, PlanFixtures.measures());
    ModeFixtures.emergency(desk, "灯会（演练）", "990101");
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("mode"));
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private CheckBox box(String within, String name) {
    return console.window().scene().getRoot().lookupAll(within + " .check-box").stream()
        .map(CheckBox.class::cast)
        .filter(it -> it.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean told(String words) {
    return console.window().scene().getRoot().lookupAll(".area-map .label").stream()
        .map(it -> ((Labeled) it).getText())
        .anyMatch(it -> it != null && it.contains(words));
  }

  @Test
  void both_ways_of_choosing_stay_in_step() {
    hand.press("Alt+M");
    hand.until(() -> told("范围：全市域"), "the only plan is for the whole city");
    hand.act(() -> box(".mode-form", "全市域").setSelected(false));
    assertThat(Fx.get(() -> told("范围：尚未选择"))).isTrue();
    hand.act(() -> box(".area-map", "新城").fire());
    assertThat(Fx.get(() -> box(".mode-form", "新城").isSelected())).isTrue();
    assertThat(Fx.get(() -> told("范围：新城"))).isTrue();

    hand.act(() -> box(".mode-form", "东区").setSelected(true));
    assertThat(Fx.get(() -> box(".area-map", "东区").isSelected())).isTrue();

    hand.act(() -> box(".mode-form", "全市域").setSelected(true));
    hand.act(() -> box(".area-map", "新城").fire());
    assertThat(Fx.get(() -> box(".mode-form", "全市域").isSelected()))
        .as("what is taken out of the whole city leaves the others")
        .isFalse();
    assertThat(Fx.get(() -> box(".mode-form", "东区").isSelected())).isTrue();
    assertThat(Fx.get(() -> box(".mode-form", "新城").isSelected())).isFalse();

    hand.press("Esc");
    hand.until(() -> hand.says("启动历史"), "back at the modes");
    assertThat(
            Fx.get(() -> console.window().scene().getRoot().lookup(".mode-form").isFocusWithin()))
        .as("the keys are where the areas were chosen")
        .isTrue();
    assertThat(Fx.get(() -> box(".mode-form", "东区").isSelected())).as("it is kept").isTrue();
  }

  @Test
  void which_rule_is_from_which_activation_is_told_at_each_place() {
    hand.press("Alt+M");
    hand.until(() -> told("东区：生效的规则"), "the first place is pointed at");
    hand.until(() -> told("“灯会（演练）”（蓝）"), "whose they are");
    hand.act(() -> box(".area-map", "新城").requestFocus());
    hand.until(() -> told("新城：只有日常模式"), "nothing but the daily mode there");
  }

  private static Outline square(String code, double lon, double lat) {
    return new Outline(
        code,
        new GeometryFactory().toGeometry(new Envelope(lon - 0.1, lon + 0.1, lat - 0.1, lat + 0.1)),
        false);
  }

  @Test
  void arrows_lead_to_the_area_that_lies_there() {
    AreaMapModel model =
        Fx.get(
            () ->
                new AreaMapModel(
                    console.window().console(),
                    new ModeWords(desk, console.window().console().words(), clock)));
    MapCity map =
        MapCityFixture.of(
            desk.city(), List.of(square("990101", 113.2, 34.5), square("new-town", 113.6, 34.6)));
    assertThat(model.beside(map, null, 0, 1)).as("somewhere it begins").contains("990101");
    assertThat(model.beside(map, "990101", 1, 0)).contains("new-town");
    assertThat(model.beside(map, "990101", -1, 0)).isEmpty();
    assertThat(model.beside(map, "990101", 0, -1)).as("it lies to the side").isEmpty();
    assertThat(model.beside(map, "new-town", -1, 0)).contains("990101");
  }

  @Test
  void zones_are_drawn_over_divisions_as_what_they_are_themselves() {
    AreaMapModel model =
        Fx.get(
            () ->
                new AreaMapModel(
                    console.window().console(),
                    new ModeWords(desk, console.window().console().words(), clock)));
    assertThat(model.fills(List.of("990101"), ModeKind.HOLIDAY, desk.modes().activations()))
        .containsExactly(
            new AreaFill("990101", ModeKind.HOLIDAY, How.FILLED),
            new AreaFill("990101", ModeKind.EMERGENCY, How.HATCHED),
            new AreaFill("new-town", ModeKind.HOLIDAY, How.CLEARED));
    assertThat(model.fills(List.of("990100"), ModeKind.HOLIDAY, List.of()))
        .extracting(AreaFill::how)
        .containsExactly(How.FILLED, How.FILLED);
  }
}
