package org.zhongshu.console.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CatalogueCheck;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.console.lists.EntryFields.Named;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.words.Words;

/** A class with its conditions. What is typed is checked at once and goes into the draft. */
final class ClassEditor implements EntryEditor<Category> {
  private final Words words;
  private final ReckoningWords limits;
  private final EntryFields fields;
  private final ListModel<Category> model;
  private final Consumer<Category> changed;
  private final Function<Refusal, String> sentence;
  private final Named code;
  private final Named bigClass;
  private final Named name;
  private final Named nameEn;
  private final Named chief;
  private final Named aliases;
  private final Named condition;
  private final Named limit;
  private final Named closing;
  private final ComboBox<Category.Kind> kind;
  private final VBox finer = new VBox(12);
  private final Button more;
  private final List<ConditionFields> rows = new ArrayList<>();
  private final ScrollPane root;
  private final VBox all;
  private @Nullable Category shown;
  private boolean filling;

  ClassEditor(
      Words words,
      ListModel<Category> model,
      Consumer<Category> changed,
      Function<Refusal, String> sentence) {
    this.words = words;
    this.model = model;
    this.changed = changed;
    this.sentence = sentence;
    this.limits = new ReckoningWords(words);
    this.fields = new EntryFields(words);
    this.code = fields.line(ListField.CODE, this::typed);
    this.bigClass = fields.line(ListField.BIG_CLASS, this::typed);
    this.name = fields.line(ListField.NAME, this::typed);
    this.nameEn = fields.line(ListField.NAME_EN, this::typed);
    this.chief = fields.line(ListField.CHIEF, this::typed);
    this.aliases = fields.line(ListField.ALIASES, this::typed);
    this.condition = fields.area(ListField.CONDITION, this::typed);
    this.limit = fields.line(ListField.LIMIT, this::typed);
    this.closing = fields.area(ListField.CLOSING, this::typed);
    this.kind = fields.choice(ListField.KIND, List.of(Category.Kind.values()), words::of);
    kind.valueProperty().addListener((_, _, _) -> typed());
    aliases.input().setPromptText(words.get("lists.aliases.prompt"));
    more = new Button(words.get("lists.condition.add"), Icons.of("fth-plus"));
    more.setOnAction(_ -> addCondition());
    Label general = heading("lists.general");
    Label finerTitle = heading("lists.finer");
    all =
        new VBox(
            12,
            pair(code.box(), fields.choiceBox(ListField.KIND, kind)),
            pair(bigClass.box(), chief.box()),
            pair(name.box(), nameEn.box()),
            aliases.box(),
            general,
            condition.box(),
            limit.box(),
            closing.box(),
            finerTitle,
            finer,
            more);
    all.getStyleClass().add("list-editor");
    root = new ScrollPane(all);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
  }

  private Label heading(String key) {
    Label title = new Label(words.get(key));
    title.getStyleClass().add("h3");
    return title;
  }

