package org.zhongshu.console.shell;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.words.Words;

/**
 * Raises what somebody works on to the duty leader (一键上呈): one line that says why, Enter. Who may
 * take command takes it at once with Ctrl+Enter. What was typed is kept until it was sent.
 */
final class RaiseCard extends VBox {
  private final Console console;
  private final Words words;
  private final Overlays overlays;
  private final Matter matter;
  private final Map<Matter, String> drafts;
  private final TextField why = new TextField();
  private final Label refusal = new Label();
  private boolean sending;

  /**
   * @param title of what is raised
   * @param drafts what was typed before and not sent
   */
  RaiseCard(
      Console console, Overlays overlays, Matter matter, String title, Map<Matter, String> drafts) {
    this.console = console;
    this.words = console.words();
    this.overlays = overlays;
    this.matter = matter;
    this.drafts = drafts;
    getStyleClass().addAll("overlay-card", "confirm");
    setMaxHeight(USE_PREF_SIZE);
    Label question =
        new Label(words.get("raise.question", words.of(matter.kind()), matter.key(), title));
    question.getStyleClass().add("question");
    question.setMinHeight(USE_PREF_SIZE);
    why.setText(drafts.getOrDefault(matter, ""));
    why.setPromptText(words.get("raise.prompt"));
    why.setAccessibleText(words.get("raise.prompt"));
    why.textProperty().addListener((_, _, typed) -> drafts.put(matter, typed));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button no = button(words.get("confirm.no"), "Esc", () -> overlays.close(this));
    Button raise = button(words.get("raise.raise"), "Enter", () -> send(false));
    raise.getStyleClass().add("primary");
    HBox buttons = new HBox(8, no);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    if (takes()) {
      buttons.getChildren().add(button(words.get("raise.take"), "Ctrl+Enter", () -> send(true)));
    }
    buttons.getChildren().add(raise);
    getChildren().setAll(question, why, refusal, buttons);
    why.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            send(event.isShortcutDown() && takes());
          }
        });
  }

  private static Button button(String name, String key, Runnable act) {
    Button button = new Button(name, new KeyHint(key));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private boolean takes() {
    return console.desk().commands().rules().takers().stream()
        .anyMatch(console.desk().operator()::is);
  }

  void open() {
    overlays.show(this, why, Pos.CENTER, () -> {});
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }

  private CommandStep.Raise step(boolean take) {
    String typed = why.getText();
    return switch (matter.kind()) {
      case CASE -> new CommandStep.Raise(matter.key(), null, null, "", null, typed, take);
      case MODE ->
          new CommandStep.Raise(null, Long.valueOf(matter.key()), null, "", null, typed, take);
      case INCIDENT -> new CommandStep.Raise(null, null, matter.key(), "", null, typed, take);
      case OTHER -> throw new IllegalArgumentException("what has no record is raised by its form");
    };
  }

  private void send(boolean take) {
    if (sending) {
      return;
    }
    sending = true;
    refuse("");
    Telling telling = new Telling(console.desk(), words);
    console
        .work()
        .ask(
            () ->
                switch (console.desk().run(new Command.OnCommands(step(take)))) {
                  case Outcome.Refused(var why) -> new Answer("", telling.sentence(why));
                  case Outcome.CommandDone(Commanding now, var _) when now != null ->
                      new Answer(now.number(), "");
                  default -> new Answer("", "");
                },
            answer -> {
              sending = false;
              if (answer.number().isEmpty()) {
                refuse(answer.refusal());
              } else {
                drafts.remove(matter);
                overlays.close(this);
                console
                    .notices()
                    .done(words.get(take ? "raise.taken" : "raise.done", answer.number()));
                if (take) {
                  console.navigator().showCommand(answer.number());
                }
              }
            },
            failure -> {
              sending = false;
              console.notices().failed(failure);
            });
  }

  private record Answer(String number, String refusal) {}
}
