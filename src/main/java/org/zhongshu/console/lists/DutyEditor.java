package org.zhongshu.console.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyCheck;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.console.lists.EntryFields.Named;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/** An item of the list of duties. What is typed is checked at once and goes into the draft. */
final class DutyEditor implements EntryEditor<Duty> {
  private static final List<Optional<Level>> LEVELS =
      List.of(
          Optional.empty(),
          Optional.of(Level.CITY),
          Optional.of(Level.COUNTY),
          Optional.of(Level.TOWNSHIP),
          Optional.of(Level.COMMUNITY));

  private final Words words;
  private final Desk desk;
  private final ListModel<Duty> model;
  private final Consumer<Duty> changed;
  private final Function<Refusal, String> sentence;
  private final Named code;
  private final Named title;
  private final Named category;
  private final Named owner;
  private final Named area;
  private final Named basis;
  private final ComboBox<Optional<Level>> level;
  private final ComboBox<Duty.Matter> matter;
  private final Label means = new Label();
  private final ScrollPane root;
  private @Nullable Duty shown;
  private boolean filling;

  DutyEditor(
      Words words,
      Desk desk,
      ListModel<Duty> model,
      Consumer<Duty> changed,
      Function<Refusal, String> sentence) {
    this.words = words;
    this.desk = desk;
    this.model = model;
    this.changed = changed;
    this.sentence = sentence;
    EntryFields fields = new EntryFields(words);
    code = fields.line(ListField.CODE, this::typed);
    title = fields.line(ListField.TITLE, this::typed);
    category = fields.line(ListField.CLASS, this::typed);
    owner = fields.line(ListField.OWNER, this::typed);
    area = fields.line(ListField.AREA, this::typed);
    basis = fields.area(ListField.BASIS, this::typed);
    level =
        fields.choice(
            ListField.LEVEL, LEVELS, it -> it.map(words::of).orElse(words.get("lists.any-level")));
    matter = fields.choice(ListField.MATTER, List.of(Duty.Matter.values()), words::of);
    level.valueProperty().addListener((_, _, _) -> typed());
    matter.valueProperty().addListener((_, _, _) -> typed());
    area.input().setPromptText(words.get("lists.area.prompt"));
    owner.input().setPromptText(words.get("lists.owner.prompt"));
    means.getStyleClass().addAll("small", "muted");
    means.setWrapText(true);
    means.setMinHeight(Label.USE_PREF_SIZE);
    VBox all =
        new VBox(
            12,
            code.box(),
            title.box(),
            category.box(),
            ClassEditor.pair(owner.box(), fields.choiceBox(ListField.LEVEL, level)),
            means,
            ClassEditor.pair(area.box(), fields.choiceBox(ListField.MATTER, matter)),
            basis.box());
    all.getStyleClass().add("list-editor");
    root = new ScrollPane(all);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void focus() {
    (code.input().isEditable() ? code : title).input().requestFocus();
  }

  @Override
  public void show(@Nullable Duty entry, boolean editable, boolean fresh) {
    filling = true;
    shown = entry;
    model.nothingWrong();
    root.setVisible(entry != null);
    if (entry != null) {
      code.input().setText(entry.code());
      title.input().setText(entry.title());
      category.input().setText(entry.category());
      owner.input().setText(entry.owner());
      area.input().setText(entry.area());
      basis.input().setText(entry.basis());
      level.setValue(Optional.ofNullable(entry.level()));
      matter.setValue(entry.matter());
      for (Named each : List.of(title, category, owner, area, basis)) {
        each.input().setEditable(editable);
        each.tell("");
      }
      code.tell("");
      code.input().setEditable(editable && fresh);
      level.setDisable(!editable);
      matter.setDisable(!editable);
      means(entry);
    }
    filling = false;
  }

  /** Whom a duty names, in short: a key alone is not read by everybody. */
  static String owner(Words words, City city, Duty item) {
    List<Unit> units = owners(city, item);
    return switch (units.size()) {
      case 0 -> item.owner();
      case 1 -> units.getFirst().shortName();
      default -> words.get("lists.owner.family", units.getFirst().shortName(), units.size());
    };
  }

  /** Which units the owner stands for. */
  private static List<Unit> owners(City city, Duty item) {
    return city.units().stream().filter(item::isOf).toList();
  }

  private void means(Duty item) {
    List<Unit> units = owners(desk.city(), item);
    means.setText(
        units.isEmpty()
            ? words.get("lists.owner.nobody")
            : words.get("lists.owner.means", units.size(), units.getFirst().name()));
  }

  private void typed() {
    Duty before = shown;
    if (filling || before == null) {
      return;
    }
    model.nothingWrong();
    Duty now =
        new Duty(
            code.input().getText(),
            title.input().getText(),
            category.input().getText(),
            owner.input().getText(),
            level.getValue().orElse(null),
            area.input().getText(),
            basis.input().getText(),
            matter.getValue());
    List.of(code, title, category, owner, area).forEach(each -> tell(each, ""));
    for (Refusal wrong : DutyCheck.of(now, desk.city(), desk.catalogue())) {
      Named field =
          switch (wrong.key()) {
            case "duties.title" -> title;
            case "duties.class" -> category;
            case "duties.owner" -> owner;
            case "duties.area" -> area;
            default -> code;
          };
      tell(field, sentence.apply(wrong));
    }
    boolean twice =
        model.draft().stream().filter(each -> each.code().equals(now.code())).count()
            > (before.code().equals(now.code()) ? 1 : 0);
    if (twice) {
      tell(code, sentence.apply(Refusal.of("duties.twice", now.code())));
    }
    means(now);
    shown = now;
    changed.accept(now);
  }

  private void tell(Named field, String said) {
    field.tell(said);
    model.wrong(field, said);
  }
}
