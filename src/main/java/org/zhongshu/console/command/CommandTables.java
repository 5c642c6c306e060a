package org.zhongshu.console.command;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.mode.command.Receiver.ReceiptState;
import org.zhongshu.words.Words;

/** The lists of this page: commands, directives, receivers. */
final class CommandTables {
  private static final double NUMBER = 136;

  private final Words words;
  private final CommandWords say;
  private final Telling telling;
  private final Supplier<Instant> clock;

  CommandTables(Words words, CommandWords say, Telling telling, Supplier<Instant> clock) {
    this.words = words;
    this.say = say;
    this.telling = telling;
    this.clock = clock;
  }

  TableView<Commanding> commands() {
    TableView<Commanding> table =
        Tables.of(words.get("command.list"), words.get("command.list.none"));
    Tables.column(
        table, words.get("command.column.state"), 86, it -> words.of(it.state()), this::look);
    Tables.column(table, words.get("command.column.title"), 150, Commanding::title);
    Tables.column(
        table, words.get("command.column.standing"), 96, it -> say.brief(it, clock.get()));
    return table;
  }

  private Tables.Look look(Commanding it) {
    return it.state() == CommandState.RAISED
        ? new Tables.Look("fth-alert-octagon", "over")
        : it.state() == CommandState.COMMANDED
            ? new Tables.Look("fth-flag", "strong")
            : new Tables.Look("fth-check", "muted");
  }

  /** Directives of a command, with how many have confirmed. */
  TableView<Directive> directives() {
    TableView<Directive> table =
        Tables.of(words.get("command.directives"), words.get("command.directives.none"));
    // A number that ends in dots names nothing.
    TableColumn<Directive, String> number =
        Tables.column(table, words.get("command.column.number"), NUMBER, Directive::number);
    number.setMinWidth(NUMBER);
    number.setMaxWidth(NUMBER);
    Tables.column(table, words.get("command.column.what"), 130, Directive::words);
    Tables.column(
        table,
        words.get("command.column.receipts"),
        236,
        it ->
            it.withdrawn() == null
                ? say.tally(it, clock.get())
                : words.get("command.directive.recalled"),
        this::look);
    Tables.column(
        table, words.get("command.column.limits"), 150, it -> say.limits(it, clock.get()));
    return table;
  }

  private Tables.Look look(Directive it) {
    if (it.withdrawn() != null) {
      return new Tables.Look("fth-slash", "muted");
    }
    Directive.Tally tally = it.tally(clock.get());
    if (tally.overdue() > 0) {
      return new Tables.Look("fth-alert-triangle", "over");
    }
    return tally.confirmed() < tally.all()
        ? new Tables.Look("fth-clock", "soon")
        : new Tables.Look("fth-check", "muted");
  }

  /** Directives to one's own unit. */
  TableView<Directive> inbox(String unit) {
    TableView<Directive> table =
        Tables.of(words.get("command.inbox"), words.get("command.inbox.none"));
    Tables.column(
        table,
        words.get("command.column.state"),
        92,
        it ->
            it.withdrawn() != null
                ? words.get("command.directive.recalled")
                : own(it, unit, r -> words.of(r.state())),
        it -> inboxLook(it, unit));
    Tables.column(table, words.get("command.column.what"), 170, Directive::words);
    Tables.column(
        table,
        words.get("command.column.next"),
        104,
        it -> own(it, unit, r -> say.next(it, r, clock.get())));
    return table;
  }

  private static String own(Directive it, String unit, Function<Receiver, String> told) {
    return it.receiver(unit).map(told).orElse("");
  }

  private Tables.Look inboxLook(Directive it, String unit) {
    Receiver own = it.receiver(unit).orElse(null);
    if (own == null || !it.wants(own)) {
      return new Tables.Look("fth-check", "muted");
    }
    return it.late(own, clock.get())
        ? new Tables.Look("fth-alert-triangle", "over")
        : new Tables.Look("fth-mail", "strong");
  }

  /**
   * Receivers of the directive that is shown, with each receipt.
   *
   * @param shown the directive
   */
  TableView<Receiver> receivers(Supplier<Directive> shown) {
    TableView<Receiver> table =
        Tables.of(words.get("command.receivers"), words.get("command.receivers.none"));
    table.setFixedCellSize(28);
    Tables.column(table, words.get("command.column.unit"), 132, it -> telling.unit(it.unit()));
    Tables.column(
        table,
        words.get("command.column.state"),
        84,
        it -> words.of(it.state()),
        it -> look(shown.get(), it));
    // How far each is must be read also beside an open form.
    table.getColumns().getLast().setMinWidth(84);
    Tables.column(
        table,
        words.get("command.column.delivered"),
        88,
        it -> say.mark(it.delivered(), clock.get()));
    Tables.column(
        table, words.get("command.column.read"), 72, it -> say.mark(it.read(), clock.get()));
    Tables.column(
        table,
        words.get("command.column.confirmed"),
        100,
        it -> say.confirmation(shown.get(), it, clock.get()));
    Tables.column(
        table,
        words.get("command.column.reported"),
        88,
        it -> say.report(shown.get(), it, clock.get()));
    Tables.column(table, words.get("command.column.words"), 120, it -> answer(shown.get(), it));
    return table;
  }

  /** What it said last: its report, else the words of its confirmation. */
  private static String answer(Directive it, Receiver receiver) {
    List<Directive.ReportBack> reports =
        it.reports().stream().filter(report -> report.unit().equals(receiver.unit())).toList();
    return reports.isEmpty() ? receiver.words() : reports.getLast().words();
  }

  private Tables.Look look(Directive it, Receiver receiver) {
    if (it.withdrawn() == null && it.late(receiver, clock.get())) {
      return new Tables.Look("fth-alert-triangle", "over");
    }
    return receiver.state().compareTo(ReceiptState.CONFIRMED) >= 0
        ? new Tables.Look("fth-check", "muted")
        : new Tables.Look("fth-clock", receiver.state() == ReceiptState.SENT ? "soon" : "muted");
  }

  /** Shows other rows; what is selected stays so, by its key. */
  static <T> void show(TableView<T> table, List<T> rows, Function<T, String> key) {
    if (table.getItems().equals(rows)) {
      table.refresh();
      return;
    }
    T selected = table.getSelectionModel().getSelectedItem();
    String wanted = selected == null ? null : key.apply(selected);
    table.getItems().setAll(rows);
    if (wanted != null) {
      select(table, key, wanted);
    }
  }

  /** Selects the row with a key, if there is one. */
  static <T> void select(TableView<T> table, Function<T, String> key, String wanted) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (key.apply(table.getItems().get(i)).equals(wanted)) {
        table.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }
}
