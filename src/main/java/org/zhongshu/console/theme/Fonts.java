package org.zhongshu.console.theme;

import java.net.URL;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one family, in two weights, that ship with the program: Chinese is shown on machines that
 * have no Chinese font. JavaFX knows the heavier weight as a family of its own.
 */
public final class Fonts {
  /** Weight 400. */
  public static final String REGULAR = "Noto Sans SC";

  /** Weight 600. */
  public static final String SEMI_BOLD = "Noto Sans SC SemiBold";

  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  private static final List<String> FILES =
      List.of("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf");

  private Fonts() {}

  /**
   * Loads both weights; once is enough, twice does no harm. A font that can't be loaded is logged,
   * the system's stands in.
   */
  public static void load() {
    for (String file : FILES) {
      URL url = Fonts.class.getResource("/assets/fonts/" + file);
      if (url == null || Font.loadFont(url.toExternalForm(), 13) == null) {
        LOG.error("cannot load the font {}, the system's own stands in", file);
      }
    }
  }

  /** Weight 400 for a canvas. */
  public static Font regular(double size) {
    return Font.font(REGULAR, size);
  }

  /** Weight 600 for a canvas. */
  public static Font semiBold(double size) {
    return Font.font(SEMI_BOLD, size);
  }
}
