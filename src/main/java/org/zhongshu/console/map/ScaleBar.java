package org.zhongshu.console.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.words.Words;

/** The scale of the map, a round number of metres or kilometres, at the lower left. */
final class ScaleBar {
  private static final double WIDEST = 110;
  private static final Font FONT = Fonts.regular(12);

  private ScaleBar() {}

  /** A round distance that is at most {@link #WIDEST} pixels wide, metres. */
  static double metres(double metresPerPixel) {
    double most = metresPerPixel * WIDEST;
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double lead = most / power;
    return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
  }

  static void paint(
      GraphicsContext g,
      Viewport view,
      Palette palette,
      Words words,
      TextSizes sizes,
      Boxes boxes) {
    double metres = metres(view.metresPerPixel());
    double width = metres / view.metresPerPixel();
    String text =
        metres >= 1000
            ? words.get("map.km", plain(metres / 1000))
            : words.get("map.metres", plain(metres));
    double x = 16;
    double y = view.height() - 16;
    boxes.add(x - 4, y - 12, width + 16 + sizes.width(text, FONT), 24);
    g.setStroke(palette.muted());
    g.setLineWidth(1);
    g.strokeLine(x + 0.5, y - 4, x + 0.5, y + 0.5);
    g.strokeLine(x + 0.5, y + 0.5, x + width + 0.5, y + 0.5);
    g.strokeLine(x + width + 0.5, y - 4, x + width + 0.5, y + 0.5);
    g.setFill(palette.muted());
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(text, x + width + 8, y - 3);
    g.setTextAlign(TextAlignment.CENTER);
  }

  private static String plain(double number) {
    return "%.0f".formatted(number);
  }
}
