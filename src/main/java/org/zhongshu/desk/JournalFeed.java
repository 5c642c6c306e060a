package org.zhongshu.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;

/**
 * Reads the journal from where it was whenever the store wakes it, and now and then by itself.
 * Since it reads by position within each chain, commits that overtake each other and wakes that get
 * lost make no line go missing.
 */
final class JournalFeed implements Feed, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JournalFeed.class);

  /** Lines read at once: bounds memory when a desk was away for long. */
  private static final int BATCH = 2_000;

  /** Looks without having been woken: a net below lost wakes. */
  private static final long LOOK_EVERY_MILLIS = 2_000;

  private final Store store;
  private final Map<String, Long> read;
  private final List<Consumer<List<JournalLine>>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean pending;
  private volatile boolean closed;
  private volatile State state = State.LIVE;
  private final Store.Watch watch;
  private final Thread thread;

  JournalFeed(Store store) {
    this.store = store;
    this.read = new HashMap<>(store.read(tables -> tables.journal().heads()));
    this.watch = store.watch(this::wake);
    this.thread = Thread.ofPlatform().name("journal-feed").daemon(true).start(this::follow);
  }

  @Override
  public Subscription subscribe(Consumer<List<JournalLine>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public State state() {
    return state;
  }

  void wake() {
    lock.lock();
    try {
      pending = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void follow() {
    while (!closed) {
      try {
        while (!closed && readOn()) {
          LOG.trace("more to read");
        }
        state = State.LIVE;
      } catch (StoreException e) {
        if (state == State.LIVE) {
          LOG.warn("the journal cannot be read, trying again", e);
        }
        state = State.DOWN;
      } catch (RuntimeException e) {
        LOG.error("the journal feed failed, trying again", e);
        state = State.DOWN;
      }
      rest();
    }
  }

  /** Reads a batch and hands it on; whether there may be more. */
  private boolean readOn() {
    List<JournalLine> lines = store.read(tables -> tables.journal().after(read, BATCH));
    if (lines.isEmpty()) {
      return false;
    }
    lines.forEach(line -> read.merge(line.chain(), line.position(), Math::max));
    List<JournalLine> batch = List.copyOf(lines);
    for (Consumer<List<JournalLine>> listener : listeners) {
      try {
        listener.accept(batch);
      } catch (RuntimeException e) {
        LOG.error("a listener of the feed failed", e);
      }
    }
    return lines.size() >= BATCH;
  }

  private void rest() {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
      while (!pending && !closed && nanos > 0) {
        nanos = woken.awaitNanos(nanos);
      }
      pending = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    watch.close();
    wake();
    try {
      // The store is closed after the feed; a read that is under way must come to its end first.
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
