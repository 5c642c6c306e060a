package org.zhongshu.console.board;

import java.time.Instant;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.city.Scope;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.map.CaseMarks;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapPane;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;

/**
 * The map under the table: it shows the rows of the table, and what is chosen in one is chosen in
 * the other. A click on an area filters by it. The map itself is made when it is first shown.
 */
final class BoardMap {
  /** Rows from which the map follows only once in a few pulses. */
  private static final int MANY = 5_000;

  private static final int SLOW = 8;

  private final Console console;
  private final BoardModel model;
  private final BoardLayout layout;
  private final Runnable chosen;
  private final FxWork.Lane lane;
  private final InvalidationListener changed = _ -> dirty = true;
  private final ChangeListener<@Nullable CaseSummary> current = (_, _, now) -> follow(now);
  private final BooleanProperty shown = new SimpleBooleanProperty(false);
  private final ChangeListener<Boolean> wanted = (_, _, now) -> show(now);
  private @Nullable MapPane map;
  private boolean attached;
  private boolean dirty;
  private int waited;

  /**
   * @param chosen called after a case was chosen on the map
   */
  BoardMap(Console console, BoardModel model, BoardLayout layout, Runnable chosen) {
    this.console = console;
    this.model = model;
    this.layout = layout;
    this.chosen = chosen;
    this.lane = console.work().lane();
  }

  /** Whether it is shown under the table. */
  BooleanProperty shown() {
    return shown;
  }

  /** The board is shown: the map comes back where it was wanted before. */
  void open() {
    shown.addListener(wanted);
    show(shown.get());
  }

  void close() {
    shown.removeListener(wanted);
    detach();
  }

  private void show(boolean now) {
    layout.setBelow(now ? made() : null);
    if (now) {
      attach();
    } else {
      detach();
    }
  }

  private MapPane made() {
    MapPane known = map;
    if (known == null) {
      known = new MapPane(console);
      known.setMinHeight(160);
      known.setPrefHeight(Region.USE_COMPUTED_SIZE);
      known.setOnCase(this::choose);
      known.setOnCases(this::chooseMany);
      known.setOnArea((code, level) -> filter(Scope.pointed(console.desk().city(), code, level)));
      known.setOnReady(
          (_, _) -> {
            dirty = true;
            pulse();
          });
      map = known;
    }
    return known;
  }

  private void attach() {
    if (attached) {
      return;
    }
    attached = true;
    made().attach();
    model.rows().addListener(changed);
    model.currentProperty().addListener(current);
    dirty = true;
    follow(model.current());
  }

  private void detach() {
    if (!attached) {
      return;
    }
    attached = false;
    made().detach();
    model.rows().removeListener(changed);
    model.currentProperty().removeListener(current);
    lane.drop();
  }

  /** Takes over what has changed; called with the board's pulse and once the map is there. */
  void pulse() {
    MapPane shown = map;
    MapCity city = shown == null ? null : shown.cityProperty().get();
    if (!attached || !dirty || shown == null || city == null) {
      return;
    }
    if (model.rows().size() > MANY && ++waited < SLOW) {
      return;
    }
    waited = 0;
    dirty = false;
    List<CaseSummary> rows = List.copyOf(model.rows());
    Instant now = console.now();
    DueSoon.ByPlace soon = console.desk().layout();
    lane.ask(
        () -> CaseMarks.of(rows, city, row -> state(row, soon, now)),
        shown::setCases,
        console.notices()::failed);
  }

  private static DueState state(CaseSummary row, DueSoon.ByPlace soon, Instant now) {
    return Clock.of(row, soon).map(clock -> clock.state(now)).orElse(DueState.NONE);
  }

  private void follow(@Nullable CaseSummary row) {
    MapPane shown = made();
    Long id = row == null ? null : Long.valueOf(row.id());
    shown.selectedCaseProperty().set(id);
    if (id != null) {
      shown.reveal(id);
    }
  }

  private void choose(long id) {
    model
        .rows()
        .shape()
        .placeOf(id)
        .ifPresent(
            place -> {
              model.select(model.rows().get(place));
              chosen.run();
            });
  }

  private void chooseMany(List<Long> ids) {
    var shape = model.rows().shape();
    List<CaseSummary> rows =
        ids.stream().filter(shape::has).map(id -> shape.get(shape.placeOf(id).getAsInt())).toList();
    if (!rows.isEmpty()) {
      model.marks().add(rows);
      choose(rows.getFirst().id());
    }
  }

  /** A click on the part of the city that is filtered by already takes the filter away. */
  private void filter(Scope part) {
    RowFilter filter = model.query().filter();
    model.show(model.query().with(filter.within(part.equals(filter.within()) ? null : part)));
  }
}
