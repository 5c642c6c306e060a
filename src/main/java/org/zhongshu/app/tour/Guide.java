package org.zhongshu.app.tour;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/** What every leg of the tour does: sits somebody down, opens a view, waits for the desk. */
final class Guide {
  private static final int TRIES = 400;

  private final Desk desk;
  private final Words words;
  private final ConsoleWindow window;
  private final Hand hand;
  private final Album album;

  Guide(Desk desk, Words words, ConsoleWindow window, Hand hand, Album album) {
    this.desk = desk;
    this.words = words;
    this.window = window;
    this.hand = hand;
    this.album = album;
  }

  void show(String view) {
    hand.act(() -> window.console().navigator().show(view));
  }

  void open(String number) {
    hand.act(() -> window.console().navigator().showCase(number));
  }

  void show(CasesWanted wanted) {
    hand.act(() -> window.console().navigator().showCases(wanted));
  }

  /** Who sits there now. */
  Operator seated() {
    return window.console().desk().operator();
  }

  void sit(Role role) {
    sit(role, "");
  }

  /**
   * Somebody with this role sits down.
   *
   * @param but not this one; empty for anybody
   */
  void sit(Role role, String but) {
    Operator who =
        desk.places().operators().stream()
            .filter(operator -> operator.is(role) && !operator.id().equals(but))
            .filter(operator -> operator.area() == null && operator.unit() == null)
            .min(
                Comparator.<Operator>comparingInt(operator -> operator.roles().size())
                    .thenComparing(Operator::id))
            .orElseThrow(() -> new IllegalStateException("nobody is a " + role));
    hand.act(() -> window.seat(who));
  }

  /** The community in which the tour's cases lie: one that a unit serves. */
  Area community() {
    return desk.city().areas().stream()
        .filter(area -> area.level() == Level.COMMUNITY)
        .filter(
            area -> desk.city().units().stream().anyMatch(unit -> unit.area().equals(area.code())))
        .min(Comparator.comparing(Area::code))
        .or(
            () ->
                desk.city().areas().stream()
                    .filter(area -> area.level() == Level.COMMUNITY)
                    .findFirst())
        .orElseThrow(() -> new IllegalStateException("the city has no community"));
  }

  /**
   * The class of the tour's cases: of those with the word in their names the second, or the one.
   */
  Category category() {
    String word = words.get("tour.case.class");
    return desk.catalogue().all().stream()
        .filter(it -> it.name().contains(word) || it.nameEn().contains(word))
        .limit(2)
        .reduce((_, second) -> second)
        .orElseThrow(() -> new IllegalStateException("no class is called " + word));
  }

  Optional<CaseSummary> found(String title) {
    return desk.cases().page(CaseFilter.ALL.withText(title), 20).stream()
        .filter(it -> it.title().equals(title))
        .findFirst();
  }

  Case now(String number) {
    return desk.cases().file(number).orElseThrow().now();
  }

  void await(String number, Stage stage) {
    await(() -> now(number).stage() == stage, "the case " + number + " is " + stage);
  }

  /** Waits until it holds at the desk, looking each time the window has come to rest. */
  void await(BooleanSupplier condition, String what) {
    for (int i = 0; i < TRIES; i++) {
      if (condition.getAsBoolean()) {
        hand.rest();
        return;
      }
      hand.rest();
    }
    album.take("stuck");
    throw new IllegalStateException("did not come: " + what);
  }

  static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }
}
