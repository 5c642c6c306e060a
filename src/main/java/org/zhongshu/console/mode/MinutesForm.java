package org.zhongshu.console.mode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.mode.measure.ReportMatrix.Round;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.minutes.MinutesStep.Resolved;
import org.zhongshu.words.Words;

/**
 * Writes or supplements the minutes of a round: when, under whom, who attended, what was said, and
 * what was decided, each with the unit that does it and its limit. Kept while it is half written.
 */
final class MinutesForm extends VBox {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");

  private final Console console;
  private final Words words;
  private final Picks picks;
  private final VBox body = new VBox(4);
  private final ScrollPane scroll;
  private final VBox decisions = new VBox(8);
  private final List<Decision> rows = new ArrayList<>();
  private final Map<String, CheckBox> units = new LinkedHashMap<>();
  private final TextField held = new TextField();
  private final TextField chair = new TextField();
  private final ProseField text = new ProseField(4);
  private final Label refusal = new Label();

  private MinutesForm(
      Console console,
      Picks picks,
      String title,
      ObservableValue<Boolean> busy,
      Runnable send,
      Runnable close) {
    this.console = console;
    this.words = console.words();
    this.picks = picks;
    Label heading = new Label(title);
    heading.getStyleClass().add("h3");
    heading.setWrapText(true);
    HBox head = new HBox(8, heading);
    head.getStyleClass().add("panel-header");
    body.getStyleClass().add("mode-form");
    scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    Button away = button("reporting.minutes.leave", "Esc", close);
    Button done = button("reporting.minutes.send", "Ctrl+Enter", send);
    done.getStyleClass().add("primary");
    done.disableProperty().bind(busy);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(8, away, space, done);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(6, refusal, line);
    foot.getStyleClass().add("panel-footer");
    getChildren().setAll(head, scroll, foot);
  }

  /**
   * The form of new minutes.
   *
   * @param asked ids of units that may have attended
   * @param reported those of them that are taken to have attended
   */
  static MinutesForm write(
      Console console,
      Picks picks,
      String title,
      List<String> asked,
      Set<String> reported,
      String commander,
      ObservableValue<Boolean> busy,
      Runnable send,
      Runnable close) {
    MinutesForm form = new MinutesForm(console, picks, title, busy, send, close);
    form.held.setText(SHOWN.format(console.now().atZone(form.words.zone())));
    form.chair.setText(commander);
    form.field("reporting.minutes.held", form.held);
    form.field("reporting.minutes.chair", form.chair);
    FlowPane attended = new FlowPane(12, 6);
    for (String unit : asked) {
      CheckBox box =
          new CheckBox(console.desk().city().unit(unit).map(it -> it.shortName()).orElse(unit));
      box.setSelected(reported.contains(unit));
      form.units.put(unit, box);
      attended.getChildren().add(box);
    }
    form.named("reporting.minutes.attended.name", attended);
    form.textAndDecisions();
    return form;
  }

  /** The form that supplements. */
  static MinutesForm supplement(
      Console console,
      Picks picks,
      String title,
      ObservableValue<Boolean> busy,
      Runnable send,
      Runnable close) {
    MinutesForm form = new MinutesForm(console, picks, title, busy, send, close);
    form.textAndDecisions();
    return form;
  }

  private void textAndDecisions() {
    text.setAccessibleText(words.get("reporting.minutes.words"));
    named("reporting.minutes.words", text);
    Button more = button("reporting.minutes.decide", "Alt+D", this::addDecision);
    more.getStyleClass().add("small");
    named("reporting.minutes.decisions", new VBox(8, decisions, more));
  }

  private void field(String key, TextField field) {
    field.setAccessibleText(words.get(key));
    named(key, field);
  }

  private void named(String key, Node field) {
    Label name = new Label(words.get(key));
    name.getStyleClass().add("form-name");
    body.getChildren().addAll(name, field);
  }

  private Button button(String key, String keys, Runnable run) {
    return KeyHint.button(words.get(key), keys, run);
  }

  /** One more decision, with the keys at its words. */
  void addDecision() {
    Decision row = new Decision(rows.size() + 1);
    rows.add(row);
    decisions.getChildren().add(row);
    Focus.take(row.what);
    // What was added last stands at the end; it has its place only when it is laid out.
    layout();
    scroll.setVvalue(scroll.getVmax());
  }

  void focusFirst() {
    Focus.take(text);
  }

  void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }

  /** New minutes as they are filled in; null when something can't be read, which is then said. */
  @Nullable MinutesStep write(long activation, Round round) {
    Instant at;
    try {
      at = LocalDateTime.parse(held.getText().strip(), TYPED).atZone(words.zone()).toInstant();
    } catch (DateTimeException e) {
      refuse(words.get("reporting.minutes.held.wrong", held.getText().strip()));
      held.requestFocus();
      return null;
    }
    List<Resolved> decided = decided();
    return decided == null
        ? null
        : new MinutesStep.Write(
            activation,
            round.what(),
            round.due(),
            at,
            chair.getText(),
            text.getText(),
            units.entrySet().stream()
                .filter(it -> it.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList(),
            decided);
  }

  /** The supplement as it is filled in; null likewise. */
  @Nullable MinutesStep supplement(long minutes) {
    List<Resolved> decided = decided();
    return decided == null ? null : new MinutesStep.Supplement(minutes, text.getText(), decided);
  }

  private @Nullable List<Resolved> decided() {
    List<Resolved> all = new ArrayList<>();
    for (Decision row : rows) {
      if (row.blank()) {
        continue;
      }
      String unit = row.unit.get();
      if (unit == null) {
        refuse(words.get("reporting.minutes.decision.unit", row.number));
        row.field.field().requestFocus();
        return null;
      }
      Limit limit = LimitText.read(row.limit.getText()).orElse(null);
      if (limit == null) {
        refuse(words.get("refusal.clock.limit", row.limit.getText(), LimitText.MOST));
        row.limit.requestFocus();
        return null;
      }
      all.add(new Resolved(row.what.getText(), unit, limit, null));
    }
    return all;
  }

  /** The fields of one decision. */
  private final class Decision extends VBox {
    private final int number;
    private final TextField what = new TextField();
    private final ObjectProperty<@Nullable String> unit = new SimpleObjectProperty<>();
    private final PickField field;
    private final TextField limit = new TextField();

    Decision(int number) {
      super(4);
      this.number = number;
      what.setPromptText(words.get("reporting.minutes.decision.prompt", number));
      what.setAccessibleText(what.getPromptText());
      field =
          new PickField(
              picks::units,
              console.work(),
              unit,
              words.get("reporting.minutes.decision.by", number),
              words.get("supervise.receivers.nothing"));
      HBox.setHgrow(field, Priority.ALWAYS);
      limit.setText(words.get("supervise.handling.usual"));
      limit.setPrefColumnCount(8);
      limit.setMinWidth(96);
      limit.setAccessibleText(words.get("reporting.minutes.decision.limit", number));
      Button away = new Button(null, Icons.of("fth-x"));
      away.getStyleClass().addAll("flat", "small");
      away.setAccessibleText(words.get("reporting.minutes.decision.remove", number));
      away.setOnAction(
          _ -> {
            rows.remove(this);
            decisions.getChildren().remove(this);
            text.requestFocus();
          });
      HBox whoAndWhen = new HBox(8, field, limit, away);
      getChildren().setAll(what, whoAndWhen);
    }

    boolean blank() {
      return what.getText().isBlank() && unit.get() == null;
    }
  }
}
