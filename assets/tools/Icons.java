import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws the program's mark, a hub with four roads to it, once as SVG and as PNG in the sizes that desktops ask for:
 * {@code java assets/tools/Icons.java assets/icons}. Measures are on a square of 64.
 */
final class Icons {
  private static final String DARK = "#18202A";
  private static final String LIGHT = "#FFFFFF";
  private static final String AMBER = "#F0B43C";
  private static final double CENTRE = 32;
  private static final double RING = 16;
  private static final double CUT = 6.5;
  private static final double HUB = 5;
  private static final double ROAD_FROM = 10.5;
  private static final double ROAD_TO = 24;
  private static final double CORNER = 13;

  private Icons() {}

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("zhongshu.svg"), svg());
    for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
      ImageIO.write(png(size), "png", folder.resolve("zhongshu-" + size + ".png").toFile());
    }
  }

  /** The ring: a square whose corners are cut off. */
  private static double[][] ring() {
    double near = CENTRE - RING;
    double far = CENTRE + RING;
    return new double[][] {
      {near + CUT, near}, {far - CUT, near}, {far, near + CUT}, {far, far - CUT},
      {far - CUT, far}, {near + CUT, far}, {near, far - CUT}, {near, near + CUT}
    };
  }

  private static double[][] hub() {
    return new double[][] {{CENTRE, CENTRE - HUB}, {CENTRE + HUB, CENTRE}, {CENTRE, CENTRE + HUB}, {CENTRE - HUB, CENTRE}};
  }

  private static double[][][] roads() {
    double[][][] roads = new double[4][][];
    int[][] directions = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    for (int i = 0; i < roads.length; i++) {
      int[] d = directions[i];
      roads[i] =
          new double[][] {
            {CENTRE + d[0] * ROAD_FROM, CENTRE + d[1] * ROAD_FROM}, {CENTRE + d[0] * ROAD_TO, CENTRE + d[1] * ROAD_TO}
          };
    }
    return roads;
  }

  private static String svg() {
    StringBuilder roads = new StringBuilder();
    for (double[][] road : roads()) {
      roads.append(String.format(Locale.ROOT, "M%s %sL%s %s", number(road[0][0]), number(road[0][1]), number(road[1][0]), number(road[1][1])));
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">
          <title>Zhongshu 中枢</title>
          <rect width="64" height="64" rx="%s" fill="%s"/>
          <path d="%sZ" fill="none" stroke="%s" stroke-width="4" stroke-linejoin="round"/>
          <path d="%s" stroke="%s" stroke-width="4" stroke-linecap="round"/>
          <path d="%sZ" fill="%s"/>
        </svg>
        """
        .formatted(number(CORNER), DARK, points(ring()), LIGHT, roads, LIGHT, points(hub()), AMBER);
  }

  private static String points(double[][] points) {
    StringBuilder path = new StringBuilder();
    for (double[] point : points) {
      path.append(path.isEmpty() ? "M" : "L").append(number(point[0])).append(' ').append(number(point[1]));
    }
    return path.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static BufferedImage png(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(size / 64.0, size / 64.0);
    g.setColor(Color.decode(DARK));
    g.fill(new RoundRectangle2D.Double(0, 0, 64, 64, 2 * CORNER, 2 * CORNER));
    // Small sizes need a bolder line to stay readable.
    g.setStroke(new BasicStroke(size <= 24 ? 6 : 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(Color.decode(LIGHT));
    g.draw(path(ring(), true));
    for (double[][] road : roads()) {
      g.draw(path(road, false));
    }
    g.setColor(Color.decode(AMBER));
    g.fill(path(hub(), true));
    g.dispose();
    return image;
  }

  private static Path2D path(double[][] points, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0][0], points[0][1]);
    for (int i = 1; i < points.length; i++) {
      path.lineTo(points[i][0], points[i][1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
