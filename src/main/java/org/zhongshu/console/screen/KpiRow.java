package org.zhongshu.console.screen;

import static org.zhongshu.store.CaseSpan.Kind.CLOSED;
import static org.zhongshu.store.CaseSpan.Kind.CLOSED_WITH_LIMIT;
import static org.zhongshu.store.CaseSpan.Kind.REPORTED;
import static org.zhongshu.store.CaseSpan.Kind.REPORTED_AND_DISPATCHED;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.CasesWanted.Kind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.words.Words;

/** The six figures at the top. */
final class KpiRow extends GridPane {
  private static final String UNKNOWN = "—";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Console console;
  private final Words words;
  private final KpiTile open;
  private final KpiTile over;
  private final KpiTile received;
  private final KpiTile closed;
  private final KpiTile onTime;
  private final KpiTile first;

  /**
   * Share of the open cases that may be over their limit, 0 to 1; negative when the centre has set
   * none.
   */
  private double limit = -1;

  private @Nullable Figures shown;

  KpiRow(Console console) {
    this.words = console.words();
    setHgap(12);
    this.console = console;
    open = tile("open", _ -> CasesWanted.OPEN, "screen.kpi.days");
    over = tile("over", _ -> CasesWanted.OPEN.that(Kind.OVER), "");
    received = tile("received", now -> CasesWanted.that(now.today(REPORTED)), "screen.kpi.days");
    closed = tile("closed", now -> CasesWanted.that(now.today(CLOSED)), "screen.kpi.days");
    onTime =
        tile("on-time", now -> CasesWanted.that(now.week(CLOSED_WITH_LIMIT)), "screen.kpi.week");
    first =
        tile(
            "first",
            now -> CasesWanted.that(now.today(REPORTED_AND_DISPATCHED)),
            "screen.kpi.today");
    int column = 0;
    for (KpiTile tile : tiles()) {
      add(tile, column++, 0);
      ColumnConstraints sixth = new ColumnConstraints();
      sixth.setPercentWidth(100.0 / 6);
      getColumnConstraints().add(sixth);
    }
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    getRowConstraints().add(row);
    setMinWidth(0);
  }

  private KpiTile tile(String key, Function<Figures, CasesWanted> behind, String aside) {
    KpiTile tile =
        new KpiTile(
            words.get("screen.kpi." + key),
            words.get("screen.kpi." + key + ".unit"),
            aside.isEmpty() ? "" : words.get(aside));
    tile.setOnAction(
        _ -> {
          Figures now = shown;
          if (now != null) {
            console.navigator().showCases(behind.apply(now));
          }
        });
    tile.setId("kpi-" + key);
    return tile;
  }

  List<KpiTile> tiles() {
    return List.of(open, over, received, closed, onTime, first);
  }

  void setLimit(double share) {
    limit = share;
  }

  void show(Figures now) {
    shown = now;
    int closedToday = now.closedToday();
    int net = now.receivedToday() - closedToday;
    open.show(
        number(now.standing().open()),
        words.get("screen.kpi.open.note", signed(net)),
        words.get(
            "screen.kpi.open.more",
            number(now.standing().stages().getOrDefault(Stage.IN_HANDLING, 0))),
        now.openByDay());
    Load worst = now.worst().orElse(null);
    boolean beyond = limit >= 0 && worst != null && worst.overShare() > limit;
    over.show(
        number(now.standing().over()),
        words.get(
            "screen.kpi.over.note", percent(now.overShare(), 2), number(now.standing().soon())),
        worst == null
            ? ""
            : words.get(
                "screen.kpi.over.more",
                worst.jurisdiction().shortName(),
                percent(worst.overShare(), 2)),
        List.of());
    over.mark(limit >= 0 && now.overShare() > limit, beyond);
    received.show(
        number(now.receivedToday()),
        day(now.counts().receivedByDay()),
        "",
        now.counts().receivedByDay());
    closed.show(
        number(closedToday), day(now.counts().closedByDay()), "", now.counts().closedByDay());
    OptionalDouble share = now.onTime();
    onTime.show(
        share.isEmpty() ? UNKNOWN : "%.1f".formatted(share.getAsDouble() * 100),
        words.get(
            "screen.kpi.on-time.note",
            number(now.counts().inTimeLast7Days()),
            number(now.counts().closedLast7Days())),
        "",
        List.of());
    OptionalDouble ninety = now.firstDispatchMinutes(0.9);
    OptionalDouble half = now.firstDispatchMinutes(0.5);
    first.show(
        minutes(ninety),
        words.get("screen.kpi.first.note", number(now.counts().firstResponseSeconds().size())),
        half.isEmpty() ? "" : words.get("screen.kpi.first.more", minutes(half)),
        List.of());
  }

  private String day(List<Integer> byDay) {
    return Figures.yesterday(byDay)
        .map(n -> words.get("screen.kpi.yesterday", number(n)))
        .orElse("");
  }

  /** Marks all figures as those of an earlier moment; null when they are of now. */
  void stale(@Nullable Instant since) {
    String told =
        since == null ? null : words.get("screen.stale", TIME.format(since.atZone(words.zone())));
    open.stale(told, words.get("screen.kpi.days"));
    over.stale(told, "");
    received.stale(told, words.get("screen.kpi.days"));
    closed.stale(told, words.get("screen.kpi.days"));
    onTime.stale(told, words.get("screen.kpi.week"));
    first.stale(told, words.get("screen.kpi.today"));
  }

  void setCompact(boolean compact) {
    double height = compact ? 64 : 104;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    tiles().forEach(tile -> tile.setCompact(compact));
  }

  private static String number(int value) {
    return "%,d".formatted(value);
  }

  /** With a true minus sign. */
  private static String signed(int value) {
    return value < 0 ? "\u2212%,d".formatted(-value) : "+%,d".formatted(value);
  }

  private static String percent(double share, int digits) {
    return ("%." + digits + "f%%").formatted(share * 100);
  }

  private static String minutes(OptionalDouble value) {
    return value.isEmpty() ? UNKNOWN : "%.1f".formatted(value.getAsDouble());
  }
}
