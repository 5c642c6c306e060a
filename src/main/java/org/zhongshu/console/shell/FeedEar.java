package org.zhongshu.console.shell;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Feed;
import org.zhongshu.store.JournalLine;

/** A view's ear at the live feed: it hears on the FX thread, and only while the view is shown. */
public final class FeedEar {
  private final Console console;
  private final Consumer<List<JournalLine>> heard;
  private Feed.@Nullable Subscription subscription;

  public FeedEar(Console console, Consumer<List<JournalLine>> heard) {
    this.console = console;
    this.heard = heard;
  }

  public void open() {
    subscription = console.desk().feed().subscribe(lines -> console.work().onFx(() -> hear(lines)));
  }

  public void close() {
    Feed.Subscription had = subscription;
    if (had != null) {
      had.close();
      subscription = null;
    }
  }

  public boolean isOpen() {
    return subscription != null;
  }

  /** What was on its way when the view went is no longer for it. */
  private void hear(List<JournalLine> lines) {
    if (isOpen()) {
      heard.accept(lines);
    }
  }
}
