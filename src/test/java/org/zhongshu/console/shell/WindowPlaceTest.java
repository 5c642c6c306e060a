package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final List<Rectangle2D> ONE = List.of(new Rectangle2D(0, 0, 1920, 1080));
  private static final List<Rectangle2D> TWO =
      List.of(new Rectangle2D(0, 0, 1920, 1080), new Rectangle2D(1920, 0, 1920, 1080));

  @Test
  void a_window_that_lies_on_the_screen_is_put_back() {
    assertThat(new WindowPlace(100, 50, 1366, 768, false).fits(ONE)).isTrue();
    assertThat(new WindowPlace(0, 0, 1920, 1080, true).fits(ONE)).isTrue();
  }

  @Test
  void a_window_that_hangs_over_two_screens_is_put_back_only_while_both_are_there() {
    WindowPlace over = new WindowPlace(1200, 50, 1366, 768, false);
    assertThat(over.fits(TWO)).isTrue();
    assertThat(over.fits(ONE)).isFalse();
  }

  @Test
  void a_window_on_a_screen_that_is_gone_is_not_put_back() {
    assertThat(new WindowPlace(2000, 50, 1366, 768, false).fits(ONE)).isFalse();
    assertThat(new WindowPlace(-400, 50, 1366, 768, false).fits(ONE)).isFalse();
    assertThat(new WindowPlace(100, -30, 1366, 768, false).fits(ONE)).isFalse();
  }

  @Test
  void a_window_too_small_to_work_in_is_not_put_back() {
    assertThat(new WindowPlace(100, 50, 300, 200, false).fits(ONE)).isFalse();
  }

  @Test
  void is_kept_as_text_and_read_again() {
    WindowPlace place = new WindowPlace(100, 50, 1366, 768, true);
    assertThat(WindowPlace.parse(place.text())).contains(place);
    assertThat(WindowPlace.parse("100,50,wide,768,true")).isEmpty();
    assertThat(WindowPlace.parse("")).isEmpty();
  }
}
