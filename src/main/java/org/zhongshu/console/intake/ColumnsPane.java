package org.zhongshu.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.map.Field;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.words.Words;

/** What each column of the file tells, with what stands in it, to be confirmed or changed. */
final class ColumnsPane extends ScrollPane {
  private final Words words;
  private final BiConsumer<String, Field> change;
  private final GridPane grid = new GridPane();
  private List<String> shown = List.of();
  private final List<ComboBox<Field>> boxes = new ArrayList<>();
  private boolean showing;

  ColumnsPane(Words words, BiConsumer<String, Field> change) {
    this.words = words;
    this.change = change;
    getStyleClass().add("import-columns");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    grid.setHgap(12);
    grid.setVgap(4);
    ColumnConstraints header = new ColumnConstraints(80, 130, 180);
    ColumnConstraints sample = new ColumnConstraints(80, 160, Double.MAX_VALUE);
    sample.setHgrow(Priority.ALWAYS);
    ColumnConstraints field = new ColumnConstraints(150, 150, 150);
    grid.getColumnConstraints().addAll(header, sample, field);
    setContent(grid);
  }

  void show(List<String> headers, IntakePreview preview) {
    showing = true;
    if (!headers.equals(shown)) {
      build(headers, preview);
    }
    for (int i = 0; i < headers.size(); i++) {
      boxes.get(i).setValue(field(preview.mapping(), headers.get(i)));
    }
    showing = false;
  }

  private void build(List<String> headers, IntakePreview preview) {
    shown = headers;
    boxes.clear();
    grid.getChildren().clear();
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      Label name = new Label(header);
      name.getStyleClass().add("strong");
      Label sample = new Label(sample(preview, i));
      sample.getStyleClass().addAll("small", "muted");
      ComboBox<Field> box = box(header);
      boxes.add(box);
      grid.addRow(i, name, sample, box);
    }
  }

  private ComboBox<Field> box(String header) {
    ComboBox<Field> box = new ComboBox<>();
    box.getItems().setAll(Field.values());
    box.setVisibleRowCount(16);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(words.get("import.column.tells", header));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Field field) {
            return field == null ? "" : words.of(field);
          }

          @Override
          public @Nullable Field fromString(String name) {
            return null;
          }
        });
    box.valueProperty()
        .addListener(
            (_, _, field) -> {
              if (!showing && field != null) {
                change.accept(header, field);
              }
            });
    return box;
  }

  /** The first values that stand in the column. */
  private static String sample(IntakePreview preview, int column) {
    List<String> values =
        preview.rows().stream()
            .map(row -> row.raw().cell(column).strip())
            .filter(v -> !v.isEmpty())
            .distinct()
            .limit(3)
            .map(v -> v.length() > 24 ? v.substring(0, 24) + "…" : v.replace('\n', ' '))
            .toList();
    return String.join("  ·  ", values);
  }

  private static Field field(Mapping mapping, String header) {
    return mapping.columns().stream()
        .filter(c -> c.header().equals(header))
        .map(Mapping.Column::field)
        .findFirst()
        .orElse(Field.KEPT);
  }
}
