package org.zhongshu.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Stage;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.words.Words;

class TourTest {
  private static final Size SMALL = new Size(1366, 768);

  @TempDir private Path folder;

  /** Whoever starts the toolkit first starts it for all tests, so it has to be TestFX. */
  @BeforeAll
  static void toolkit() throws TimeoutException {
    Fx.start();
  }

  @Test
  void goes_through_the_first_day_by_itself_and_leaves_a_picture_of_every_screen()
      throws IOException {
    List<String> said = new ArrayList<>();
    Path out = folder.resolve("pictures");
    try (Desk desk = DeskFixtures.open(folder.resolve("tour.db"), InstantSource.system())) {
      Words words = Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone());
      Tour.walk(
          desk,
          words,
          InstantSource.system(),
          new Tour.Plan(out, List.of(Theme.LIGHT), List.of(SMALL)),
          said::add);

      assertThat(desk.cases().page(CaseFilter.ALL.withText(words.get("tour.case.title")), 5))
          .singleElement()
          .satisfies(it -> assertThat(it.stage()).isEqualTo(Stage.CLOSED));
      assertThat(desk.modes().kind()).isEqualTo(ModeKind.EMERGENCY);
    }
    assertThat(said).hasSizeGreaterThan(6);
    List<Path> pictures;
    try (Stream<Path> files = Files.list(out)) {
      pictures = files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    assertThat(pictures)
        .extracting(file -> file.getFileName().toString())
        .allMatch(name -> name.matches("\\d\\d-[a-z-]+-light-1366x768\\.png"))
        .anyMatch(name -> name.contains("-board-"))
        .anyMatch(name -> name.contains("-help-"));
    for (Path picture : pictures) {
      Image image = new Image(picture.toUri().toString());
      assertThat(image.isError()).as(picture.toString()).isFalse();
      assertThat(image.getWidth()).isEqualTo(SMALL.width());
      assertThat(image.getHeight()).isEqualTo(SMALL.height());
      assertThat(colours(image)).as("%s is drawn", picture).hasSizeGreaterThan(20);
    }
  }

  @Test
  void sizes_are_read_as_people_write_them() {
    assertThat(Size.parse("1366x768")).contains(SMALL);
    assertThat(Size.parse("1366×768")).contains(SMALL);
    assertThat(Size.parse("wide")).isEmpty();
  }

  private static Set<Integer> colours(Image image) {
    PixelReader pixels = image.getPixelReader();
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 4) {
      for (int x = 0; x < image.getWidth(); x += 4) {
        colours.add(pixels.getArgb(x, y));
      }
    }
    return colours;
  }
}
