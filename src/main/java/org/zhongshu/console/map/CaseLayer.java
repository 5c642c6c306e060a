package org.zhongshu.console.map;

import java.util.List;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;

/** The cases of a map, gathered off the FX thread; the newest win. Used on the FX thread. */
final class CaseLayer {
  /** With more cases than this the clusters of a zoom are made before they are drawn. */
  private static final int MANY = 5_000;

  private final Console console;
  private final Runnable changed;
  private final FxWork.Lane making;
  private final FxWork.Lane zooming;
  private Clusters clusters = Clusters.NONE;
  private double ready;

  /**
   * @param changed called when there is something else to draw
   */
  CaseLayer(Console console, Runnable changed) {
    this.console = console;
    this.changed = changed;
    this.making = console.work().lane();
    this.zooming = console.work().lane();
  }

  Clusters clusters() {
    return clusters;
  }

  /** Zoom whose clusters can be drawn at once. */
  double drawable(double seen) {
    return clusters.size() <= MANY ? seen : ready;
  }

  void show(List<CaseMark> marks, double zoom) {
    making.ask(
        () -> {
          Clusters made = new Clusters(marks);
          made.prepare(zoom);
          return made;
        },
        made -> {
          clusters = made;
          ready = zoom;
          changed.run();
        },
        console.notices()::failed);
  }

  /** Another zoom is looked at. */
  void zoomed(double zoom) {
    Clusters now = clusters;
    if (now.size() <= MANY || Math.floor(zoom) == Math.floor(ready)) {
      ready = zoom;
      return;
    }
    zooming.ask(
        () -> {
          now.prepare(zoom);
          return now;
        },
        made -> {
          if (made == clusters) {
            ready = zoom;
            changed.run();
          }
        },
        console.notices()::failed);
  }

  void drop() {
    making.drop();
    zooming.drop();
  }
}
