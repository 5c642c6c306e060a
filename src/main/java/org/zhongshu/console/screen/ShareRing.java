package org.zhongshu.console.screen;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.zhongshu.console.theme.Palette;

/**
 * A share as a ring: TilesFX's circular progress without any of its words, in our colours. The
 * number beside it is what counts, so nobody but the eye is told of it.
 */
final class ShareRing extends StackPane {
  private final Tile tile;
  private boolean over;

  ShareRing() {
    tile =
        TileBuilder.create()
            .skinType(SkinType.CIRCULAR_PROGRESS)
            .animated(false)
            .minValue(0)
            .maxValue(100)
            .title("")
            .unit("")
            .textVisible(false)
            .valueVisible(false)
            .backgroundColor(Color.TRANSPARENT)
            .borderColor(Color.TRANSPARENT)
            .valueColor(Color.TRANSPARENT)
            .unitColor(Color.TRANSPARENT)
            .build();
    tile.setFocusTraversable(false);
    getStyleClass().add("share-ring");
    getChildren().add(tile);
    setMouseTransparent(true);
    setSide(46);
  }

  void setSide(double side) {
    tile.setMinSize(side, side);
    tile.setPrefSize(side, side);
    tile.setMaxSize(side, side);
    setMinSize(side, side);
    setMaxSize(side, side);
  }

  /**
   * @param share 0 to 1
   * @param beyond whether it is over what is allowed
   */
  void show(double share, boolean beyond, Palette palette) {
    tile.setValue(Math.clamp(share, 0, 1) * 100);
    over = beyond;
    paint(palette);
  }

  /** Takes on the colours of a theme. */
  void paint(Palette palette) {
    tile.setBarBackgroundColor(palette.of("bmuted"));
    tile.setBarColor(palette.of(over ? "over-bar" : "bar"));
  }

  /** What is shown, 0 to 100. */
  double value() {
    return tile.getCurrentValue();
  }

  Color colour() {
    return tile.getBarColor();
  }
}
