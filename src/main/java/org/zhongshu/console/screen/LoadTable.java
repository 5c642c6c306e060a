package org.zhongshu.console.screen;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/** Load of each jurisdiction (区县负荷), the heaviest for its residents first. */
final class LoadTable extends TableView<Load> {
  private static final double BAR = 48;

  private final Words words;
  private final ObservableList<Load> rows = FXCollections.observableArrayList();
  private int most = 1;
  private double heaviest;
  private double limit = -1;

  LoadTable(Words words, Consumer<Load> open) {
    this.words = words;
    getStyleClass().add("load-table");
    setItems(rows);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setFixedCellSize(29);
    setAccessibleText(words.get("screen.load"));
    getColumns().add(name());
    getColumns().add(open());
    getColumns().add(perTenThousand());
    getColumns().add(over());
    setRowFactory(
        _ -> {
          TableRow<Load> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                if (e.getButton() == MouseButton.PRIMARY
                    && !row.isEmpty()
                    && e.getClickCount() == 2) {
                  open.accept(row.getItem());
                }
              });
          return row;
        });
    setOnKeyPressed(
        e -> {
          Load chosen = getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.ENTER && chosen != null) {
            open.accept(chosen);
            e.consume();
          }
        });
  }

  /** Share over the limit from which a jurisdiction is set off; negative for never. */
  void setLimit(double share) {
    limit = share;
    refresh();
  }

  void show(List<Load> loads) {
    most = Math.max(1, loads.stream().mapToInt(Load::open).max().orElse(1));
    heaviest = loads.stream().mapToDouble(Load::perTenThousand).max().orElse(0);
    List<Load> sorted =
        loads.stream()
            .sorted(
                Comparator.comparingDouble(Load::perTenThousand)
                    .thenComparingInt(Load::open)
                    .reversed()
                    .thenComparing(l -> l.jurisdiction().id()))
            .toList();
    if (!sorted.equals(rows)) {
      Load chosen = getSelectionModel().getSelectedItem();
      rows.setAll(sorted);
      if (chosen != null) {
        for (int i = 0; i < sorted.size(); i++) {
          if (sorted.get(i).jurisdiction().id().equals(chosen.jurisdiction().id())) {
            getSelectionModel().select(i);
          }
        }
      }
    }
  }

  private TableColumn<Load, Load> name() {
    return column(
        "screen.load.unit",
        84,
        "",
        load -> {
          Label label = new Label(load.jurisdiction().shortName());
          if (load.jurisdiction().functionalZone()) {
            Label zone = new Label(words.get("screen.load.zone"));
            zone.getStyleClass().addAll("small", "muted");
            return line(4, label, zone);
          }
          return label;
        });
  }

  private TableColumn<Load, Load> open() {
    return column(
        "screen.load.open",
        106,
        "align-right",
        load -> {
          // The number stays whole, the bar gives way.
          Label label = new Label("%,d".formatted(load.open()));
          label.setMinWidth(Region.USE_PREF_SIZE);
          Region fill = new Region();
          fill.getStyleClass().add("bar-fill");
          fill.setMinWidth(0);
          fill.setPrefWidth(BAR * load.open() / most);
          fill.setMaxWidth(BAR * load.open() / most);
          HBox bar = new HBox(fill);
          bar.getStyleClass().add("bar-track");
          bar.setMinWidth(0);
          bar.setPrefWidth(BAR);
          bar.setMaxWidth(BAR);
          return line(6, label, bar);
        });
  }

  private TableColumn<Load, Load> perTenThousand() {
    return column(
        "screen.load.per", 54, "align-right", load -> new Label(told(load.perTenThousand())));
  }

  /** With two digits when all loads are small: they would all look the same. */
  private String told(double load) {
    return load < 0 ? "—" : (heaviest < 2 ? "%.2f" : "%.1f").formatted(load);
  }

  private TableColumn<Load, Load> over() {
    return column(
        "screen.load.over",
        50,
        "align-right",
        load -> {
          Label label = new Label("%,d".formatted(load.over()));
          boolean beyond = limit >= 0 && load.over() > 0 && load.overShare() > limit;
          label.getStyleClass().add(beyond ? "over" : "muted");
          if (beyond) {
            label.setGraphic(Icons.of("fth-alert-triangle", 13));
            label.getGraphic().getStyleClass().add("over");
          }
          return label;
        });
  }

  private static HBox line(double gap, Node... nodes) {
    HBox line = new HBox(gap, nodes);
    line.getStyleClass().add("cell-line");
    return line;
  }

  private TableColumn<Load, Load> column(
      String key, double width, String style, Function<Load, Node> content) {
    TableColumn<Load, Load> column = new TableColumn<>(words.get(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.getStyleClass().add(style);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              {
                getStyleClass().add(style);
              }

              @Override
              protected void updateItem(Load load, boolean empty) {
                super.updateItem(load, empty);
                setGraphic(empty || load == null ? null : content.apply(load));
              }
            });
    return column;
  }
}
