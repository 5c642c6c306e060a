package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.words.Words;

/**
 * The nearest ready forces of the modes in force (就近力量), for what is needed. It tells whom to ask;
 * the person decides. Hidden while no mode has a force.
 */
final class NearPane extends Section {
  private final NearModel model;
  private final ForceWords say;
  private final ComboBox<@Nullable String> item = new ComboBox<>();
  private final VBox lines = new VBox(6);
  private final ChangeListener<Nearest> changed = (_, _, now) -> show(now);
  private boolean filling;

  NearPane(NearModel model, Words words, ForceWords say) {
    super(words.get("board.near"));
    this.model = model;
    this.say = say;
    item.setAccessibleText(words.get("board.near.item"));
    item.getStyleClass().add("small");
    item.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String it) {
            return it == null ? words.get("board.near.any") : it;
          }

          @Override
          public @Nullable String fromString(String text) {
            return null;
          }
        });
    item.valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!filling) {
                model.need(now);
              }
            });
    addToHeading(item);
    getChildren().add(lines);
    show(NearModel.NONE);
  }

  void attach() {
    model.near().addListener(changed);
    model.attach();
    show(model.near().get());
  }

  void detach() {
    model.near().removeListener(changed);
    model.detach();
  }

  void show(@Nullable CaseView view) {
    model.show(view);
  }

  private void show(Nearest now) {
    setShown(!now.items().isEmpty());
    filling = true;
    try {
      List<@Nullable String> items = new ArrayList<>();
      items.add(null);
      items.addAll(now.items());
      if (!item.getItems().equals(items)) {
        item.getItems().setAll(items);
      }
      item.setValue(model.item());
    } finally {
      filling = false;
    }
    lines.getChildren().clear();
    say.around(now).ifPresent(it -> lines.getChildren().add(small(it)));
    if (now.fits().isEmpty() && !now.items().isEmpty()) {
      lines.getChildren().add(small(say.none(now, model.item())));
    }
    now.fits().forEach(it -> lines.getChildren().add(row(it)));
  }

  private VBox row(ForceFit it) {
    Label name = new Label(it.standing().force().name());
    name.getStyleClass().add("strong");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label near = new Label(say.near(it));
    near.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(8, name, near);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox row = new VBox(1, first, small(say.more(it)));
    row.setAccessibleText(say.line(it));
    return row;
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
