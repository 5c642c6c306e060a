package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.words.Words;

/**
 * The closed loop as a line: a tick for what is done, a ring for where it stands with the time used
 * of its limit.
 */
final class LoopPane extends HBox {
  private final Words words;
  private final List<Spot> spots = new ArrayList<>();
  private @Nullable CaseView view;

  LoopPane(Words words) {
    this.words = words;
    getStyleClass().add("loop");
    setAlignment(Pos.TOP_LEFT);
    for (Loop.Mark mark : Loop.Mark.values()) {
      Spot spot = new Spot(mark, words);
      spots.add(spot);
      HBox.setHgrow(spot, Priority.ALWAYS);
      getChildren().add(spot);
    }
  }

  void show(CaseView next, Instant now) {
    view = next;
    for (int i = 0; i < spots.size(); i++) {
      Loop.Place place = next.loop().get(i);
      Instant at = place.at();
      spots.get(i).show(place.state(), at == null ? "" : Moments.brief(words, at, now));
    }
    tick(now);
  }

  void tick(Instant now) {
    CaseView shown = view;
    if (shown == null) {
      return;
    }
    Clock clock = Clock.of(shown.now()).orElse(null);
    for (Loop.Place place : shown.loop()) {
      if (place.state() == Loop.State.NOW) {
        Spot spot = spots.get(place.mark().ordinal());
        if (!shown.now().stage().open()) {
          spot.tell(words.of(shown.now().stage()), "", DueState.NONE);
        } else if (clock == null) {
          spot.tell(words.get("board.loop.now"), "", DueState.NONE);
        } else {
          spot.tell(words.get("board.loop.now"), used(clock, now), clock.state(now));
        }
      }
    }
  }

  private String used(Clock clock, Instant now) {
    Duration limit = Duration.between(clock.start(), clock.due());
    Duration gone = Duration.between(clock.start(), now);
    return words.get("board.loop.used", Spans.clock(words, gone), Spans.clock(words, limit));
  }

  /** One mark with the line that leads to it. */
  private static final class Spot extends VBox {
    private final StackPane dot = new StackPane();
    private final Region line = new Region();
    private final Label first = new Label();
    private final Label second = new Label();

    Spot(Loop.Mark mark, Words words) {
      super(2);
      getStyleClass().add("spot");
      dot.getStyleClass().add("dot");
      line.getStyleClass().add("line");
      HBox.setHgrow(line, Priority.ALWAYS);
      boolean last = mark.ordinal() == Loop.Mark.values().length - 1;
      line.setVisible(!last);
      HBox row = new HBox(dot, line);
      row.setAlignment(Pos.CENTER_LEFT);
      Label name = new Label(words.of(mark));
      name.getStyleClass().add("strong");
      first.getStyleClass().addAll("small", "muted");
      second.getStyleClass().addAll("small", "muted");
      getChildren().addAll(row, name, first, second);
      // All marks stand at equal distances; what is used of a limit may run on under the next.
      second.setMinWidth(USE_PREF_SIZE);
      setMinWidth(0);
      setPrefWidth(0);
    }

    void show(Loop.State state, String time) {
      getStyleClass().setAll("spot", state.name().toLowerCase(Locale.ROOT));
      dot.getChildren().clear();
      if (state == Loop.State.DONE) {
        Region tick = new Region();
        tick.getStyleClass().add("tick");
        dot.getChildren().add(tick);
      } else if (state == Loop.State.NOW) {
        Region core = new Region();
        core.getStyleClass().add("core");
        dot.getChildren().add(core);
      }
      first.setText(time.isEmpty() && state != Loop.State.NOW ? "—" : time);
      second.setText("");
      style(DueState.NONE);
    }

    void tell(String one, String other, DueState state) {
      first.setText(one);
      second.setText(other);
      style(state);
    }

    private void style(DueState state) {
      for (Label label : List.of(first, second)) {
        label.getStyleClass().removeAll("soon", "over", "muted");
        label
            .getStyleClass()
            .add(state == DueState.SOON ? "soon" : state == DueState.OVER ? "over" : "muted");
      }
    }
  }
}
