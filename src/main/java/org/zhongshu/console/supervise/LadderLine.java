package org.zhongshu.console.supervise;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/** The ladder with its counts, and beside it how many alarms this seat gets. */
final class LadderLine extends HBox {
  private final Words words;

  LadderLine(Words words) {
    super(8);
    this.words = words;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("panel", "ladder");
    setMinHeight(64);
  }

  void show(SuperviseModel.Shown shown) {
    getChildren().clear();
    step(words.get("supervise.issued"), shown.issued());
    Map<Rung, Long> rungs = shown.rungs();
    for (Rung rung : Rung.values()) {
      getChildren().add(Icons.of("fth-chevron-right"));
      step(words.of(rung), rungs.getOrDefault(rung, 0L));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(gap, load(shown.load()));
  }

  private void step(String name, long count) {
    Label number = new Label(Long.toString(count));
    number.getStyleClass().add("h1");
    Label label = new Label(name);
    label.getStyleClass().addAll("small", "muted");
    for (Label one : new Label[] {number, label}) {
      one.setMinWidth(USE_PREF_SIZE);
    }
    VBox box = new VBox(number, label);
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(72);
    box.setAccessibleText(name + " " + count);
    getChildren().add(box);
  }

  private VBox load(AlarmLoad load) {
    Label name = new Label(words.get("supervise.load.name"));
    name.getStyleClass().addAll("small", "muted");
    Label value =
        new Label(
            words.get(
                "supervise.load",
                load.shown(),
                AlarmLoad.ACCEPTABLE,
                AlarmLoad.FLOOD,
                load.state()));
    value.getStyleClass().add("strong");
    if (load.state() != AlarmLoad.State.EASY) {
      value.setGraphic(Icons.of("fth-alert-triangle"));
      value.getStyleClass().add(load.state() == AlarmLoad.State.FLOODED ? "over" : "soon");
    }
    value.setMinWidth(USE_PREF_SIZE);
    VBox box = new VBox(2, name, value);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
