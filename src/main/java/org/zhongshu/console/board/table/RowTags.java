package org.zhongshu.console.board.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Waiting;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/**
 * What is out of the ordinary about a case, before its title: routing class, supervision, what it
 * waits for. Each is a word; an icon stands beside it, and colour says nothing of its own.
 */
final class RowTags {
  private final Words words;
  private final Predicate<String> supervised;
  private final Label routing = tag("fth-layers");
  private final Label supervision = tag("fth-eye");
  private final Label waits = tag("fth-clock");
  private final Tooltip all = new Tooltip();

  /**
   * @param supervised whether the case of a number is under supervision now
   */
  RowTags(Words words, Predicate<String> supervised) {
    this.words = words;
    this.supervised = supervised;
    waits.getStyleClass().add("waits");
    supervision.setText(words.get("board.tag.supervised"));
    waits.setTooltip(all);
  }

  /** Puts those that a row has in front of the words of a line. */
  void show(CaseSummary row, HBox line) {
    List<Node> shown = new ArrayList<>();
    if (row.routing() != Routing.ORDINARY) {
      routing.setText(words.of(row.routing()));
      shown.add(routing);
    }
    if (supervised.test(row.number())) {
      shown.add(supervision);
    }
    Set<Waiting> waiting = row.waiting();
    if (!waiting.isEmpty()) {
      String first = words.of(waiting.iterator().next());
      waits.setText(
          waiting.size() == 1 ? first : words.get("board.tag.more", first, waiting.size() - 1));
      all.setText(waiting.stream().map(words::of).collect(Collectors.joining("\n")));
      shown.add(waits);
    }
    List<Node> now = line.getChildren();
    int there = now.size() - 1;
    if (there != shown.size() || !now.subList(0, there).equals(shown)) {
      now.subList(0, there).clear();
      now.addAll(0, shown);
    }
  }

  private static Label tag(String icon) {
    Label tag = new Label("", Icons.of(icon, 12));
    tag.setGraphicTextGap(3);
    tag.getStyleClass().addAll("chip", "tag");
    tag.setMinWidth(Label.USE_PREF_SIZE);
    return tag;
  }
}
