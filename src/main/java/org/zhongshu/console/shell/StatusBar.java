package org.zhongshu.console.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.Feed;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.words.Words;

/** The line at the foot: where the data lies, how fresh it is, and what kind of data it is. */
final class StatusBar extends HBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Words words;
  private final Label fresh = new Label();
  private final Node good = Icons.of("fth-refresh-cw", 14);
  private final Node bad = Icons.of("fth-alert-triangle", 14);
  private final Label help = new Label();
  private final Label version = new Label();
  private final Label alarms = new Label();
  private final Tooltip alarmsMore = new Tooltip();
  private @Nullable Instant changedAt;
  private Feed.State feed = Feed.State.LIVE;

  StatusBar(Words words, StoreInfo info) {
    this.words = words;
    getStyleClass().add("status-bar");
    Label store =
        new Label(
            words.get("status.store", words.of(info.kind()), shortPlace(info)),
            Icons.of("fth-database", 14));
    store.setTooltip(
        new Tooltip(words.get("status.store.more", info.place(), info.schemaVersion())));
    store.setMinWidth(Region.USE_PREF_SIZE);
    help.setText(words.get("status.help"));
    version.setText(words.get("status.version", Version.text()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    alarms.setMinWidth(Region.USE_PREF_SIZE);
    alarms.setTooltip(alarmsMore);
    getChildren().setAll(store, fresh, gap, alarms);
    if (info.exercise()) {
      getChildren().add(new Label(words.get("status.exercise")));
    }
    getChildren().addAll(help, version);
    show();
  }

  /** The file's name alone: the whole path is in the tooltip. */
  private static String shortPlace(StoreInfo info) {
    if (info.kind() != StoreInfo.Kind.SQLITE) {
      return info.place();
    }
    Path name = Path.of(info.place()).getFileName();
    return name == null ? info.place() : name.toString();
  }

  void changed(@Nullable Instant at) {
    changedAt = at;
    show();
  }

  void show(Feed.State state) {
    feed = state;
    show();
  }

  /** How many alarms want somebody, and whether more come to this seat than one person can take. */
  void show(@Nullable AlarmLoad load) {
    if (load == null) {
      return;
    }
    boolean easy = load.state() == AlarmLoad.State.EASY;
    String count = words.get("status.alarms", load.unacknowledged());
    String rate =
        words.get(
            "supervise.load", load.shown(), AlarmLoad.ACCEPTABLE, AlarmLoad.FLOOD, load.state());
    alarms.setText(load.shown() == 0 ? count : words.get("status.alarms.load", count, rate));
    alarmsMore.setText(
        words.get(
            "status.alarms.more",
            load.unacknowledged(),
            load.shown(),
            AlarmLoad.ACCEPTABLE,
            AlarmLoad.FLOOD,
            load.state()));
    alarms.setAccessibleText(alarmsMore.getText());
    alarms.setGraphic(Icons.of(easy ? "fth-bell" : "fth-alert-triangle", 14));
    alarms.getStyleClass().removeAll(List.of("soon", "over"));
    if (!easy) {
      alarms.getStyleClass().add(load.state() == AlarmLoad.State.FLOODED ? "over" : "soon");
    }
  }

  private void show() {
    Instant at = changedAt;
    boolean live = feed == Feed.State.LIVE;
    String since = at == null ? null : TIME.format(at.atZone(words.zone()));
    if (live) {
      fresh.setText(since == null ? words.get("status.live") : words.get("status.changed", since));
    } else {
      fresh.setText(
          since == null ? words.get("status.down") : words.get("status.down.since", since));
    }
    // Changes may come by the hundred a second: the picture is changed only when it is another.
    Node picture = live ? good : bad;
    if (fresh.getGraphic() != picture) {
      fresh.setGraphic(picture);
      fresh.getStyleClass().removeAll(List.of("soon"));
      if (!live) {
        fresh.getStyleClass().add("soon");
      }
    }
  }

  void setCompact(boolean compact) {
    for (Label label : List.of(help, version)) {
      label.setVisible(!compact);
      label.setManaged(!compact);
    }
  }
}
