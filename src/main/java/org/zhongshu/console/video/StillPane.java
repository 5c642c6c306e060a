package org.zhongshu.console.video;

import java.net.URI;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.words.Words;

/**
 * What can be seen of a key place in the window: its still picture, its video by way of a gateway,
 * or in words where its video is. Pictures are fetched in the background and never larger than they
 * are shown.
 */
public final class StillPane extends StackPane {
  private static final double WIDE = 1_280;
  private static final double HIGH = 960;

  /** A moving picture that stands for so long is no longer what the camera sees. */
  private static final Duration STALE = Duration.seconds(5);

  private final Words words;
  private final Consumer<Runnable> onFx;
  private final PauseTransition fresh = new PauseTransition(STALE);
  private final ImageView picture = new ImageView();
  private final Label told = new Label();
  private @Nullable String shown;
  private @Nullable Image loading;
  private @Nullable GatewayReader moving;

  /**
   * @param onFx runs what it is given on the FX thread
   */
  public StillPane(Words words, Consumer<Runnable> onFx) {
    this.words = words;
    this.onFx = onFx;
    told.setWrapText(true);
    told.getStyleClass().add("muted");
    told.setAlignment(Pos.CENTER);
    told.setMaxWidth(Double.MAX_VALUE);
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.fitWidthProperty().bind(widthProperty().subtract(24));
    picture.fitHeightProperty().bind(heightProperty().subtract(24));
    // The picture follows the pane, and never the pane the picture.
    setMinSize(0, 0);
    setPrefSize(320, 240);
    getStyleClass().add("still");
    getChildren().setAll(picture, told);
    say(words.get("video.no-place"));
  }

  /**
   * Shows what there is of a place; what is shown already stays.
   *
   * @param name name of the place, for those who can't see the picture
   * @param address as the plan names it; null for no place
   */
  public void show(String name, @Nullable String address) {
    if (address == null) {
      shown = null;
      say(words.get("video.no-place"));
    } else if (!address.equals(shown)) {
      shown = address;
      picture.setAccessibleText(name);
      turn(address);
    }
  }

  /**
   * Looks again: a picture is fetched anew.
   *
   * @return false when it is nothing that the window can show
   */
  public boolean again() {
    String address = shown;
    return address != null && turn(address);
  }

  /**
   * Shows what a gateway gives of the place that is shown, until another is or {@link #stop}.
   *
   * @param at where the gateway gives it
   * @param address the camera's, as the plan names it
   */
  public void play(URI at, String address) {
    say(words.get("video.opening"));
    GatewayReader reader =
        new GatewayReader(onFx, this::moved, () -> tell(words.get("video.gateway-over"), address));
    moving = reader;
    // A picture that only stands must not be taken for what is there now.
    fresh.setOnFinished(_ -> tell(words.get("video.stale"), address));
    fresh.playFromStart();
    reader.read(at, WIDE, HIGH);
  }

  /** Takes in no more pictures; the last one goes as well. */
  public void stop() {
    if (moving != null) {
      String address = shown;
      say("");
      if (address != null) {
        turn(address);
      }
    }
  }

  private void moved(Image image) {
    if (moving != null) {
      fresh.playFromStart();
      told.setText("");
      told.setVisible(false);
      picture.setImage(image);
    }
  }

  /** Says something of what is shown, unless another place is shown by now. */
  public void tell(String sentence, String address) {
    if (address.equals(shown)) {
      say(sentence);
    }
  }

  private boolean turn(String address) {
    switch (VideoAddress.of(address)) {
      case VideoAddress.Still(var at) -> {
        fetch(at.toString());
        return true;
      }
      case VideoAddress.Stream(var at) ->
          say(words.get("video.stream", VideoAddress.shown(at.toString())));
      case VideoAddress.None() -> say(words.get("refusal.video.none"));
      case VideoAddress.Unsuitable(String bad) ->
          say(words.get("refusal.video.address", VideoAddress.shown(bad)));
    }
    return false;
  }

  private void fetch(String address) {
    say(words.get("video.opening"));
    Image image = new Image(address, WIDE, HIGH, true, true, true);
    loading = image;
    image.progressProperty().addListener((_, _, _) -> fetched(image, address));
    image.errorProperty().addListener((_, _, _) -> fetched(image, address));
    fetched(image, address);
  }

  private void fetched(Image image, String address) {
    if (image != loading) {
      return;
    }
    if (image.isError()) {
      say(words.get("video.still-failed", VideoAddress.shown(address)));
    } else if (image.getProgress() >= 1) {
      told.setText("");
      told.setVisible(false);
      picture.setImage(image);
    }
  }

  private void say(String sentence) {
    GatewayReader reader = moving;
    if (reader != null) {
      reader.stop();
      moving = null;
      fresh.stop();
    }
    loading = null;
    picture.setImage(null);
    told.setText(sentence);
    told.setVisible(true);
  }
}
