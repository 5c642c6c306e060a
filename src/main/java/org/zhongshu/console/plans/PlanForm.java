package org.zhongshu.console.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.ProseField;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.General;
import org.zhongshu.mode.plan.Organisation;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.plan.Upkeep;
import org.zhongshu.words.Words;

/**
 * The head and the general texts of a plan as fields. What is typed goes into the draft's text at
 * once; lists of places, forces and measures are written there.
 */
final class PlanForm extends ScrollPane {
  private final Words words;
  private final PlanDraft draft;
  private final VBox fields = new VBox(12);
  private final List<Filled> inputs = new ArrayList<>();
  private final Map<ModeKind, ToggleButton> kinds = new EnumMap<>(ModeKind.class);
  private final TextField code;
  private boolean filling;

  /** A field and how it is filled from a plan. */
  private record Filled(TextInputControl input, Function<Plan, String> text) {}

  PlanForm(Words words, PlanDraft draft) {
    this.words = words;
    this.draft = draft;
    this.code =
        line(
            "code",
            it -> it.head().code(),
            (plan, text) -> head(plan, text, plan.head().name(), plan.head().scene()));
    line(
        "name",
        it -> it.head().name(),
        (plan, text) -> head(plan, plan.head().code(), text, plan.head().scene()));
    line(
        "scene",
        it -> it.head().scene(),
        (plan, text) -> head(plan, plan.head().code(), plan.head().name(), text));
    kinds();
    line(
        "areas",
        it -> String.join(" ", it.head().areas()),
        (plan, text) -> areas(plan, Arrays.asList(text.strip().split("[\\s,，、]+"))));
    prose(
        "purpose",
        3,
        it -> it.general().purpose(),
        (plan, text) ->
            general(plan, new General(text, plan.general().basis(), plan.general().scope())));
    prose(
        "basis",
        4,
        it -> String.join("\n", it.general().basis()),
        (plan, text) ->
            general(
                plan,
                new General(
                    plan.general().purpose(),
                    text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList(),
                    plan.general().scope())));
    prose(
        "scope",
        3,
        it -> it.general().scope(),
        (plan, text) ->
            general(plan, new General(plan.general().purpose(), plan.general().basis(), text)));
    line(
        "commander",
        it -> it.organisation().commander(),
        (plan, text) ->
            organisation(
                plan,
                new Organisation(
                    plan.organisation().command(), text, plan.organisation().departments())));
    prose(
        "training",
        2,
        it -> it.upkeep().training(),
        (plan, text) -> upkeep(plan, new Upkeep(text, plan.upkeep().revision())));
    prose(
        "revision",
        2,
        it -> it.upkeep().revision(),
        (plan, text) -> upkeep(plan, new Upkeep(plan.upkeep().training(), text)));
    Label rest = new Label(words.get("plans.form.rest"));
    rest.getStyleClass().addAll("small", "muted");
    rest.setWrapText(true);
    rest.setMinHeight(Region.USE_PREF_SIZE);
    fields.getChildren().add(rest);
    fields.getStyleClass().add("plan-part");
    setContent(fields);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(words.get("plans.editor.form"));
  }

  private void kinds() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(8);
    for (ModeKind kind : List.of(ModeKind.HOLIDAY, ModeKind.MAJOR_TASK, ModeKind.EMERGENCY)) {
      ToggleButton button = new ToggleButton(words.of(kind), Icons.of(Icons.mode(kind)));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            draft.change(plan -> kind(plan, kind));
          });
      kinds.put(kind, button);
      row.getChildren().add(button);
    }
    Label named = new Label(words.get("plan.column.kind"));
    named.getStyleClass().addAll("small", "muted");
    fields.getChildren().add(new VBox(4, named, row));
  }

  private TextField line(
      String field, Function<Plan, String> text, BiFunction<Plan, String, Plan> with) {
    TextField input = new TextField();
    add(field, input, text, with);
    return input;
  }

  private void prose(
      String field, int rows, Function<Plan, String> text, BiFunction<Plan, String, Plan> with) {
    add(field, new ProseField(rows), text, with);
  }

  private void add(
      String field,
      TextInputControl input,
      Function<Plan, String> text,
      BiFunction<Plan, String, Plan> with) {
    String name = words.get("plan.field." + field);
    input.setAccessibleText(name);
    input
        .textProperty()
        .addListener(
            (_, _, typed) -> {
              if (!filling) {
                draft.change(plan -> with.apply(plan, typed));
              }
            });
    inputs.add(new Filled(input, text));
    Label named = new Label(name);
    named.getStyleClass().addAll("small", "muted");
    named.setLabelFor(input);
    VBox box = new VBox(4, named, input);
    VBox.setVgrow(input, Priority.NEVER);
    fields.getChildren().add(box);
  }

  /** Brings the fields in line with the draft; one that is being typed in is left alone. */
  void fill(Plan plan) {
    filling = true;
    for (Filled each : inputs) {
      String text = each.text().apply(plan);
      if (!each.input().isFocused() && !each.input().getText().equals(text)) {
        each.input().setText(text);
      }
    }
    // The code tells which plan it is the next version of.
    code.setEditable(draft.seen() == 0);
    ToggleButton kind = kinds.get(plan.head().kind());
    if (kind != null) {
      kind.setSelected(true);
    }
    filling = false;
  }

  void take() {
    inputs.get(draft.seen() == 0 ? 0 : 1).input().requestFocus();
  }

  private static Plan head(Plan it, String code, String name, String scene) {
    PlanHead head = it.head();
    return with(it, new PlanHead(code, name, scene, head.kind(), head.areas(), head.exercise()));
  }

  private static Plan kind(Plan it, ModeKind kind) {
    PlanHead head = it.head();
    return with(
        it,
        new PlanHead(head.code(), head.name(), head.scene(), kind, head.areas(), head.exercise()));
  }

  private static Plan areas(Plan it, List<String> areas) {
    PlanHead head = it.head();
    return with(
        it,
        new PlanHead(head.code(), head.name(), head.scene(), head.kind(), areas, head.exercise()));
  }

  private static Plan with(Plan it, PlanHead head) {
    return new Plan(
        head,
        it.general(),
        it.organisation(),
        it.risks(),
        it.places(),
        it.forces(),
        it.responses(),
        it.contacts(),
        it.upkeep());
  }

  private static Plan general(Plan it, General general) {
    return new Plan(
        it.head(),
        general,
        it.organisation(),
        it.risks(),
        it.places(),
        it.forces(),
        it.responses(),
        it.contacts(),
        it.upkeep());
  }

  private static Plan organisation(Plan it, Organisation organisation) {
    return new Plan(
        it.head(),
        it.general(),
        organisation,
        it.risks(),
        it.places(),
        it.forces(),
        it.responses(),
        it.contacts(),
        it.upkeep());
  }

  private static Plan upkeep(Plan it, Upkeep upkeep) {
    return new Plan(
        it.head(),
        it.general(),
        it.organisation(),
        it.risks(),
        it.places(),
        it.forces(),
        it.responses(),
        it.contacts(),
        upkeep);
  }
}
