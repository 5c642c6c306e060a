package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Duty;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.Unit;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * Units that could handle the case, best first, each with its reasons in words. A click or its
 * digit chooses the lead, with Shift a co-handler. The rank is advice: nothing is chosen until
 * somebody chooses.
 */
final class CandidatesPane extends Section {
  private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
  private static final PseudoClass CO = PseudoClass.getPseudoClass("co");

  /** Candidates shown; those that have a digit. */
  static final int SHOWN = 4;

  /** Width of the digit's column, and between columns. */
  private static final double KEY = 24;

  private static final double GAP = 6;

  private final CaseModel model;
  private final Words words;
  private final VBox list = new VBox();
  private final InvalidationListener rebuild = _ -> rebuild();
  private final ChangeListener<Object> ranking = (_, _, _) -> rebuild();
  private final ChangeListener<Object> restyle = (_, _, _) -> restyle();
  private final List<Row> rows = new ArrayList<>();

  CandidatesPane(CaseModel model, Words words) {
    super(words.get("board.candidates"));
    this.model = model;
    this.words = words;
    setNote(words.get("board.candidates.weights"));
    list.getStyleClass().add("candidates");
    getChildren().add(list);
  }

  void attach() {
    model.candidates().addListener(rebuild);
    model.rankingProperty().addListener(ranking);
    model.choice().chosenProperty().addListener(restyle);
    rebuild();
  }

  void detach() {
    model.candidates().removeListener(rebuild);
    model.rankingProperty().removeListener(ranking);
    model.choice().chosenProperty().removeListener(restyle);
  }

  private void rebuild() {
    rows.clear();
    list.getChildren().clear();
    List<Candidate> best = model.candidates();
    setShown(!best.isEmpty() || model.rankingProperty().get());
    if (best.isEmpty()) {
      Label label = new Label(words.get("board.candidates.ranking"));
      label.getStyleClass().add("muted");
      list.getChildren().add(label);
      return;
    }
    list.getChildren().add(head());
    for (int i = 0; i < Math.min(SHOWN, best.size()); i++) {
      Row row = new Row(i, best.get(i));
      rows.add(row);
      list.getChildren().add(row);
    }
    restyle();
  }

  private void restyle() {
    UnitChoice.Chosen now = model.choice().chosen();
    rows.forEach(row -> row.show(now));
  }

  private GridPane head() {
    GridPane head = grid();
    head.getStyleClass().add("candidate-head");
    head.add(small(words.get("board.candidate.unit")), 1, 0);
    head.add(small(words.get("board.candidate.load")), 2, 0);
    head.add(small(words.get("board.candidate.distance")), 3, 0);
    head.add(small(words.get("board.candidate.on-time")), 4, 0);
    head.add(small(words.get("board.candidate.score")), 5, 0);
    return head;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(GAP);
    grid.getColumnConstraints()
        .addAll(fixed(KEY), growing(), fixed(56), fixed(68), fixed(58), fixed(44));
    return grid;
  }

  private static ColumnConstraints fixed(double width) {
    ColumnConstraints column = new ColumnConstraints(width, width, width);
    column.setHalignment(HPos.LEFT);
    return column;
  }

