package org.zhongshu.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.console.lists.ListsView;
import org.zhongshu.console.plans.PlansView;
import org.zhongshu.console.rules.RulesView;
import org.zhongshu.console.shell.CaseHost;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.shell.ModeHost;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/**
 * Goes through the console's first working day by itself, on the headless platform: takes a file
 * in, reports a case, dispatches it, sees it handled, confirmed and closed, switches a mode; and
 * leaves a picture of every screen. What it does it does with keys, as an operator would. It works
 * at the desk that it is given, so that should be one of an exercise.
 */
public final class Tour {
  /** Within what the headless platform can draw. */
  private static final double STAGE_WIDTH = 1280;

  private static final double STAGE_HEIGHT = 720;

  /**
   * What to make.
   *
   * @param out folder of the pictures
   * @param themes in which themes
   * @param sizes in which sizes
   */
  public record Plan(Path out, List<Theme> themes, List<Size> sizes) {
    /** Every theme, on a small desk's screen and a large one. */
    public static Plan whole(Path out) {
      return new Plan(
          out, List.of(Theme.values()), List.of(new Size(1366, 768), new Size(1920, 1080)));
    }

    public Plan {
      themes = List.copyOf(themes);
      sizes = List.copyOf(sizes);
    }
  }

  private final Desk desk;
  private final Words words;
  private final Plan plan;
  private final Consumer<String> say;
  private final ConsoleWindow window;
  private final Hand hand;
  private final Album album;

  private Tour(Desk desk, Words words, Plan plan, Consumer<String> say, ConsoleWindow window) {
    this.desk = desk;
    this.words = words;
    this.plan = plan;
    this.say = say;
    this.window = window;
    this.hand = new Hand(window);
    this.album = new Album(window, hand, plan.out());
  }

  /**
   * Walks. To be called off the FX thread; starts JavaFX when it does not run yet.
   *
   * @param say told what was done, a sentence each
   */
  public static void walk(
      Desk desk, Words words, InstantSource clock, Plan plan, Consumer<String> say) {
    try {
      Files.createDirectories(plan.out());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + plan.out(), e);
    }
    ConsoleWindow window = open(desk, words, clock);
    try {
      new Tour(desk, words, plan, say, window).go();
    } finally {
      new Hand(window).get(() -> close(window));
    }
  }

  private static ConsoleWindow open(Desk desk, Words words, InstantSource clock) {
    CompletableFuture<ConsoleWindow> opened = new CompletableFuture<>();
    Runnable start =
        () -> {
          try {
            Stage stage = new Stage();
            ConsoleWindow window =
                new ConsoleWindow(
                    stage, desk, words, clock, PreferenceStore.inMemory(), ConsoleViews::all);
            stage.setWidth(STAGE_WIDTH);
            stage.setHeight(STAGE_HEIGHT);
            window.open();
            opened.complete(window);
          } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
          }
        };
    try {
      Platform.startup(start);
    } catch (IllegalStateException alreadyRunning) {
      try (FxWork work = new FxWork()) {
        work.onFx(start);
        return opened(opened);
      }
    }
    return opened(opened);
  }

  private static ConsoleWindow opened(CompletableFuture<ConsoleWindow> opened) {
    try {
      return opened.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the console did not open", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the console opened", e);
    }
  }

  private static boolean close(ConsoleWindow window) {
    window.scene().getWindow().hide();
    window.close();
    return true;
  }

  private void go() {
    album.look(plan.themes().getFirst(), plan.sizes().getFirst());
    say.accept(
        words.get(
            "tour.opened",
            desk.city().profile().name(),
            desk.operator().name(),
            desk.store().place()));
    new FirstDay(desk, words, window, hand, album, plan.out(), say).go();
    hand.act(() -> window.seat(desk.operator()));
    for (Theme theme : plan.themes()) {
      for (Size size : plan.sizes()) {
        album.look(theme, size);
        gallery();
      }
    }
    say.accept(words.get("tour.done", album.taken(), plan.out().toAbsolutePath().normalize()));
  }

  /** What the mode in force makes due, tab by tab. */
  private void opened() {
    hand.press("U");
    for (String tab : List.of("items", "round", "force", "attendance", "reporting", "summary")) {
      hand.choose(words.get("mode.tab." + tab));
      if (tab.equals("reporting")) {
        // In the evening today has no round any more.
        hand.press("Alt+Right");
      }
      album.take("mode-" + tab);
    }
    hand.choose(words.get("mode.tab.items"));
    hand.press("Esc");
  }

  /** Every screen as it stands, in the theme and size that are set. */
  private void gallery() {
    for (ConsoleView view : hand.get(window::views)) {
      hand.act(() -> window.console().navigator().show(view.id()));
      if (view instanceof CaseHost) {
        // The board with something on it.
        hand.act(() -> window.console().navigator().showCases(CasesWanted.OPEN));
        hand.press("J");
        hand.press("J");
      }
      album.take(view.id());
      if (view instanceof ListsView) {
        hand.press("V");
        album.take("catalogue-versions");
        hand.press("Esc");
        hand.press("T");
        album.take("duties");
        hand.press("T");
      }
      if (view instanceof RulesView) {
        // One rule changed and one wrong; the draft is given up again.
        rule("case.returns", "5");
        rule("hours.city", "18:00-08:00");
        album.take("rules-draft");
        hand.press("Shortcut+Shift+R");
        hand.press("Shortcut+Enter");
        hand.press("F");
        hand.press("Shortcut+A");
        hand.press("Delete");
        hand.press("Esc");
      }
      if (view instanceof ModeHost
          && desk.modes().leading().filter(it -> it.plan() != null).isPresent()) {
        opened();
      }
      if (view instanceof PlansView) {
        hand.press("2");
        album.take("plans-places");
        hand.press("4");
        album.take("plans-measures");
        hand.press("5");
        album.take("plans-versions");
        hand.press("1");
      }
      if (view instanceof CaseHost) {
        hand.press("Shift+M");
        album.take("board-map");
        hand.press("Shift+M");
      }
    }
    hand.press("Shortcut+K");
    hand.type(words.get("tour.find"));
    album.take("palette");
    hand.press("Esc");
    hand.press("F1");
    album.take("help");
    hand.press("Esc");
  }

  /** Finds a rule and types another value. */
  private void rule(String key, String value) {
    // Out of the field of the rule before: there an F is a letter.
    hand.press("Esc");
    hand.press("F");
    hand.press("Shortcut+A");
    hand.type(key);
    hand.press("Esc");
    hand.press("Home");
    hand.press("Enter");
    hand.press("Shortcut+A");
    hand.type(value);
  }
}
