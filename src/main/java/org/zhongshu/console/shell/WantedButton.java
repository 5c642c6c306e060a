package org.zhongshu.console.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.CommandQuestions.Wanted;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.words.Words;

/**
 * Tells in the banner of every page what wants this seat in command, the most urgent alone; one
 * press leads there.
 */
final class WantedButton extends HBox {
  private final Words words;
  private final Button button = new Button();

  WantedButton(Words words) {
    this.words = words;
    button.getStyleClass().add("suggested-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(button);
    setAlignment(Pos.CENTER);
    setPadding(new Insets(0, 12, 0, 0));
    visibleProperty().bind(button.visibleProperty());
    managedProperty().bind(button.visibleProperty());
    show(Wanted.NOTHING, _ -> {});
  }

  /** Goes to the command or directive with a number. */
  @FunctionalInterface
  interface Go {
    void to(String number);
  }

  void show(Wanted wanted, Go go) {
    if (!wanted.raised().isEmpty()) {
      say(
          "raised",
          "fth-alert-octagon",
          "over",
          wanted.raised().size(),
          wanted.raised().getFirst().number(),
          go);
    } else if (!wanted.toConfirm().isEmpty()) {
      // One's own receipts are all that a unit's seat is shown of a directive.
      boolean reminded =
          wanted.toConfirm().stream()
              .flatMap(it -> it.receivers().stream())
              .anyMatch(it -> it.reminders() > 0);
      say(
          reminded ? "reminded" : "confirm",
          reminded ? "fth-bell" : "fth-mail",
          "over",
          wanted.toConfirm().size(),
          wanted.toConfirm().getFirst().number(),
          go);
    } else if (wanted.late() > 0) {
      say(
          "late",
          "fth-alert-triangle",
          "soon",
          wanted.late(),
          wanted.mine().getFirst().number(),
          go);
    } else if (!wanted.toReport().isEmpty()) {
      say(
          "report",
          "fth-message-square",
          "soon",
          wanted.toReport().size(),
          wanted.toReport().getFirst().number(),
          go);
    } else if (!wanted.mine().isEmpty()) {
      say("mine", "fth-flag", "", wanted.mine().size(), wanted.mine().getFirst().number(), go);
    } else {
      button.setVisible(false);
    }
    List<String> told =
        Stream.of(
                wanted.raised().stream().map(Commanding::title),
                wanted.mine().stream().map(Commanding::title),
                wanted.toConfirm().stream().map(Directive::words),
                wanted.toReport().stream().map(Directive::words))
            .flatMap(it -> it)
            .limit(10)
            .toList();
    button.setTooltip(told.isEmpty() ? null : new Tooltip(String.join("\n", told)));
  }

  private void say(String what, String icon, String style, int count, String number, Go go) {
    var sign = Icons.of(icon, 14);
    sign.getStyleClass().add(style);
    button.setGraphic(sign);
    button.setText(words.get("banner.command." + what, count));
    button.setOnAction(_ -> go.to(number));
    button.setVisible(true);
  }
}
