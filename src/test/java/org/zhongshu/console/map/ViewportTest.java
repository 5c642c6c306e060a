package org.zhongshu.console.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Point;

class ViewportTest {
  private static Viewport over(double lat, double lon, double zoom) {
    return new Viewport(Viewport.worldX(lon), Viewport.worldY(lat), zoom, 800, 600);
  }

  @Test
  void a_place_comes_back_from_its_pixel() {
    Viewport view = over(34.75, 113.65, 12);
    double x = view.screenX(Viewport.worldX(113.7));
    double y = view.screenY(Viewport.worldY(34.8));

    Point at = view.at(x, y);

    assertThat(at.lat()).isCloseTo(34.8, within(1e-9));
    assertThat(at.lon()).isCloseTo(113.7, within(1e-9));
    assertThat(x).isGreaterThan(400);
    assertThat(y).isLessThan(300);
  }

  @Test
  void zooming_keeps_what_is_under_the_pointer() {
    Viewport view = over(34.75, 113.65, 12);
    Point before = view.at(620, 90);

    Point after = view.zoomed(1.7, 620, 90).at(620, 90);

    assertThat(after.metresTo(before)).isLessThan(0.01);
  }

  @Test
  void a_pixel_stands_for_the_metres_that_lie_under_it() {
    Viewport view = over(34.75, 113.65, 13);

    double metres = view.at(400, 300).metresTo(view.at(500, 300)) / 100;

    // The mean radius of places and the equator's of the projection differ by a thousandth.
    assertThat(view.metresPerPixel()).isCloseTo(metres, within(metres * 0.002));
  }

  @Test
  void around_a_box_all_of_it_is_seen_and_one_side_fills_the_picture() {
    Envelope box = new Envelope(0.81, 0.815, 0.39, 0.391);

    Viewport view = Viewport.around(box, 800, 600, 20);

    assertThat(view.box().covers(box)).isTrue();
    assertThat(box.getWidth() * view.scale()).isCloseTo(760, within(0.001));
  }

  @Test
  void zoom_stays_within_its_bounds() {
    assertThat(over(34, 113, 40).zoom()).isEqualTo(Viewport.NEAREST);
    assertThat(over(34, 113, -3).zoom()).isEqualTo(Viewport.FARTHEST);
  }

  @Test
  void the_scale_bar_is_a_round_distance_that_fits() {
    assertThat(ScaleBar.metres(160)).isEqualTo(10_000);
    assertThat(ScaleBar.metres(60)).isEqualTo(5_000);
    assertThat(ScaleBar.metres(0.5)).isEqualTo(50);
  }
}
