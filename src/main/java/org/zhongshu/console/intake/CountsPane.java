package org.zhongshu.console.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.words.Words;

/**
 * What would come in, what would be rejected and why, and which words this city's lists don't know.
 */
final class CountsPane extends VBox {
  /** Words shown of each kind; the commonest. */
  private static final int SHOWN = 6;

  private final Words words;
  private final Function<Refusal, String> sentence;

  CountsPane(Words words, Function<Refusal, String> sentence) {
    super(8);
    this.words = words;
    this.sentence = sentence;
    getStyleClass().add("import-counts");
  }

  void show(IntakePreview preview) {
    List<Node> parts = new ArrayList<>();
    parts.add(
        line(
            words.get(
                preview.whole() ? "import.counts" : "import.counts.part",
                preview.looked(),
                preview.fit(),
                preview.looked() - preview.fit()),
            "strong"));
    preview
        .unfit()
        .forEach(
            (key, count) -> parts.add(line(words.get("import.unfit", count, reason(key)), "over")));
    unknown(parts, "import.unknown.areas", preview.unknownAreas());
    unknown(parts, "import.unknown.classes", preview.unknownClasses());
    unknown(parts, "import.unknown.units", preview.unknownUnits());
    preview.remarks().forEach(remark -> parts.add(line(sentence.apply(remark), "soon")));
    getChildren().setAll(parts);
  }

  /** A reason is told in general here: its sentence names single rows. */
  private String reason(String key) {
    String general = "import.reason." + key;
    return words.has(general) ? words.get(general) : key;
  }

  private void unknown(List<Node> parts, String key, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    parts.add(line(words.get(key, rows, counts.size()), "muted"));
    FlowPane chips = new FlowPane(4, 4);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(
            entry -> {
              Label chip =
                  new Label(words.get("import.chip", shortened(entry.getKey()), entry.getValue()));
              chip.getStyleClass().addAll("chip", "tag");
              chips.getChildren().add(chip);
            });
    if (counts.size() > SHOWN) {
      Label more = new Label(words.get("import.more", counts.size() - SHOWN));
      more.getStyleClass().addAll("small", "muted");
      chips.getChildren().add(more);
    }
    parts.add(chips);
  }

  private static String shortened(String text) {
    return text.length() > 24 ? text.substring(0, 24) + "…" : text;
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
