package org.zhongshu.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.words.Words;

/** What holds for every view of the console. */
class ViewsTest {
  private static final int TRIES = 40;

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  @Test
  void a_view_that_was_left_behind_is_forgotten() {
    visitAll();
    List<WeakReference<ConsoleView>> left =
        Fx.get(() -> console.window().views().stream().map(WeakReference::new).toList());

    hand.act(() -> console.window().language(Locale.ENGLISH));
    visitAll();

    for (int i = 0; i < TRIES && left.stream().anyMatch(view -> view.get() != null); i++) {
      System.gc();
      // Garbage of the FX thread's last pulse is let go by its next one.
      hand.rest();
    }
    assertThat(
            left.stream().map(WeakReference::get).filter(view -> view != null).map(ConsoleView::id))
        .as("views that something still holds on to")
        .isEmpty();
  }

  @Test
  void everything_that_can_have_the_focus_has_a_name_for_screen_readers() {
    TreeSet<String> nameless = new TreeSet<>();
    for (String id : ids()) {
      hand.act(() -> console.window().console().navigator().show(id));
      Fx.run(() -> collectNameless(id, console.window().scene().getRoot(), nameless));
    }
    assertThat(nameless).isEmpty();
  }

  @Test
  void every_view_and_every_action_has_words_in_both_languages() {
    List<String> missing = new ArrayList<>();
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Words words = Words.in(language, desk.city().profile().zone());
      List<String> keys =
          Fx.get(
              () -> {
                List<String> all = new ArrayList<>();
                console.window().actions().everywhere().forEach(action -> all.add(key(action)));
                console
                    .window()
                    .actions()
                    .byView()
                    .values()
                    .forEach(actions -> actions.forEach(action -> all.add(key(action))));
                console.window().views().forEach(view -> all.add("view." + view.id()));
                return all;
              });
      keys.stream()
          .filter(key -> !words.has(key))
          .forEach(key -> missing.add(language.getLanguage() + ": " + key + "="));
    }
    assertThat(missing).as("lines to paste").isEmpty();
  }

  @Test
  void views_are_made_without_asking_the_store() {
    desk.close();
    // The store is closed: a view that asked for anything while it was made would fail here.
    List<ConsoleView> made =
        Fx.get(() -> ConsoleViews.all(console.window().console(), console.window()));
    Fx.run(() -> made.forEach(ConsoleView::node));
    assertThat(made).isNotEmpty();
  }

  private void visitAll() {
    for (String id : ids()) {
      hand.act(() -> console.window().console().navigator().show(id));
    }
  }

  private List<String> ids() {
    return Fx.get(() -> console.window().views().stream().map(ConsoleView::id).toList());
  }

  private static String key(Action action) {
    return "action." + action.id();
  }

  private static void collectNameless(String view, Node node, TreeSet<String> nameless) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && isBlank(node.getAccessibleText()) && !hasText(node)) {
      nameless.add(view + ": " + node.getClass().getSimpleName() + " " + node.getStyleClass());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(view, child, nameless));
    }
  }

  private static boolean hasText(Node node) {
    return (node instanceof Labeled labeled && !isBlank(labeled.getText()))
        || labelled(node.getScene().getRoot(), node);
  }

  /** Whether a label says that it names this node. */
  private static boolean labelled(Node at, Node node) {
    return (at instanceof Label label && label.getLabelFor() == node)
        || (at instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> labelled(child, node)));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
