package org.zhongshu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Rerun;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingOrder;
import org.zhongshu.store.TrainingPace;

/**
 * Replays a training (回放): a copy of the snapshot of its beginning, on which everything recorded is
 * done again at its moment, as fast as is wished. Ahead is doing the rest at once; back is
 * beginning again from the snapshot. The training's own store is only read.
 */
public final class Replayer implements TrainingControl, TrainingControl.Replaying, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);
  private static final long REST_MILLIS = 100;
  private static final int BATCH = 1_000;

  private final Stores stores;
  private final InstantSource wall;
  private final Path snapshot;
  private final Path folder;
  private final TrainingMark mark;
  private final List<TrainingOrder> orders;
  private final List<TrainingLook> looks;
  private volatile Consumer<TrainingLook> lookListener = _ -> {};
  private volatile Consumer<Desk> deskListener = _ -> {};

  /** Held while something is done again; so nobody begins anew in the middle of a command. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition woken = lock.newCondition();
  private Rerun rerun;
  private @Nullable Rerun before;
  private int nextOrder;
  private int nextLook;
  private int refused;
  private int copies;
  private Operator viewer = Operator.SYSTEM;
  private final AtomicReference<TrainingPace> pace;
  private volatile boolean jumping;
  private volatile @Nullable String followed;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * Stands at the beginning.
   *
   * @param recorded the training's store; read whole here and not kept
   * @param snapshot how it stood when it began
   * @param wall the clock on the wall
   */
  public Replayer(Store recorded, Path snapshot, Stores stores, InstantSource wall) {
    this.stores = stores;
    this.wall = wall;
    this.snapshot = snapshot;
    this.mark = Objects.requireNonNull(recorded.info().training());
    if (Files.notExists(snapshot)) {
      throw Failure.of("training.replay.no-snapshot", snapshot);
    }
    this.orders = orders(recorded);
    this.looks = recorded.read(tables -> tables.training().looks());
    try {
      this.folder = Files.createTempDirectory("zhongshu-replay");
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.init.unwritable", "zhongshu-replay"), e);
    }
    this.pace = new AtomicReference<>(anchor(mark.starts(), 0));
    this.rerun = begin();
  }

  private static List<TrainingOrder> orders(Store recorded) {
    List<TrainingOrder> all = new ArrayList<>();
    List<TrainingOrder> some = recorded.read(tables -> tables.training().orders(0, BATCH));
    while (!some.isEmpty()) {
      all.addAll(some);
      long last = some.getLast().position();
      some = recorded.read(tables -> tables.training().orders(last, BATCH));
    }
    return List.copyOf(all);
  }

  private Rerun begin() {
    Path copy = folder.resolve("replay-" + copies++ + ".db");
    try {
      Files.copy(snapshot, copy);
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.init.unwritable", copy), e);
    }
    nextOrder = 0;
    nextLook = 0;
    refused = 0;
    return new Rerun(stores.open(copy.toString()), mark.starts());
  }

  /** Lets its time go, on a thread of its own. */
  public void start() {
    thread = Thread.ofPlatform().name("training-replay").daemon(true).start(this::keep);
  }

  /**
   * A desk that shows it.
   *
   * @param operator whose eyes it is seen with; empty for the first that may see all
   */
  public Desk desk(Operator operator) {
    viewer = operator;
    return rerun.desk(operator);
  }

  /** The time that it is at its desks. */
  public InstantSource clock() {
    return () -> rerun.now();
  }

  /** Everything at once, to the end; how many commands could not be done again. */
  public int all() {
    goTo(mark.until());
    return refused;
  }

  /** How many commands were recorded. */
  public int recorded() {
    return orders.size();
  }

  /** The last hash of each chain of the journal as it stands, to be held against those recorded. */
  public Map<String, String> heads() {
    return rerun.heads();
  }

  private void keep() {
    while (!closed) {
      try {
        goOn();
      } catch (StoreException e) {
        LOG.warn("the replay can't go on, trying again", e);
      } catch (RuntimeException e) {
        LOG.error("the replay failed and stands still", e);
        pace.set(anchor(rerun.now(), 0));
      }
      rest();
    }
  }

  /** To where its clock is now. Nobody jumps meanwhile: the target would be one of before. */
  private void goOn() {
    lock.lock();
    try {
      TrainingPace now = pace.get();
      Instant at = wall.instant();
      Instant to = clamp(now.time(at));
      if (to.isAfter(rerun.now())) {
        goTo(to);
      }
      // Set anew, so that it holds; unless somebody has set another meanwhile.
      int speed = to.isBefore(mark.until()) ? now.speed() : 0;
      pace.compareAndSet(now, new TrainingPace(at, to, speed, ""));
    } finally {
      lock.unlock();
    }
  }

  private TrainingPace anchor(Instant at, int speed) {
    return new TrainingPace(wall.instant(), at, speed, "");
  }

  private Instant clamp(Instant at) {
    if (at.isBefore(mark.starts())) {
      return mark.starts();
    }
    return at.isAfter(mark.until()) ? mark.until() : at;
  }

  private void goTo(Instant to) {
    lock.lock();
    try {
      while (!closed && nextOrder < orders.size() && !orders.get(nextOrder).at().isAfter(to)) {
        looksUntil(orders.get(nextOrder).at());
        TrainingOrder order = orders.get(nextOrder++);
        if (rerun.apply(order) instanceof Outcome.Refused(var refusal)) {
          refused++;
          LOG.warn("recorded command {} can't be done again: {}", order.position(), refusal);
        }
      }
      looksUntil(to);
      rerun.moveTo(to);
    } finally {
      lock.unlock();
    }
  }

  private void looksUntil(Instant to) {
    TrainingLook last = null;
    while (nextLook < looks.size() && !looks.get(nextLook).at().isAfter(to)) {
      TrainingLook look = looks.get(nextLook++);
      rerun.apply(look);
      if (look.operator().equals(followed)) {
        last = look;
        if (!jumping) {
          tell(look);
        }
      }
    }
    if (jumping && last != null) {
      tell(last);
    }
  }

  private void tell(TrainingLook look) {
    lookListener.accept(look);
  }

  private void rest() {
    lock.lock();
    try {
      if (!closed) {
        boolean _ = woken.await(REST_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  // What the bar tells and steers.

  @Override
  public Kind kind() {
    return Kind.REPLAY;
  }

  @Override
  public TrainingMark mark() {
    return mark;
  }

  @Override
  public Instant now() {
    return rerun.now();
  }

  @Override
  public int speed() {
    return pace.get().speed();
  }

  @Override
  public void speed(int speed) {
    pace.set(anchor(rerun.now(), Math.min(speed, TrainingClock.FASTEST)));
  }

  @Override
  public Optional<Replaying> replaying() {
    return Optional.of(this);
  }

  @Override
  public void jump(Instant said) {
    Instant to = clamp(said);
    int speed = pace.get().speed();
    lock.lock();
    try {
      jumping = true;
      // Its time stands until it is there.
      pace.set(anchor(rerun.now(), 0));
      if (to.isBefore(rerun.now())) {
        Rerun gone = before;
        before = rerun;
        rerun = begin();
        if (gone != null) {
          gone.close();
        }
        goTo(to);
        Desk desk = rerun.desk(viewer);
        deskListener.accept(desk);
      } else {
        goTo(to);
      }
      pace.set(anchor(to, speed));
    } finally {
      jumping = false;
      lock.unlock();
    }
  }

  @Override
  public boolean jumping() {
    return jumping;
  }

  @Override
  public List<String> seats() {
    TreeSet<String> seats = new TreeSet<>();
    looks.forEach(it -> seats.add(it.operator()));
    orders.forEach(it -> seats.add(it.operator()));
    seats.remove(Operator.SYSTEM.id());
    return List.copyOf(seats);
  }

  @Override
  public @Nullable String followed() {
    return followed;
  }

  @Override
  public void follow(@Nullable String seat) {
    followed = seat;
    if (seat == null) {
      return;
    }
    // What it looks at since before now: its page, and what it opened there.
    Instant now = rerun.now();
    List<TrainingLook> before =
        looks.stream().filter(it -> it.operator().equals(seat) && !it.at().isAfter(now)).toList();
    int page = before.size() - 1;
    while (page > 0 && before.get(page).kind() != TrainingLook.Kind.PAGE) {
      page--;
    }
    before.stream().skip(Math.max(0, page)).forEach(this::tell);
  }

  @Override
  public void onLook(Consumer<TrainingLook> shown) {
    lookListener = shown;
    follow(followed);
  }

  @Override
  public void onDesk(Consumer<Desk> begun) {
    deskListener = begun;
  }

  @Override
  public void close() {
    closed = true;
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    rerun.close();
    if (before != null) {
      before.close();
    }
    delete();
  }

  private void delete() {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("{} is left over", folder, e);
    }
  }
}
