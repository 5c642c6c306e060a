package org.zhongshu.console.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.zhongshu.console.board.Fx;

/** Seven tiles in rows of three: one stop of Tab, the arrows go about in them. */
class TilesTest {
  @BeforeAll
  static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  private static int after(KeyCode... keys) {
    return Fx.get(
        () -> {
          TilePane tiles = new TilePane();
          tiles.setPrefColumns(3);
          tiles.setPrefTileWidth(80);
          List<CheckBox> boxes = IntStream.range(0, 7).mapToObj(i -> new CheckBox("" + i)).toList();
          tiles.getChildren().addAll(boxes);
          Tiles.oneStop(tiles);
          Stage stage = new Stage();
          stage.setScene(new Scene(tiles, 250, 120));
          stage.show();
          tiles.applyCss();
          tiles.layout();
          boxes.getFirst().requestFocus();
          for (KeyCode key : keys) {
            Node from = stage.getScene().getFocusOwner();
            Event.fireEvent(
                from, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
          }
          int at = boxes.indexOf(stage.getScene().getFocusOwner());
          assertThat(boxes.stream().filter(Node::isFocusTraversable))
              .containsExactly(boxes.get(at));
          stage.close();
          return at;
        });
  }

  @Test
  void the_arrows_go_along_rows_and_columns_and_stop_at_the_edges() {
    assertThat(after(KeyCode.RIGHT)).isEqualTo(1);
    assertThat(after(KeyCode.LEFT)).isZero();
    assertThat(after(KeyCode.DOWN)).isEqualTo(3);
    assertThat(after(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN)).isEqualTo(6);
    assertThat(after(KeyCode.END, KeyCode.RIGHT)).isEqualTo(6);
    assertThat(after(KeyCode.END, KeyCode.UP)).isEqualTo(3);
    assertThat(after(KeyCode.END, KeyCode.HOME)).isZero();
  }
}
