package org.zhongshu.console.mode;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.form.NewCasePane;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.video.StillPane;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.words.Words;

/**
 * What is seen of a place beside the round: its picture, and what was said of it in the rounds
 * before; or the form of the case that a finding there becomes.
 */
final class RoundSide extends VBox {
  private final Words words;
  private final ModeWords say;
  private final StillPane still;
  private final VBox lines = new VBox(4);
  private final VBox before = new VBox(8);

  RoundSide(Words words, FxWork work, ModeWords say) {
    this.words = words;
    this.say = say;
    this.still = new StillPane(words, work::onFx);
    getStyleClass().add("round-side");
    Label heading = new Label(words.get("round.page.before"));
    heading.getStyleClass().add("h3");
    before.getStyleClass().add("round-before");
    before.getChildren().setAll(heading, lines);
    VBox.setVgrow(still, Priority.ALWAYS);
    look();
  }

  StillPane still() {
    return still;
  }

  /** Shows the picture and what was said before. */
  void look() {
    getChildren().setAll(still, before);
  }

  /** Shows the form of a case instead. */
  void form(NewCasePane pane) {
    VBox.setVgrow(pane, Priority.ALWAYS);
    getChildren().setAll(pane);
    // A scroll pane has its content in the scene only once it has its skin.
    pane.applyCss();
    pane.layout();
  }

  /**
   * Shows a place.
   *
   * @param video address of its video; null for no place
   * @param looks looks at it before, the latest first
   */
  void show(String name, @Nullable String video, List<MeasureItem> looks, Instant now) {
    still.show(name, video);
    before.setVisible(video != null);
    before.setManaged(video != null);
    lines.getChildren().clear();
    if (looks.isEmpty()) {
      Label none = new Label(words.get("round.page.before-none"));
      none.getStyleClass().add("muted");
      lines.getChildren().add(none);
    }
    looks.forEach(it -> lines.getChildren().add(line(it, now)));
  }

  private HBox line(MeasureItem it, Instant now) {
    Tables.Look how = ItemLooks.of(it, false);
    Label state = new Label(say.state(it), Icons.of(how.icon(), 14));
    state.getStyleClass().add(how.style());
    state.setMinWidth(84);
    Label at = new Label(Moments.brief(words, it.due(), now));
    at.getStyleClass().add("muted");
    at.setMinWidth(84);
    Label said = new Label(it.state() == ItemState.MISSED ? "" : say.said(it));
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    return new HBox(8, at, state, said);
  }
}