  static HBox pair(Node left, Node right) {
    HBox pair = new HBox(12, left, right);
    pair.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
    return pair;
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void focus() {
    (code.input().isEditable() ? code : name).input().requestFocus();
  }

  @Override
  public void show(@Nullable Category entry, boolean editable, boolean fresh) {
    filling = true;
    shown = entry;
    model.nothingWrong();
    root.setVisible(entry != null);
    if (entry != null) {
      code.input().setText(entry.code());
      kind.setValue(entry.kind());
      bigClass.input().setText(entry.bigClass());
      name.input().setText(entry.name());
      nameEn.input().setText(entry.nameEn());
      chief.input().setText(entry.chief());
      aliases.input().setText(String.join(CatalogueCheck.ALIAS_SEPARATOR, entry.aliases()));
      condition.input().setText(entry.condition());
      limit.input().setText(limits.limit(entry.limit()));
      closing.input().setText(entry.closing());
      rows.clear();
      entry.conditions().forEach(each -> rows.add(new ConditionFields(each, editable)));
      showRows();
      for (Named each :
          List.of(bigClass, name, nameEn, chief, aliases, condition, limit, closing)) {
        each.input().setEditable(editable);
        each.tell("");
      }
      code.tell("");
      code.input().setEditable(editable && fresh);
      kind.setDisable(!editable);
      more.setVisible(editable);
      more.setManaged(editable);
    }
    filling = false;
  }

  private void showRows() {
    finer.getChildren().setAll(rows.stream().map(each -> each.box).toList());
    if (rows.isEmpty()) {
      Label none = new Label(words.get("lists.finer.none"));
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      finer.getChildren().add(none);
    }
  }

  private void addCondition() {
    int seq = rows.stream().mapToInt(each -> each.seq).max().orElse(0) + 1;
    Category now = shown;
    if (now == null) {
      return;
    }
    filling = true;
    ConditionFields row = new ConditionFields(new Condition(seq, "", now.limit(), ""), true);
    rows.add(row);
    showRows();
    filling = false;
    typed();
    row.condition.input().requestFocus();
  }

  /** Takes what is typed: what is right goes into the draft, what is wrong is told beside it. */
  private void typed() {
    Category before = shown;
    if (filling || before == null) {
      return;
    }
    model.nothingWrong();
    Optional<Limit> general = limit(limit);
    List<Condition> conditions = new ArrayList<>();
    boolean right = general.isPresent();
    for (ConditionFields row : rows) {
      Optional<Limit> own = limit(row.limit);
      right &= own.isPresent();
      conditions.add(
          new Condition(
              row.seq,
              row.condition.input().getText(),
              own.orElse(before.limit()),
              row.closing.input().getText()));
    }
    Category now =
        new Category(
            code.input().getText(),
            kind.getValue(),
            bigClass.input().getText(),
            name.input().getText(),
            nameEn.input().getText(),
            general.orElse(before.limit()),
            chief.input().getText(),
            Arrays.asList(aliases.input().getText().split("[|]", -1)),
            condition.input().getText(),
            closing.input().getText(),
            conditions);
    tell(now);
    if (right) {
      shown = now;
      changed.accept(now);
    }
  }

  private Optional<Limit> limit(Named field) {
    String text = field.input().getText();
    Optional<Limit> limit = LimitText.read(text);
    tell(
        field,
        limit.isPresent()
            ? ""
            : sentence.apply(Refusal.of("catalogue.file.limit", text, LimitText.MOST)));
    return limit;
  }

  private void tell(Named field, String said) {
    field.tell(said);
    model.wrong(field, said);
  }

  private void tell(Category now) {
    tell(code, "");
    tell(name, "");
    rows.forEach(row -> tell(row.condition, ""));
    for (Refusal wrong : CatalogueCheck.of(now)) {
      String said = sentence.apply(wrong);
      switch (wrong.key()) {
        case "catalogue.code" -> tell(code, said);
        case "catalogue.name" -> tell(name, said);
        case "catalogue.condition.words" ->
            rows.stream()
                .filter(row -> wrong.args().contains(row.seq))
                .forEach(row -> tell(row.condition, said));
        default -> model.wrong(wrong.key(), said);
      }
    }
    boolean twice =
        model.draft().stream().filter(each -> each.code().equals(now.code())).count()
            > (shown != null && shown.code().equals(now.code()) ? 1 : 0);
    if (twice) {
      tell(code, sentence.apply(Refusal.of("catalogue.twice", now.code())));
    }
  }

  /** One finer condition. */
  private final class ConditionFields {
    private final int seq;
    private final Named condition;
    private final Named limit;
    private final Named closing;
    private final VBox box;

    ConditionFields(Condition it, boolean editable) {
      seq = it.seq();
      condition = fields.line(ListField.CONDITION, ClassEditor.this::typed);
      limit = fields.line(ListField.LIMIT, ClassEditor.this::typed);
      closing = fields.line(ListField.CLOSING, ClassEditor.this::typed);
      condition.input().setText(it.words());
      limit.input().setText(limits.limit(it.limit()));
      closing.input().setText(it.closing());
      for (Named each : List.of(condition, limit, closing)) {
        each.input().setEditable(editable);
      }
      Label number = new Label(words.get("lists.condition", seq));
      number.getStyleClass().add("strong");
      Button remove = new Button(words.get("lists.condition.remove"), Icons.of("fth-x"));
      remove.getStyleClass().add("small");
      remove.setAccessibleText(words.get("lists.condition.remove") + " " + seq);
      remove.setVisible(editable);
      remove.setOnAction(
          _ -> {
            rows.remove(this);
            showRows();
            typed();
            more.requestFocus();
          });
      HBox head = new HBox(12, number, remove);
      head.setAlignment(Pos.CENTER_LEFT);
      limit.box().setMinWidth(160);
      HBox.setHgrow(condition.box(), Priority.ALWAYS);
      box = new VBox(4, head, new HBox(12, condition.box(), limit.box()), closing.box());
      box.getStyleClass().add("list-condition");
    }
  }
}
