package org.zhongshu.console.shell;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.ModeLayout;

/**
 * Turns to the page that a mode wants seen first, and back when it is over. Somebody who types is
 * told and not turned away; every page keeps what was typed and chosen in it.
 */
final class ModePage {
  private final Console console;
  private final Supplier<@Nullable String> shown;
  private final BooleanSupplier typing;
  private final Consumer<String> turn;
  private @Nullable String wanted;
  private @Nullable String from;
  private boolean quiet;

  /**
   * @param shown id of the page that is shown
   * @param typing whether somebody types now, or has a question before him
   * @param turn turns to a page by its id
   */
  ModePage(
      Console console,
      Supplier<@Nullable String> shown,
      BooleanSupplier typing,
      Consumer<String> turn) {
    this.console = console;
    this.shown = shown;
    this.typing = typing;
    this.turn = turn;
  }

  /** The page that is shown was asked for: what is wanted already turns to no other. */
  void stay() {
    quiet = true;
  }

  /**
   * What is wanted has become this; empty for what each person likes, null when it is not known.
   */
  void wants(@Nullable Optional<ModeLayout.Wanted> what) {
    ModeLayout.Wanted now = what == null ? null : what.orElse(null);
    String view = now == null ? null : now.measure().view();
    String former = wanted;
    wanted = view;
    String here = shown.get();
    boolean stays = quiet;
    quiet = false;
    if (now == null || view == null) {
      back(former, here);
    } else if (!stays
        && console.words().has("view." + view)
        && !view.equals(former)
        && !view.equals(here)) {
      String name = console.words().get("view." + view);
      if (typing.getAsBoolean()) {
        console.notices().done(console.words().get("mode.page.typing", now.by().title(), name));
      } else {
        if (from == null) {
          from = here;
        }
        turn.accept(view);
        console.notices().done(console.words().get("mode.page.turned", now.by().title(), name));
      }
    }
  }

  private void back(@Nullable String former, @Nullable String here) {
    String before = from;
    from = null;
    if (before != null && here != null && here.equals(former) && !typing.getAsBoolean()) {
      turn.accept(before);
      console
          .notices()
          .done(console.words().get("mode.page.back", console.words().get("view." + before)));
    }
  }
}
