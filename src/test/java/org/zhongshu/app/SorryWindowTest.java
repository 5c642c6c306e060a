package org.zhongshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.board.Fx;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;

class SorryWindowTest {
  @BeforeAll
  static void start() throws TimeoutException {
    Fx.start();
  }

  private final Words words = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);

  @Test
  void the_sentence_says_what_the_store_lacks_and_nothing_of_a_failure_that_nobody_foresaw() {
    assertThat(
            SorryWindow.sentence(
                new StoreException(Refusal.of("store.damaged", "city.db"), null), words))
        .contains("city.db", "已损坏");
    assertThat(SorryWindow.sentence(Failure.of("cli.no-store", "city.db"), words))
        .contains("city.db");
    assertThat(SorryWindow.sentence(new IllegalStateException("NPE at 42"), words))
        .doesNotContain("42");
  }

  @Test
  void the_window_shows_the_whole_sentence_and_goes_by_its_button() {
    String sentence = "存储“city.db”已损坏。".repeat(12);
    Stage stage =
        Fx.get(
            () -> {
              Stage made = new Stage();
              SorryWindow.fill(made, sentence, words);
              made.show();
              return made;
            });

    Label label = Fx.get(() -> (Label) stage.getScene().getRoot().lookup(".label"));
    assertThat(label.getText()).isEqualTo(sentence);
    assertThat(Fx.get(() -> label.getHeight() - label.prefHeight(label.getWidth())))
        .isGreaterThan(-1);
    assertThat(Fx.get(() -> stage.getScene().getWidth())).isLessThan(700);
    Fx.run(() -> ((Button) stage.getScene().getRoot().lookup(".button")).fire());
    assertThat(Fx.get(stage::isShowing)).isFalse();
  }
}
