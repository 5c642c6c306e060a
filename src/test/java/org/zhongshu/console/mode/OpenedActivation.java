package org.zhongshu.console.mode;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Point;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.ForceKind;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;

/** A window in which an activation with rounds and forces is opened. */
final class OpenedActivation implements AutoCloseable {
  static final String PLAYER = "/there/is/no/player";
  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);

  final MovingClock clock = new MovingClock(Instant.parse("2026-07-20T02:00:00Z"));
  final Desk desk;
  final Desk other;
  final ConsoleFixture console;
  final Hand hand;
  final long activation;

  OpenedActivation(Path folder) {
    this(folder, PLAYER + " {url}");
  }

  /**
   * @param video what the seat has configured to open videos with
   */
  OpenedActivation(Path folder, String video) {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    other = ModeFixtures.leader(desk);
    ModeFixtures.plan(desk, plan());
    activation = ModeFixtures.emergency(desk, "防汛（演练）", "990100");
    PreferenceStore kept = PreferenceStore.inMemory();
    kept.put(Map.of("video", video));
    console = ConsoleFixture.open(desk, clock, ConsoleViews::all, kept, Theme.DARK, 1366, 768);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("mode"));
    hand.press("U");
  }

  private static Plan plan() {
    Plan usual =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(
                PlanFixtures.response(
                    Grade.BLUE,
                    List.of(
                        new Measure.Station("s1", "f1", "p1", HOUR),
                        new Measure.Station("s2", "f2", "p1", HOUR),
                        new Measure.VideoRound(
                            "v1", List.of(), 30, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))));
    return new Plan(
        usual.head(),
        usual.general(),
        usual.organisation(),
        usual.risks(),
        List.of(
            place("p1", "桥头隧道（演练）", "rtsp://127.0.0.1:8554/p1"),
            place("p2", "北门易涝点（演练）", ""),
            place("p3", "湖滨闸（演练）", "")),
        List.of(force("f1", "河东泵组（演练）", 10), force("f2", "东区泵组（演练）", 6)),
        usual.responses(),
        usual.contacts(),
        usual.upkeep());
  }

  private static KeyPlace place(String id, String name, String video) {
    return new KeyPlace(
        id, "隧道", name, "990101001", new Point(30, 110), "hedong-team", video, true, "演练设定");
  }

  private static Force force(String id, String name, int amount) {
    return new Force(
        id, ForceKind.VEHICLE, name, "hedong-team", "抽水泵", amount, "台", "990101", null);
  }

  /** The table whose name is this. */
  @SuppressWarnings("unchecked")
  <T> TableView<T> table(String name) {
    Predicate<Node> meant =
        node -> node instanceof TableView<?> && name.equals(node.getAccessibleText());
    return (TableView<T>) hand.find(meant).orElseThrow();
  }

  @Override
  public void close() {
    console.close();
    desk.close();
  }
}