  private static ColumnConstraints growing() {
    ColumnConstraints column = new ColumnConstraints(84, 160, Double.MAX_VALUE);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static Label strong(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("strong");
    return label;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    return label;
  }

  /**
   * What stands under a unit's figures: the rule that decided and the duty it rests on, why it
   * answers for the case, and how the figures were reckoned.
   */
  private String reasons(Candidate candidate) {
    List<String> reasons = new ArrayList<>();
    Duty item = candidate.item();
    reasons.add(
        item == null
            ? words.of(candidate.rule())
            : words.get("board.candidate.by-duty", candidate.rule(), item.title()));
    candidate.responsibility().stream()
        // Said by the rule already.
        .filter(why -> why != Candidate.Responsibility.FALLBACK)
        .forEach(why -> reasons.add(words.of(why)));
    if (candidate.unit().capacity() > 0 && candidate.load() >= candidate.unit().capacity()) {
      reasons.add(words.get("board.candidate.full"));
    }
    if (candidate.closed() > 0) {
      reasons.add(words.get("board.candidate.sample", candidate.inTime(), candidate.closed()));
    }
    String from = candidate.measuredFrom();
    if (from != null) {
      AreaCodes.level(from)
          .ifPresent(
              level -> reasons.add(words.get("board.candidate.measured-from", words.of(level))));
    }
    return String.join(words.get("board.dot"), reasons);
  }

  /** A unit with its figures, and under them its reasons across the whole width: never cut. */
  private final class Row extends VBox {
    private final String unit;
    private final Label why = small("");
    private final String reasons;
    private final String name;

    Row(int place, Candidate candidate) {
      Unit of = candidate.unit();
      unit = of.id();
      name = of.shortName();
      reasons = reasons(candidate);
      getStyleClass().add("candidate");
      GridPane figures = grid();
      Label title = strong(name);
      title.setWrapText(true);
      title.setMinHeight(USE_PREF_SIZE);
      figures.add(new KeyHint(String.valueOf(place + 1)), 0, 0);
      figures.add(title, 1, 0);
      figures.add(strong(load(candidate)), 2, 0);
      figures.add(strong(distance(candidate)), 3, 0);
      figures.add(strong(onTime(candidate)), 4, 0);
      figures.add(score(candidate.score()), 5, 0);
      why.setWrapText(true);
      why.setMinHeight(USE_PREF_SIZE);
      VBox.setMargin(why, new Insets(0, 0, 0, KEY + GAP));
      getChildren().addAll(figures, why);
      setAccessibleRole(AccessibleRole.CHECK_BOX);
      setOnMouseClicked(
          event -> {
            if (event.isShiftDown()) {
              model.choice().toggleCoHandler(unit);
            } else {
              model.choice().toggleLead(unit);
            }
          });
    }

    void show(UnitChoice.Chosen now) {
      boolean lead = now.isLead(unit);
      boolean co = now.coHandlers().contains(unit);
      pseudoClassStateChanged(LEAD, lead);
      pseudoClassStateChanged(CO, co);
      String state =
          lead ? words.get("board.candidate.lead") : co ? words.get("board.candidate.co") : "";
      why.setText(state.isEmpty() ? reasons : state + words.get("board.dot") + reasons);
      setAccessibleText(name + " " + why.getText());
    }

    private String load(Candidate candidate) {
      int capacity = candidate.unit().capacity();
      return capacity > 0 ? candidate.load() + " / " + capacity : String.valueOf(candidate.load());
    }

    private String distance(Candidate candidate) {
      Double metres = candidate.metres();
      if (metres == null) {
        return "—";
      }
      String told =
          metres < 1000
              ? words.get("board.metres", Math.round(metres))
              : words.get("board.kilometres", String.format("%.1f", metres / 1000));
      return candidate.measuredFrom() == null ? told : words.get("board.about", told);
    }

    private String onTime(Candidate candidate) {
      return candidate.closed() == 0
          ? "—"
          : String.format("%.1f%%", 100.0 * candidate.inTime() / candidate.closed());
    }

    private Node score(double score) {
      Label number = strong(String.format("%.2f", score));
      Region fill = new Region();
      fill.getStyleClass().add("score-fill");
      double width = 40;
      fill.setMinWidth(width * score);
      fill.setMaxWidth(width * score);
      Region rest = new Region();
      HBox.setHgrow(rest, Priority.ALWAYS);
      HBox bar = new HBox(fill, rest);
      bar.getStyleClass().add("score-bar");
      bar.setMaxWidth(width);
      VBox box = new VBox(2, number, bar);
      box.setAlignment(Pos.CENTER_LEFT);
      return box;
    }
  }
}
