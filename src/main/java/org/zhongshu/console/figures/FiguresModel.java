package org.zhongshu.console.figures;

import java.time.YearMonth;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.figures.Figure;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.casework.figures.Span;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.Group;
import org.zhongshu.desk.FigureQuestions.ToEvaluate;
import org.zhongshu.desk.FigureQuestions.Wanted;

/**
 * State of the page of figures: month, grouping, the figures, and the cases of the one that was
 * chosen. No nodes; used on the FX thread. Figures are read when they are asked for and stay as
 * they are until then: they say as of when.
 */
final class FiguresModel {
  /** Rows of a list: nobody reads more, the number of the rest is told. */
  static final int SHOWN = 500;

  private final Console console;
  private final FxWork.Lane books;
  private final FxWork.Lane lists;
  private final FxWork.Lane waits;
  private final ReadOnlyObjectWrapper<@Nullable Book> book = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Cases> cases = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<ToEvaluate>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private YearMonth month;
  private Grouping by = Grouping.JURISDICTION;
  private Part part = Part.DENOMINATOR;
  private @Nullable Chosen chosen;

  FiguresModel(Console console) {
    this.console = console;
    this.books = console.work().lane();
    this.lists = console.work().lane();
    this.waits = console.work().lane();
    this.month = YearMonth.from(console.now().atZone(console.words().zone()));
  }

  /** Which cases of a figure are listed. */
  enum Part {
    NUMERATOR,
    DENOMINATOR,
    /** Those of the denominator that are not in the numerator. */
    REST
  }

  /** A figure of a group. */
  record Chosen(Group group, Indicator indicator) {
    Figure figure() {
      return group.now().of(indicator);
    }
  }

  /**
   * Cases of a figure.
   *
   * @param all how many there are; {@code rows} may be fewer
   */
  record Cases(Chosen of, Part part, int all, List<CaseSummary> rows) {}

  ReadOnlyObjectProperty<@Nullable Book> book() {
    return book.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Cases> cases() {
    return cases.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<ToEvaluate>> waiting() {
    return waiting.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  YearMonth month() {
    return month;
  }

  Grouping by() {
    return by;
  }

  Part part() {
    return part;
  }

  void attach() {
    load();
  }

  void detach() {
    books.drop();
    lists.drop();
    waits.drop();
    busy.set(false);
  }

  void month(int later) {
    month = month.plusMonths(later);
    load();
  }

  void by(Grouping other) {
    if (other != by) {
      by = other;
      load();
    }
  }

  void load() {
    busy.set(true);
    Wanted wanted = new Wanted(Span.of(month), by, null);
    books.ask(
        () -> console.desk().figures().figures(wanted),
        found -> {
          busy.set(false);
          chosen = null;
          cases.set(null);
          book.set(found);
        },
        this::failed);
    waits.ask(
        () -> console.desk().figures().toEvaluate(SHOWN), waiting::set, console.notices()::failed);
  }

  private void failed(Throwable failure) {
    busy.set(false);
    console.notices().failed(failure);
  }

  /** Lists the cases behind a figure. */
  void choose(Group group, Indicator indicator) {
    chosen = new Chosen(group, indicator);
    list();
  }

  void part(Part other) {
    part = other;
    list();
  }

  private void list() {
    Chosen of = chosen;
    if (of == null) {
      return;
    }
    Part which = part;
    Figure figure = of.figure();
    lists.ask(
        () -> {
          List<String> numbers = numbers(figure, which);
          List<String> some = numbers.subList(0, Math.min(SHOWN, numbers.size()));
          return new Cases(of, which, numbers.size(), console.desk().figures().cases(some));
        },
        cases::set,
        console.notices()::failed);
  }

  private static List<String> numbers(Figure figure, Part part) {
    return switch (part) {
      case NUMERATOR -> figure.within();
      case DENOMINATOR -> figure.of();
      case REST -> figure.rest();
    };
  }
}
