package org.zhongshu.console.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.find.Found;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/**
 * Finds what an operator may want to go to or do: actions, cases, units, areas, seats. Asks the
 * store, so it is called off the FX thread; what a hit does runs on it.
 */
final class PaletteSearch {
  private static final int CASES = 8;
  private static final int UNITS = 5;
  private static final int AREAS = 6;

  /** Kinds of hits, in the order in which they stand. */
  enum HitKind {
    ACTION,
    CASE,
    UNIT,
    AREA,
    SEAT
  }

  /**
   * Something found.
   *
   * @param detail second line's worth, beside the title; may be empty
   * @param keys its key; null for none
   */
  record Hit(
      HitKind kind,
      String icon,
      String title,
      String detail,
      @Nullable KeyCombination keys,
      Runnable run) {}

  /**
   * Where hits lead to; one that is null leads nowhere, and such hits are not offered.
   *
   * @param seat takes another operator's seat
   */
  record Targets(
      @Nullable Consumer<String> showCase,
      @Nullable Consumer<String> unit,
      @Nullable Consumer<String> area,
      Consumer<Operator> seat) {}

  private final Desk desk;
  private final Words words;
  private final Finders finders;
  private final Targets targets;
  private final List<Hit> actions;

  /**
   * @param actions those that can be done now
   */
  PaletteSearch(Desk desk, Words words, Finders finders, Targets targets, List<Action> actions) {
    this.desk = desk;
    this.words = words;
    this.finders = finders;
    this.targets = targets;
    this.actions =
        actions.stream()
            .map(
                action ->
                    new Hit(
                        HitKind.ACTION,
                        action.icon(),
                        words.get("action." + action.id()),
                        "",
                        action.keys().isEmpty() ? null : action.keys().getFirst(),
                        action::fire))
            .toList();
  }

  /** What fits the text, best first; all actions when there is none. */
  List<Hit> search(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return actions;
    }
    List<Hit> hits = new ArrayList<>(best(actions.stream(), Hit::title, wanted, actions.size()));
    hits.addAll(cases(text.strip()));
    hits.addAll(units(wanted));
    hits.addAll(areas(wanted));
    hits.addAll(seats(wanted));
    return hits;
  }

  /** Operators whose seat can be taken, but for the one who sits here. */
  List<Hit> seats(String wanted) {
    return desk.places().operators().stream()
        .filter(operator -> !operator.id().equals(desk.operator().id()))
        .filter(
            operator ->
                finders.of(desk).fits(operator.name(), wanted) || contains(operator.id(), wanted))
        .map(
            operator ->
                new Hit(
                    HitKind.SEAT,
                    "fth-user",
                    operator.name(),
                    words.tell(operator.roles().stream().sorted().toList()),
                    null,
                    () -> targets.seat().accept(operator)))
        .toList();
  }

  private List<Hit> cases(String text) {
    Consumer<String> show = targets.showCase();
    if (show == null || text.codePointCount(0, text.length()) < 2) {
      return List.of();
    }
    return desk.cases().page(CaseFilter.ALL.withText(text), CASES).stream()
        .map(found -> hit(found, show))
        .toList();
  }

  private Hit hit(CaseSummary found, Consumer<String> show) {
    String where =
        desk.city()
            .jurisdictionOf(found.area())
            .map(jurisdiction -> jurisdiction.shortName())
            .orElse(found.areaWords());
    return new Hit(
        HitKind.CASE,
        Icons.stage(found.stage()),
        found.address().isBlank() ? found.title() : found.title() + " · " + found.address(),
        Stream.of(found.number(), words.of(found.stage()), where)
            .filter(part -> !part.isBlank())
            .reduce((a, b) -> a + " · " + b)
            .orElse(""),
        null,
        () -> show.accept(found.number()));
  }

  private List<Hit> units(String wanted) {
    Consumer<String> show = targets.unit();
    return show == null
        ? List.of()
        : found(wanted, Found.Kind.UNIT, UNITS, HitKind.UNIT, "fth-users", show);
  }

  private List<Hit> areas(String wanted) {
    Consumer<String> show = targets.area();
    return show == null
        ? List.of()
        : found(wanted, Found.Kind.AREA, AREAS, HitKind.AREA, "fth-map", show);
  }

  private List<Hit> found(
      String wanted, Found.Kind kind, int limit, HitKind as, String icon, Consumer<String> show) {
    return finders.of(desk).find(wanted, kind, limit).stream()
        .map(it -> new Hit(as, icon, it.name(), it.detail(), null, () -> show.accept(it.code())))
        .toList();
  }

  /**
   * Those whose words contain what is wanted; those that begin with it first, then the shorter
   * ones.
   */
  private static <T> List<T> best(
      Stream<T> all, Function<T, String> title, String wanted, int limit) {
    return all.filter(one -> contains(title.apply(one), wanted))
        .sorted(
            Comparator.<T, Boolean>comparing(
                    one -> !title.apply(one).toLowerCase(Locale.ROOT).startsWith(wanted))
                .thenComparing(one -> title.apply(one).length())
                .thenComparing(title))
        .limit(limit)
        .toList();
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
