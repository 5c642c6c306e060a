package org.zhongshu.console.rules;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.RuleWords;
import org.zhongshu.rules.RuleField;
import org.zhongshu.words.Words;

/** The line chosen: its field, how it is written, and what is wrong with what was typed. */
final class RuleEditor extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Words words;
  private final RulesModel model;
  private final Function<Refusal, String> sentence;
  private final Label name = new Label();
  private final Label key = new Label();
  private final TextField input = new TextField();
  private final Label fault = new Label();
  private final Label hint = new Label();
  private final Label before = new Label();
  private @Nullable RuleField shown;
  private boolean filling;

  RuleEditor(Words words, RulesModel model, Function<Refusal, String> sentence) {
    this.words = words;
    this.model = model;
    this.sentence = sentence;
    name.getStyleClass().add("h3");
    key.getStyleClass().addAll("small", "muted");
    fault.getStyleClass().addAll("small", "fault");
    hint.getStyleClass().addAll("small", "muted");
    before.getStyleClass().addAll("small", "muted");
    for (Label label : new Label[] {name, fault, hint, before}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    name.setLabelFor(input);
    input.textProperty().addListener((_, _, text) -> typed(text));
    setSpacing(6);
    getChildren().setAll(name, key, input, fault, hint, before);
  }

  TextField input() {
    return input;
  }

  /** Shows a line; what is being typed stays as it is. */
  void show(@Nullable RuleField field, RuleWords say) {
    boolean other = field == null || shown == null || !field.key().equals(shown.key());
    shown = field;
    setVisible(field != null);
    if (field == null) {
      return;
    }
    String now = say.typed(field.key(), model.inForce(field.key()));
    if (other || (model.typed(field.key()).isEmpty() && !input.isFocused())) {
      filling = true;
      name.setText(say.name(field.key()));
      key.setText(words.get("rules.key", say.section(field.section()), field.key()));
      input.setAccessibleText(say.name(field.key()));
      input.setText(model.typed(field.key()).orElse(now));
      input.setEditable(model.editable());
      hint.setText(hint(field));
      filling = false;
    }
    tell(field, say);
  }

  private void tell(RuleField field, RuleWords say) {
    Refusal wrong = model.faults().get(field.key());
    String told = wrong == null ? "" : sentence.apply(wrong);
    fault.setText(told);
    fault.setVisible(wrong != null);
    fault.setManaged(wrong != null);
    input.pseudoClassStateChanged(ERROR, wrong != null);
    input.setAccessibleHelp(told);
    boolean changed = model.typed(field.key()).isPresent();
    before.setText(
        changed
            ? words.get("rules.before", say.value(field.key(), model.inForce(field.key())))
            : "");
    before.setVisible(changed);
    before.setManaged(changed);
  }

  private String hint(RuleField field) {
    String how =
        switch (field.kind()) {
          case RuleField.Kind.Number(int least, int most) ->
              words.get("rules.hint.number", least, most);
          case RuleField.Kind.Time _ -> words.get("rules.hint.time");
          case RuleField.Kind.Hours _ -> words.get("rules.hint.hours");
          case RuleField.Kind.Roles _ -> words.get("rules.hint.roles");
          case RuleField.Kind.Step _ -> words.get("rules.hint.step");
          case RuleField.Kind.Levels _ -> words.get("rules.hint.levels");
        };
    return field.optional()
        ? words.get("rules.hint.optional", how, words.get("rules.none." + field.section().name()))
        : how;
  }

  private void typed(String text) {
    RuleField field = shown;
    if (!filling && field != null) {
      model.type(field, text);
    }
  }
}
