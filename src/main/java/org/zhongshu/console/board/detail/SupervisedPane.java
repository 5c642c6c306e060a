package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.words.Words;

/** What supervision asks and tells about the case (督办与告警). */
final class SupervisedPane extends Section {
  /** Lines laid out at once; the page of supervision has them all. */
  private static final int MOST = 6;

  private final Words words;
  private final VBox lines = new VBox(8);
  private final List<Due> dues = new ArrayList<>();

  SupervisedPane(Words words) {
    super(words.get("board.supervised"));
    this.words = words;
    getChildren().add(lines);
  }

  private record Due(Label label, Instant at) {}

  void show(CaseView view, Instant now) {
    List<SupervisedLine> all = view.supervised();
    setShown(!all.isEmpty());
    setNote(words.get("board.supervised.open", all.stream().filter(SupervisedLine::open).count()));
    lines.getChildren().clear();
    dues.clear();
    all.stream().limit(MOST).forEach(line -> lines.getChildren().add(line(line, now)));
    if (all.size() > MOST) {
      lines
          .getChildren()
          .add(label(words.get("board.supervised.more", all.size() - MOST), "muted"));
    }
    tick(now);
  }

  void tick(Instant now) {
    for (Due due : dues) {
      boolean over = now.isAfter(due.at());
      if (over && due.label().getGraphic() == null) {
        due.label().setGraphic(Icons.of("fth-alert-triangle", 14));
        due.label().getStyleClass().add("over");
        due.label()
            .setText(words.get("board.supervised.over", Moments.brief(words, due.at(), now)));
      }
    }
  }

  private VBox line(SupervisedLine line, Instant now) {
    VBox box = new VBox(2, label(line.what(), line.open() ? "strong" : "plain"));
    Instant due = line.due();
    if (due != null) {
      Label until =
          label(words.get("board.supervised.due", Moments.brief(words, due, now)), "plain");
      dues.add(new Due(until, due));
      box.getChildren().add(until);
    }
    box.getChildren()
        .add(
            label(
                words.get("board.supervised.how", Moments.brief(words, line.at(), now), line.how()),
                "muted"));
    return box;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
