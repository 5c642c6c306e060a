package org.zhongshu.console.screen;

import static org.zhongshu.store.CaseSpan.Kind.CLOSED;
import static org.zhongshu.store.CaseSpan.Kind.CLOSED_WITH_LIMIT;
import static org.zhongshu.store.CaseSpan.Kind.REPORTED;
import static org.zhongshu.store.CaseSpan.Kind.REPORTED_AND_DISPATCHED;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Tooltip;
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
import org.zhongshu.store.CaseDay;
import org.zhongshu.words.Words;

/** The six figures at the top. */
final class KpiRow extends GridPane {
  private static final String UNKNOWN = "—";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Console console;
  private final Words words;
  private final Reckoning reckoning;
  private final Map<KpiTile, String> keys = new HashMap<>();
  private final Map<KpiTile, String> asides = new HashMap<>();
  private final InvalidationListener restyle = _ -> paint();
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
    this.reckoning = new Reckoning(words);
    open = tile("open", _ -> CasesWanted.OPEN, "screen.kpi.days", false);
    over = tile("over", _ -> CasesWanted.OPEN.that(Kind.OVER), "screen.kpi.share", true);
    received =
        tile("received", now -> CasesWanted.that(now.today(REPORTED)), "screen.kpi.days", false);
    closed = tile("closed", now -> CasesWanted.that(now.today(CLOSED)), "screen.kpi.days", false);
    onTime =
        tile(
            "on-time",
            now -> CasesWanted.that(now.week(CLOSED_WITH_LIMIT)),
            "screen.kpi.week",
            true);
    first =
        tile(
            "first",
            now -> CasesWanted.that(now.today(REPORTED_AND_DISPATCHED)),
            "screen.kpi.today",
            false);
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

  private KpiTile tile(
      String key, Function<Figures, CasesWanted> behind, String aside, boolean shares) {
    KpiTile tile =
        new KpiTile(
            key,
            words.get("screen.kpi." + key),
            words.get("screen.kpi." + key + ".unit"),
            words.get(aside),
            shares);
    asides.put(tile, words.get(aside));
    tile.face()
        .setOnAction(
            _ -> {
              Figures now = shown;
              if (now != null) {
                console.navigator().showCases(behind.apply(now));
              }
            });
    tile.face().setAccessibleHelp(words.get("screen.reckon." + key + ".what"));
    tile.info().setAccessibleText(words.get("screen.reckon", tile.name()));
    tile.info().setTooltip(new Tooltip(words.get("screen.reckon", tile.name())));
    tile.info().setOnAction(_ -> reckoning.toggle(tile, key));
    keys.put(tile, key);
    return tile;
  }

  void attach() {
    console.look().themeProperty().addListener(restyle);
    paint();
  }

  void detach() {
    reckoning.hide();
    console.look().themeProperty().removeListener(restyle);
  }

  private void paint() {
    for (KpiTile tile : tiles()) {
      ShareRing ring = tile.ring();
      if (ring != null) {
        ring.paint(console.look().palette());
      }
    }
  }

  /**
   * Tells how a figure is reckoned: that of the tile with the focus, or the first; asked again, of
   * the next one, and after the last of none.
   */
  void reckon() {
    List<KpiTile> all = tiles();
    KpiTile told = reckoning.about();
    int next = 0;
    if (told != null) {
      next = all.indexOf(told) + 1;
    } else {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).face().isFocused()) {
          next = i;
        }
      }
    }
    if (next >= all.size()) {
      reckoning.hide();
    } else {
      KpiTile tile = all.get(next);
      tile.face().requestFocus();
      reckoning.show(tile, keys.getOrDefault(tile, ""));
    }
  }

  List<KpiTile> tiles() {
    return List.of(open, over, received, closed, onTime, first);
  }

  void setLimit(double share) {
    limit = share;
  }

  void show(Figures now) {
    shown = now;
    showOpen(now);
    received.show(
        number(now.receivedToday()),
        day(now.counts().receivedByDay(), now.counts().receivedYesterdayByNow()),
        "",
        Trend.flow(now.counts().receivedByDay()));
    closed.show(
        number(now.closedToday()),
        day(now.counts().closedByDay(), now.counts().closedYesterdayByNow()),
        "",
        Trend.flow(now.counts().closedByDay()));
    OptionalDouble share = now.onTime();
    onTime.show(
        share.isEmpty() ? UNKNOWN : "%.1f".formatted(share.getAsDouble() * 100),
        words.get(
            "screen.kpi.on-time.note",
            number(now.counts().inTimeLast7Days()),
            number(now.counts().closedLast7Days())),
        "",
        Trend.measure(now.days().stream().map(CaseDay::onTime).toList(), OptionalDouble.empty()));
    ring(onTime, share.orElse(0), false);
    OptionalDouble ninety = now.firstDispatchMinutes(0.9);
    OptionalDouble half = now.firstDispatchMinutes(0.5);
    first.show(
        minutes(ninety),
        words.get("screen.kpi.first.note", number(now.counts().firstResponseSeconds().size())),
        half.isEmpty() ? "" : words.get("screen.kpi.first.more", minutes(half)),
        Trend.measure(now.days().stream().map(CaseDay::firstResponseMinutes).toList(), ninety));
  }

  private void showOpen(Figures now) {
    open.show(
        number(now.standing().open()),
        words.get("screen.kpi.open.note", signed(now.receivedToday() - now.closedToday())),
        words.get(
            "screen.kpi.open.more",
            number(now.standing().stages().getOrDefault(Stage.IN_HANDLING, 0))),
        Trend.standing(now.openByDay()));
    Load worst = now.worst().orElse(null);
    boolean beyond = limit >= 0 && worst != null && worst.overShare() > limit;
    boolean all = limit >= 0 && now.overShare() > limit;
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
        Trend.NONE);
    over.mark(all, beyond);
    ring(over, now.overShare(), all);
  }

  private void ring(KpiTile tile, double share, boolean beyond) {
    ShareRing ring = tile.ring();
    if (ring != null) {
      ring.show(share, beyond, console.look().palette());
    }
  }

  private String day(List<Integer> byDay, int byNow) {
    return Figures.yesterday(byDay)
        .map(n -> words.get("screen.kpi.yesterday", number(byNow), number(n)))
        .orElse("");
  }

  /** Marks all figures as those of an earlier moment; null when they are of now. */
  void stale(@Nullable Instant since) {
    String told =
        since == null ? null : words.get("screen.stale", TIME.format(since.atZone(words.zone())));
    asides.forEach((tile, usual) -> tile.stale(told, usual));
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
