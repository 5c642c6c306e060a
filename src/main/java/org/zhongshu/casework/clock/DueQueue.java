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

  /** Place of each thing in the heap. */
  private final Map<Long, Integer> places = new HashMap<>();

  private long[] ids = new long[FIRST_SIZE];
  private @Nullable Instant[] moments = new Instant[FIRST_SIZE];
  private int size;

  /** Puts something in, or moves it to another moment. */
  public void put(long id, Instant moment) {
    Integer place = places.get(id);
    if (place != null) {
      Instant before = moment(place);
      set(place, id, moment);
      if (moment.isBefore(before)) {
        up(place);
      } else {
        down(place);
      }
      return;
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      moments = Arrays.copyOf(moments, 2 * size);
    }
    set(size, id, moment);
    up(size++);
  }

  /** Takes something out; nothing happens when it isn't in. */
  public void remove(long id) {
    Integer place = places.remove(id);
    if (place == null) {
      return;
    }
    size--;
    if (place < size) {
      set(place, ids[size], moment(size));
      up(place);
      down(place);
    }
    moments[size] = null;
  }

  /** When something is due; empty when it isn't in. */
  public Optional<Instant> momentOf(long id) {
    return Optional.ofNullable(places.get(id)).map(this::moment);
  }

  /** The next moment at which anything is due. */
  public Optional<Instant> next() {
    return size == 0 ? Optional.empty() : Optional.of(moment(0));
  }

  /**
   * Takes out all that is due at {@code now}, earliest first.
   *
   * @param due told each; may put it in again with its next moment
   */
  public void takeDue(Instant now, LongConsumer due) {
    while (size > 0 && !moment(0).isAfter(now)) {
      long id = ids[0];
      remove(id);
      due.accept(id);
    }
  }

  public int size() {
    return size;
  }

  public void clear() {
    places.clear();
    Arrays.fill(moments, 0, size, null);
    size = 0;
  }

  private Instant moment(int place) {
    Instant moment = moments[place];
    if (moment == null) {
      throw new IllegalStateException("nothing at " + place);
    }
    return moment;
  }

  private void set(int place, long id, Instant moment) {
    ids[place] = id;
    moments[place] = moment;
    places.put(id, place);
  }

  private void up(int start) {
    int place = start;
    while (place > 0 && moment(place).isBefore(moment((place - 1) / 2))) {
      swap(place, (place - 1) / 2);
      place = (place - 1) / 2;
    }
  }

  private void down(int start) {
    int place = start;
    while (true) {
      int child = 2 * place + 1;
      if (child >= size) {
        return;
      }
      if (child + 1 < size && moment(child + 1).isBefore(moment(child))) {
        child++;
      }
      if (!moment(child).isBefore(moment(place))) {
        return;
      }
      swap(place, child);
      place = child;
    }
  }

  private void swap(int a, int b) {
    long id = ids[a];
    Instant moment = moment(a);
    set(a, ids[b], moment(b));
    set(b, id, moment);
  }
}
