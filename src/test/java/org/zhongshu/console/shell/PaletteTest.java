package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;

class PaletteTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;

  /** A view that is led to. */
  private static final class Target implements CaseHost, PlaceHost {
    final List<String> led = new ArrayList<>();
    private final Probe probe = new Probe("board");

    @Override
    public String id() {
      return "board";
    }

    @Override
    public String icon() {
      return "fth-send";
    }

    @Override
    public Node node() {
      return probe.node;
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {}

    @Override
    public List<Action> actions() {
      return List.of();
    }

    @Override
    public void showCase(String number) {
      led.add("case " + number);
    }

    @Override
    public void newCase() {
      led.add("new");
    }

    @Override
    public void showArea(String code) {
      led.add("area " + code);
    }

    @Override
    public void showUnit(String id) {
      led.add("unit " + id);
    }
  }

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    console =
        ConsoleFixture.open(
            desk,
            clock,
            (_, _) -> List.of(new Target(), new Probe("settings")),
            PreferenceStore.inMemory(),
            Theme.DARK,
            1366,
            768);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  @Test
  void finds_a_case_by_two_characters_of_its_title_and_opens_it() {
    Case it = report("路口井盖松动");
    report("占道经营");

    hand.press("Ctrl+K");
    hand.type("井盖");
    assertThat(titles()).singleElement().asString().startsWith("路口井盖松动");
    hand.press("Enter");

    assertThat(led()).containsExactly("case " + it.number());
  }

  @Test
  void finds_a_case_by_the_end_of_its_number() {
    Case it = report("路口井盖松动");

    hand.press("Ctrl+K");
    hand.type(it.number().substring(it.number().length() - 5));
    hand.press("Enter");

    assertThat(led()).containsExactly("case " + it.number());
  }

  @Test
  void finds_areas_and_units_and_leads_to_them() {
    Area area =
        desk.city().areas().stream()
            .filter(it -> it.level() == Level.COUNTY)
            .min(Comparator.comparing(Area::code))
            .orElseThrow();

    hand.press("Ctrl+K");
    hand.type(area.code());
    hand.press("Enter");

    assertThat(led()).containsExactly("area " + area.code());
  }

  @Test
  void arrows_move_and_the_focus_stays_in_the_line() {
    hand.press("Ctrl+K");
    int first = Fx.get(() -> list().getSelectionModel().getSelectedIndex());
    hand.press("Down");
    hand.press("Down");
    hand.press("Up");

    assertThat(Fx.get(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(first + 1);
    hand.type("x");
    assertThat(Fx.get(() -> console.window().overlaid())).isTrue();
  }

  @Test
  void the_answer_to_what_was_typed_last_is_the_one_that_stands() {
    report("路口井盖松动");
    report("占道经营");
    hand.press("Ctrl+K");

    // Typed faster than the store answers.
    Fx.run(() -> line().setText("占道"));
    Fx.run(() -> line().setText("占道经"));
    Fx.run(() -> line().setText("井盖"));
    hand.rest();

    assertThat(titles()).singleElement().asString().startsWith("路口井盖松动");
  }

  @Test
  void says_so_when_nothing_is_found() {
    hand.press("Ctrl+K");
    hand.type("没有这样的东西");

    assertThat(titles()).isEmpty();
    hand.press("Enter");
    assertThat(Fx.get(() -> console.window().overlaid())).isTrue();
  }

  private Case report(String title) {
    Draft draft =
        new Draft(
            new Origin(Channel.HOTLINE_12345, "", Nature.HELP, null, null, "", clock.instant()),
            title,
            "",
            new Place("", desk.city().profile().code(), "", null),
            new Topic(null, ""),
            Grade.ORDINARY,
            Routing.ORDINARY,
            null);
    return ((Outcome.CaseDone) desk.run(new Command.Report(draft, false))).now();
  }

  private TextField line() {
    return (TextField) console.window().scene().getRoot().lookup(".palette > .text-field");
  }

  private ListView<?> list() {
    return (ListView<?>) console.window().scene().getRoot().lookup(".palette > .list-view");
  }

  private List<String> titles() {
    return Fx.get(
        () ->
            list().getItems().stream()
                .map(hit -> ((PaletteSearch.Hit) hit))
                .filter(hit -> hit.kind() != PaletteSearch.HitKind.ACTION)
                .map(PaletteSearch.Hit::title)
                .toList());
  }

  private List<String> led() {
    return Fx.get(() -> List.copyOf(((Target) console.window().views().getFirst()).led));
  }
}
