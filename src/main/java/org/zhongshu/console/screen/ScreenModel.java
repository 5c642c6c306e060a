package org.zhongshu.console.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.map.CaseMark;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Feed;
import org.zhongshu.store.JournalLine;

/**
 * What one screen shows, kept up by the feed: at most as often as it is pulsed, one question at a
 * time, off the FX thread. Values that are there stay while new ones are on their way.
 */
final class ScreenModel {
  /** Clocks run out also when nothing happens: looked at so often. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  private static final int MOST_WAITING = 50_000;

  private final Console console;
  private final ScreenReader reader;
  private final List<JournalLine> heard = new ArrayList<>();
  private final ReadOnlyObjectWrapper<@Nullable Figures> figures = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<CaseMark>> marks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Map<String, String>> settings =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Instant> staleSince = new ReadOnlyObjectWrapper<>();
  private final ObservableList<FeedLine> lines = FXCollections.observableArrayList();
  private final BooleanProperty paused = new SimpleBooleanProperty(false);
  private final List<FeedLine> behind = new ArrayList<>();
  private Feed.@Nullable Subscription subscription;
  private Instant askedAt = Instant.EPOCH;
  private boolean busy;
  private boolean overflow;
  private boolean failing;
  private int life;

  ScreenModel(Console console) {
    this.console = console;
    this.reader = new ScreenReader(console.desk());
    paused.addListener((_, _, stopped) -> catchUp(stopped));
  }

  ReadOnlyObjectProperty<@Nullable Figures> figures() {
    return figures.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<CaseMark>> marks() {
    return marks.getReadOnlyProperty();
  }

  /** Settings of the city, as they were when the screen was opened. */
  ReadOnlyObjectProperty<Map<String, String>> settings() {
    return settings.getReadOnlyProperty();
  }

  /** Since when what is shown may be old (数据截至); null while the link is live. */
  ReadOnlyObjectProperty<@Nullable Instant> staleSince() {
    return staleSince.getReadOnlyProperty();
  }

  /** Latest lines of the journal, newest first. */
  ObservableList<FeedLine> lines() {
    return lines;
  }

  /** Whether the feed stands still; what comes meanwhile is kept. */
  BooleanProperty paused() {
    return paused;
  }

  /** How many lines wait until the feed runs again. */
  int waiting() {
    return behind.size();
  }

  void attach() {
    if (subscription == null) {
      subscription = console.desk().feed().subscribe(this::hear);
      reader.forget();
      ask();
    }
  }

  void detach() {
    Feed.Subscription had = subscription;
    if (had != null) {
      had.close();
      subscription = null;
    }
    life++;
    busy = false;
    synchronized (heard) {
      heard.clear();
    }
  }

  private void hear(List<JournalLine> some) {
    synchronized (heard) {
      heard.addAll(some);
      if (heard.size() > MOST_WAITING) {
        heard.clear();
        overflow = true;
      }
    }
  }

  /** Called a few times a second while shown. */
  void pulse() {
    Figures known = figures.get();
    boolean down = failing || console.desk().feed().state() == Feed.State.DOWN;
    staleSince.set(down ? (known == null ? console.now() : known.at()) : null);
    boolean news;
    synchronized (heard) {
      news = !heard.isEmpty() || overflow;
    }
    if (news || Duration.between(askedAt, console.now()).compareTo(IDLE) >= 0) {
      ask();
    }
  }

  private void ask() {
    if (busy || subscription == null) {
      return;
    }
    busy = true;
    Instant now = console.now();
    askedAt = now;
    int mine = life;
    List<JournalLine> batch;
    synchronized (heard) {
      batch = List.copyOf(heard);
      heard.clear();
      if (overflow) {
        overflow = false;
        reader.forget();
      }
    }
    console
        .work()
        .ask(
            () -> reader.look(batch, now),
            found -> {
              if (mine == life) {
                busy = false;
                failing = false;
                take(found);
              }
            },
            failure -> {
              if (mine == life) {
                busy = false;
                reader.forget();
                // Told once: what is shown is marked as old until the store answers again.
                if (!failing) {
                  failing = true;
                  console.notices().failed(failure);
                }
              }
            });
  }

  private void take(ScreenReader.Found found) {
    if (found.settings() != null) {
      settings.set(found.settings());
      lines.setAll(found.lines());
      behind.clear();
    } else if (paused.get()) {
      behind.addAll(0, found.lines());
    } else {
      prepend(found.lines());
    }
    if (found.marks() != null) {
      marks.set(found.marks());
    }
    figures.set(found.figures());
  }

  private void catchUp(boolean stopped) {
    if (!stopped && !behind.isEmpty()) {
      prepend(List.copyOf(behind));
      behind.clear();
    }
  }

  private void prepend(List<FeedLine> newest) {
    if (newest.isEmpty()) {
      return;
    }
    List<FeedLine> all = new ArrayList<>(newest);
    all.addAll(lines);
    lines.setAll(all.subList(0, Math.min(ScreenReader.KEPT, all.size())));
  }
}
