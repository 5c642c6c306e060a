package org.zhongshu.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Pages of A4 that are written from top to bottom in the shipped font; what does not fit goes on
 * the next page. Sizes in points.
 */
final class PdfPage implements AutoCloseable {
  static final float SIDE = 64;

  private static final float TOP = 72;
  private static final float FOOT = 72;
  private static final float LEADING = 1.6f;

  /** Stands for a character that the font does not have. */
  private static final String UNKNOWN = "□";

  private final PDDocument document;
  private final PDFont regular;
  private final PDFont strong;
  private final String footer;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private @Nullable PDPageContentStream content;
  private float y;

  /**
   * @param footer words at the foot of every page
   */
  PdfPage(PDDocument document, String footer) throws IOException {
    this.document = document;
    this.regular = font("NotoSansSC-Regular.ttf");
    this.strong = font("NotoSansSC-SemiBold.ttf");
    this.footer = footer;
    begin();
  }

  private PDFont font(String file) throws IOException {
    try (InputStream in = PdfPage.class.getResourceAsStream("/assets/fonts/" + file)) {
      if (in == null) {
        throw new IOException("the font " + file + " is not there");
      }
      return PDType0Font.load(document, in, true);
    }
  }

  private void begin() throws IOException {
    end();
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDPageContentStream next = new PDPageContentStream(document, page);
    content = next;
    y = PDRectangle.A4.getHeight() - TOP;
    put(next, footer + "  " + document.getNumberOfPages(), regular, 9, SIDE, FOOT - 28);
  }

  private void end() throws IOException {
    PDPageContentStream open = content;
    if (open != null) {
      open.close();
      content = null;
    }
  }

  /** How wide a line may be. */
  static float width() {
    return PDRectangle.A4.getWidth() - 2 * SIDE;
  }

  /** Words in the middle of the page. */
  void centred(String text, float size) throws IOException {
    for (String line : lines(text, strong, size, width())) {
      room(size);
      put(line, strong, size, SIDE + (width() - measure(line, strong, size)) / 2);
    }
  }

  /** A name, and beside it words that may take several lines. */
  void named(String name, String text, float size, float column) throws IOException {
    boolean first = true;
    for (String line : lines(text, regular, size, width() - column)) {
      room(size);
      if (first) {
        put(name, strong, size, SIDE);
      }
      put(line, regular, size, SIDE + column);
      first = false;
    }
    gap(size / 2);
  }

  void gap(float height) {
    y -= height;
  }

  /** A line across the page. */
  void rule() throws IOException {
    PDPageContentStream to = stream();
    to.setLineWidth(0.8f);
    to.moveTo(SIDE, y);
    to.lineTo(SIDE + width(), y);
    to.stroke();
    gap(8);
  }

  private void room(float size) throws IOException {
    y -= size * LEADING;
    if (y < FOOT) {
      begin();
      y -= size * LEADING;
    }
  }

  private PDPageContentStream stream() {
    PDPageContentStream open = content;
    if (open == null) {
      throw new IllegalStateException("the page is closed");
    }
    return open;
  }

  private void put(String text, PDFont font, float size, float x) throws IOException {
    put(stream(), text, font, size, x, y);
  }

  private void put(PDPageContentStream to, String text, PDFont font, float size, float x, float at)
      throws IOException {
    to.beginText();
    to.setFont(font, size);
    to.newLineAtOffset(x, at);
    to.showText(shown(text, font));
    to.endText();
  }

  private float measure(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(shown(text, font)) / 1_000 * size;
  }

  /** Chinese breaks anywhere; so does what is too long for a line. */
  private List<String> lines(String text, PDFont font, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      StringBuilder line = new StringBuilder();
      float used = 0;
      for (int c : paragraph.codePoints().toArray()) {
        String each = Character.toString(c);
        float wide = measure(each, font, size);
        if (used + wide > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.append(each);
        used += wide;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String shown(String text, PDFont font) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(' ');
              } else if (has(c, font)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(UNKNOWN);
              }
            });
    return shown.toString();
  }

  /** Both weights have the same characters. */
  private boolean has(int c, PDFont font) {
    return known.computeIfAbsent(
        c,
        each -> {
          try {
            font.encode(Character.toString(each));
            return true;
          } catch (IOException | IllegalArgumentException e) {
            return false;
          }
        });
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
