package org.zhongshu.console.map;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Widths of texts on a canvas; measured once each, since the same names come again with every
 * picture.
 */
final class TextSizes {
  private static final int MOST = 20_000;

  private final Map<Font, Map<String, Double>> widths = new HashMap<>();
  private final Text ruler = new Text();

  double width(String text, Font font) {
    Map<String, Double> known = widths.computeIfAbsent(font, _ -> new HashMap<>());
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        text,
        t -> {
          ruler.setFont(font);
          ruler.setText(t);
          return ruler.getLayoutBounds().getWidth();
        });
  }
}
