package org.zhongshu.casework.clock;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * When each of many things falls due next (到期队列). Putting one in, moving it and taking it out cost
 * O(log n); asking what has fallen due costs what has, and next to nothing when nothing has:
 * however many wait. For one thread at a time.
 */
public final class DueQueue {
  private static final int FIRST_SIZE = 64;

  private final Map<Long, Entry> entries = new HashMap<>();

  /** A heap: no entry is due before the one at half its place. */
  private @Nullable Entry[] heap = new Entry[FIRST_SIZE];

  private int size;

  /** Something that waits; it knows its place in the heap, so that none has to be looked up. */
  private static final class Entry {
    private final long id;
    private Instant moment;
    private int place;

    Entry(long id, Instant moment) {
      this.id = id;
      this.moment = moment;
    }

    boolean before(Entry other) {
      return moment.isBefore(other.moment);
    }
  }

  /** Puts something in, or moves it to another moment. */
  public void put(long id, Instant moment) {
    Entry known = entries.get(id);
    if (known != null) {
      boolean earlier = moment.isBefore(known.moment);
      known.moment = moment;
      if (earlier) {
        up(known);
      } else {
        down(known);
      }
      return;
    }
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    Entry entry = new Entry(id, moment);
    entries.put(id, entry);
    set(size++, entry);
    up(entry);
  }

  /** Takes something out; nothing happens when it isn't in. */
  public void remove(long id) {
    Entry gone = entries.remove(id);
    if (gone == null) {
      return;
    }
    Entry last = at(--size);
    heap[size] = null;
    if (last != gone) {
      set(gone.place, last);
      up(last);
      down(last);
    }
  }

  /** When something is due; empty when it isn't in. */
  public Optional<Instant> momentOf(long id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.moment);
  }

  /** The next moment at which anything is due. */
  public Optional<Instant> next() {
    return size == 0 ? Optional.empty() : Optional.of(at(0).moment);
  }

  /**
   * Takes out all that is due at {@code now}, earliest first.
   *
   * @param due told each; may put it in again with its next moment
   */
  public void takeDue(Instant now, LongConsumer due) {
    while (size > 0 && !at(0).moment.isAfter(now)) {
      long id = at(0).id;
      remove(id);
      due.accept(id);
    }
  }

  public int size() {
    return size;
  }

  public void clear() {
    entries.clear();
    Arrays.fill(heap, 0, size, null);
    size = 0;
  }

  private Entry at(int place) {
    Entry entry = heap[place];
    if (entry == null) {
      throw new IllegalStateException("nothing at " + place);
    }
    return entry;
  }

  private void set(int place, Entry entry) {
    heap[place] = entry;
    entry.place = place;
  }

  private void up(Entry entry) {
    int place = entry.place;
    while (place > 0 && entry.before(at((place - 1) / 2))) {
      set(place, at((place - 1) / 2));
      place = (place - 1) / 2;
    }
    set(place, entry);
  }

  private void down(Entry entry) {
    int place = entry.place;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && at(child + 1).before(at(child))) {
        child++;
      }
      if (!at(child).before(entry)) {
        break;
      }
      set(place, at(child));
      place = child;
    }
    set(place, entry);
  }
}
