package org.zhongshu.console.board;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.rows.Arrivals;
import org.zhongshu.console.board.rows.BoardReader;
import org.zhongshu.console.board.rows.BoardReader.Found;
import org.zhongshu.console.board.rows.BoardReader.Reshape;
import org.zhongshu.console.board.rows.BoardReader.Task;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowList;
import org.zhongshu.console.board.rows.Shape;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Feed;

/**
 * What the board shows, and how live changes come in.
 *
 * <p>Changes are collected from the feed and taken in at each {@link #pulse}, in one batch. Rows
 * are replaced where they stand; those that come or go wait until the operator takes his hand off
 * the rows ({@link Hands}), asks for them ({@link #settle}), or has just done a case himself: then
 * he looks for the next, and the most urgent must not wait behind it. One question runs at a time,
 * so that answers can't overtake each other.
 */
public final class BoardModel {
  private final Desk desk;
  private final FxWork work;
  private final InstantSource clock;
  private final BoardReader reader;
  private final Arrivals arrivals = new Arrivals();
  private final Hands hands = new Hands();
  private final RowList rows = new RowList();
  private final Waiting waiting = new Waiting();
  private final Set<Long> ownActs = new HashSet<>();
  private final Marks marks = new Marks();
  private final ReadOnlyObjectWrapper<Query> query = new ReadOnlyObjectWrapper<>(Query.START);
  private final ReadOnlyObjectWrapper<LaneCounts> counts =
      new ReadOnlyObjectWrapper<>(LaneCounts.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable CaseSummary> current =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Instant> second;
  private Feed.@Nullable Subscription subscription;
  private Supplier<Runnable> anchor = () -> () -> {};
  private Consumer<Throwable> failed = _ -> {};
  private boolean busy;
  private boolean reshape;
  private int cursor = -1;
  private int pages = 1;
  private int life;

  public BoardModel(Desk desk, FxWork work, InstantSource clock) {
    this.desk = desk;
    this.work = work;
    this.clock = clock;
    this.reader = new BoardReader(desk);
    this.second = new ReadOnlyObjectWrapper<>(clock.instant());
  }

  /**
   * Subscribes to the feed and reads the open cases. The feed comes first, so that no change falls
   * between the two.
   */
  public void open() {
    if (subscription == null) {
      subscription = desk.feed().subscribe(arrivals::note);
      reader.forget();
      reshape = true;
      pump();
    }
  }

  /** Lets go of the feed; what is shown stays until it is opened again. */
  public void close() {
    Feed.Subscription had = subscription;
    if (had != null) {
      had.close();
      subscription = null;
    }
    // An answer on its way belongs to the life that has ended.
    life++;
    busy = false;
  }

  /** Takes in what has changed; called a few times a second while the board is shown. */
  public void pulse() {
    Instant now = clock.instant();
    boolean turned = now.getEpochSecond() != second.get().getEpochSecond();
    if (turned) {
      second.set(now);
    }
    // Clocks turn by the second; in between there is only something to do when something has
    // changed.
    if (turned || reshape || !arrivals.isEmpty()) {
      pump();
    }
  }

  /** Brings the rows in order now: those that wait come in, those that have gone leave. */
  public void settle() {
    reshape = true;
    pump();
  }

  /** Whether supervision has changed anything since this was asked last; the rows don't tell it. */
  boolean takeSupervised() {
    return arrivals.takeSupervised();
  }

  public void show(Query other) {
    if (!other.equals(query.get())) {
      boolean otherRows =
          other.lane() != query.get().lane() || !other.filter().equals(query.get().filter());
      query.set(other);
      if (otherRows) {
        marks.clear();
        pages = 1;
      }
      settle();
    }
  }

  /** Reads one more page of ended cases. */
  public void readMore() {
    if (more.get()) {
      pages++;
      settle();
    }
  }

  /**
   * Says that this operator has just changed these cases: they are looked at first, and rows may
   * move.
   */
  public void acted(Collection<Long> ids) {
    arrivals.add(ids);
    ownActs.addAll(ids);
    pump();
  }

  // Cursor and marks.

  public void select(@Nullable CaseSummary row) {
    current.set(row);
    cursor = row == null ? -1 : placeOf(row).orElse(cursor);
  }

  /** Moves the cursor by so many rows, staying within the table. */
  public void step(int by) {
    if (rows.isEmpty()) {
      return;
    }
    CaseSummary now = current.get();
    OptionalInt place = now == null ? OptionalInt.empty() : placeOf(now);
    // Where the row has gone the next stands in its place already.
    int from = place.orElse(by > 0 ? cursor - 1 : cursor);
    select(rows.get(Math.clamp((long) from + by, 0, rows.size() - 1)));
  }

  public OptionalInt placeOf(CaseSummary row) {
    return rows.shape().placeOf(row.id());
  }

  /** Rows that an act is meant for: those marked, else the one under the cursor. */
  public List<CaseSummary> targets() {
    if (marks.isEmpty()) {
      CaseSummary row = current.get();
      return row == null ? List.of() : List.of(row);
    }
    return marks.in(rows.shape());
  }

  // What the view reads.

  public RowList rows() {
    return rows;
  }

  public Hands hands() {
    return hands;
  }

  public Marks marks() {
    return marks;
  }

  public ReadOnlyObjectProperty<Query> queryProperty() {
    return query.getReadOnlyProperty();
  }

  public Query query() {
    return query.get();
  }

  public ReadOnlyObjectProperty<LaneCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable CaseSummary> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public @Nullable CaseSummary current() {
    return current.get();
  }

  /** What waits until the rows are put in order. */
  public Waiting waiting() {
    return waiting;
  }

  public ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** The time, once a second; only what is visible listens. */
  public ReadOnlyObjectProperty<Instant> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /**
   * How to keep the scroll place: called before all rows are replaced; what it returns is called
   * after.
   */
  public void keepPlaceBy(Supplier<Runnable> keeper) {
    anchor = keeper;
  }

  public void onFailure(Consumer<Throwable> listener) {
    failed = listener;
  }

  /** Whether nothing is on its way and nothing waits to be looked at. */
  boolean isQuiet() {
    return !busy && !reshape && arrivals.isEmpty();
  }

  // The one question at a time.

  private void pump() {
    if (busy || subscription == null) {
      return;
    }
    Instant now = clock.instant();
    boolean own = !ownActs.isEmpty();
    boolean free = !hands.on(now);
    Reshape when =
        reshape || (free && !waiting.isEmpty())
            ? Reshape.ALWAYS
            : free || own ? Reshape.IF_CHANGED : Reshape.NEVER;
    Task task = new Task(query.get(), arrivals.drain(), when, pages);
    Set<Long> mine = Set.copyOf(ownActs);
    int born = life;
    busy = true;
    reshape = false;
    work.ask(
        () -> reader.look(task, now),
        found -> {
          if (born == life) {
            busy = false;
            take(found, mine);
          }
        },
        failure -> {
          if (born == life) {
            busy = false;
            arrivals.add(task.changed());
            reshape |= task.reshape() == Reshape.ALWAYS;
            failed.accept(failure);
          }
        });
  }

  private void take(Found found, Set<Long> mine) {
    counts.set(found.counts());
    rows.update(found.changes().fresh().values());
    CaseSummary now = current.get();
    if (now != null) {
      CaseSummary fresh = found.changes().fresh().get(now.id());
      if (fresh != null) {
        current.set(fresh);
      }
    }
    Shape shape = found.shape();
    if (!found.task().query().equals(query.get())) {
      // Another query was asked for meanwhile; what this one found out about rows does not count
      // for it.
      reshape = true;
    } else if (shape != null) {
      reshape(shape, mine);
      more.set(found.more());
    } else {
      waiting.note(found.changes(), rows.shape());
    }
    ownActs.removeAll(mine);
    loaded.set(true);
    waiting.tell();
    if (reshape || !ownActs.isEmpty()) {
      pump();
    }
  }

  private void reshape(Shape shape, Set<Long> mine) {
    CaseSummary before = current.get();
    CaseSummary next = before;
    if (before != null && !shape.has(before.id()) && mine.contains(before.id())) {
      // His own act took the row away: the cursor goes on to the next, as a hand would.
      next = neighbour(shape, before);
    }
    waiting.clear();
    Runnable restore = anchor.get();
    rows.show(shape);
    marks.keep(shape);
    if (!Objects.equals(next, before)) {
      select(next);
    } else if (next != null) {
      cursor = shape.placeOf(next.id()).orElse(Math.min(cursor, shape.size()));
    }
    restore.run();
  }

  private @Nullable CaseSummary neighbour(Shape shape, CaseSummary gone) {
    Shape old = rows.shape();
    int place = old.placeOf(gone.id()).orElse(cursor);
    for (int i = place + 1; i < old.size(); i++) {
      OptionalInt there = shape.placeOf(old.get(i).id());
      if (there.isPresent()) {
        return shape.get(there.getAsInt());
      }
    }
    return shape.size() == 0 ? null : shape.get(Math.min(Math.max(place, 0), shape.size() - 1));
  }
}
