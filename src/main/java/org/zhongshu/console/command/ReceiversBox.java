package org.zhongshu.console.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.words.Words;

/**
 * Whom a directive goes to: typed for and taken with Enter, each a button that takes it away again,
 * below how many units that is on which level. Backspace in the empty field takes the last away.
 */
final class ReceiversBox extends VBox {
  private final Console console;
  private final Words words;
  private final CommandWords say;
  private final FxWork.Lane lane;
  private final List<String> names = new ArrayList<>();
  private final FlowPane chips = new FlowPane(6, 6);
  private final Label count = new Label();
  private final PickField field;

  ReceiversBox(Console console, CommandWords say) {
    super(4);
    this.console = console;
    this.words = console.words();
    this.say = say;
    this.lane = console.work().lane();
    ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
    ReceiverPicks picks = new ReceiverPicks(console.desk(), words, say);
    this.field =
        new PickField(
            picks::find,
            console.work(),
            chosen,
            words.get("command.to.prompt"),
            words.get("command.to.nothing"));
    field.onTaken(
        () -> {
          String name = chosen.get();
          field.set(null);
          if (name != null) {
            add(name);
          }
        });
    field
        .field()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.BACK_SPACE
                  && field.field().getText().isEmpty()
                  && !names.isEmpty()) {
                names.removeLast();
                tell();
              }
            });
    count.getStyleClass().addAll("small", "muted");
    count.setWrapText(true);
    count.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(field, chips, count);
    tell();
  }

  Node first() {
    return field.field();
  }

  /** Adds a name that is not there yet. */
  void add(String name) {
    if (!names.contains(name)) {
      names.add(name);
      tell();
    }
  }

  /** Names that were chosen. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** What was typed and not taken; empty when nothing was. */
  String loose() {
    return field.loose();
  }

  private void tell() {
    chips.getChildren().setAll(names.stream().<Node>map(this::chip).toList());
    boolean any = !names.isEmpty();
    chips.setVisible(any);
    chips.setManaged(any);
    if (!any) {
      lane.drop();
      count.setText(words.get("command.to.none"));
      return;
    }
    List<String> asked = names();
    lane.ask(
        () -> console.desk().commands().resolve(asked),
        found -> {
          if (found instanceof Addressees.Resolved.Units(List<Unit> units)) {
            count.setText(told(units));
          }
        },
        console.notices()::failed);
  }

  private Button chip(String name) {
    String told = say.addressee(name, console.desk().city());
    Button chip = new Button(told, Icons.of("fth-x", 12));
    chip.getStyleClass().addAll("small", "receiver-chip");
    chip.setAccessibleText(words.get("command.to.remove", told));
    // Not on the way of Tab: a space typed there would take a receiver away. Backspace does it too.
    chip.setFocusTraversable(false);
    chip.setOnAction(
        _ -> {
          names.remove(name);
          tell();
          field.field().requestFocus();
        });
    return chip;
  }

  private String told(List<Unit> units) {
    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    units.forEach(unit -> levels.merge(unit.level(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    levels.forEach(
        (level, many) ->
            parts.add(
                words.get("command.to.level", words.get("command.level." + level.name()), many)));
    return words.get("command.to.total", units.size(), parts);
  }
}
