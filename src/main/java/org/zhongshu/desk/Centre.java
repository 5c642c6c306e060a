package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidates;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.Level;
import org.zhongshu.city.Locator;
import org.zhongshu.city.Point;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.Tables;

/**
 * What the desks of one process share: the store, the clock, the feed, and what is held in memory
 * of city and modes.
 */
final class Centre implements AutoCloseable {
  private static final Duration RECORDS_KEPT = Duration.ofMinutes(5);

  private final Store store;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Kind kind;
  private volatile String station;
  private final Picture.Holder pictures = new Picture.Holder(this::plan);
  private final JournalFeed feed;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicReference<@Nullable Records> records = new AtomicReference<>();
  private final Map<Integer, Catalogue> catalogues = new ConcurrentHashMap<>();
  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final AtomicLong modesRevision = new AtomicLong();
  private volatile @Nullable Modes modes;
  private volatile @Nullable StoreInfo info;
  private @Nullable Locator locator;
  private @Nullable Timekeeper timekeeper;
  private long locatorRevision;

  /** What a process has opened a store for. */
  enum Kind {
    /** To work at it. */
    WORK,
    /** To do again what was recorded (回放). */
    REPLAY
  }

  Centre(Store store, InstantSource clock, String station, Supplier<UUID> ids, Kind kind) {
    this.store = store;
    this.clock = clock;
    this.station = station;
    this.ids = ids;
    this.kind = kind;
    this.feed = new JournalFeed(store);
    // First in the row of listeners, so that whoever is woken later already sees the new city and
    // modes.
    feed.subscribe(
        lines -> {
          EnumSet<SubjectKind> touched = EnumSet.noneOf(SubjectKind.class);
          lines.forEach(line -> touched.add(line.subjectKind()));
          if (touched.contains(SubjectKind.CITY) || touched.contains(SubjectKind.CATALOGUE)) {
            pictures.forget();
          }
          if (touched.contains(SubjectKind.MODE)) {
            modesChanged();
          }
          if (touched.contains(SubjectKind.SETTING)) {
            info = null;
          }
        });
  }

  Store store() {
    return store;
  }

  String station() {
    return station;
  }

  /** Sits at another desk: in a replay every command stands under the desk that gave it. */
  void sitAt(String other) {
    station = other;
  }

  /** The id of a command that nobody gave one. */
  UUID newId() {
    return ids.get();
  }

  /** Whether nobody may do anything, since what was recorded is done again. */
  boolean replaying() {
    return kind == Kind.REPLAY;
  }

  /** Whether commands are recorded, for a replay; a replay records what it does again. */
  boolean recording() {
    return info().training() != null;
  }

  JournalFeed feed() {
    return feed;
  }

  /** Now, to the microsecond: what stores keep. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  Picture picture() {
    return pictures.get(() -> store.read(pictures::at));
  }

  /** The picture that fits the tables of a running transaction. */
  Picture picture(Tables tables) {
    return pictures.at(tables);
  }

  /**
   * A version of the catalogue. Versions never change, and cases cite those they were filed under:
   * each is read once.
   */
  Optional<Catalogue> catalogue(Tables tables, int version) {
    Catalogue inForce = picture(tables).catalogue();
    if (inForce.version() == version) {
      return Optional.of(inForce);
    }
    Catalogue known = catalogues.get(version);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Catalogue> read = tables.city().catalogue(version);
    read.ifPresent(it -> catalogues.put(version, it));
    return read;
  }

  /**
   * A version of a plan. What is in it never changes and is read once; its state is that of its
   * last move.
   */
  Optional<PlanVersion> planVersion(Tables tables, String code, int version) {
    return tables.plans().states(code).stream()
        .filter(it -> it.version() == version)
        .findFirst()
        .map(it -> planVersion(tables, it));
  }

  /** The same, where its last move is known. */
  PlanVersion planVersion(Tables tables, PlanMove last) {
    Plan plan =
        plans.computeIfAbsent(
            last.plan() + " " + last.version(),
            _ ->
                PlanJson.stored(
                    last.plan(),
                    last.version(),
                    tables.plans().body(last.plan(), last.version()).orElse("")));
    return new PlanVersion(
        last.version(), last.state(), last.at(), last.operator(), last.note(), plan);
  }

  Modes modes() {
    Modes known = modes;
    if (known == null) {
      long revision = modesRevision.get();
      known = store.read(tables -> new Modes(tables.modes().current()));
      // Changed while it was read: what was read may be old and must not be kept.
      if (modesRevision.get() == revision) {
        modes = known;
      }
    }
    return known;
  }

  /** The limits and hours that a mode brings belong to the picture. */
  void modesChanged() {
    modesRevision.incrementAndGet();
    modes = null;
    pictures.doubt();
  }

  /** The version of a plan that is in force. */
  Optional<PlanVersion> planInForce(Tables tables, String code) {
    return tables.plans().states(code).stream()
        .filter(it -> it.state() == PlanState.IN_FORCE)
        .findFirst()
        .map(it -> planVersion(tables, it));
  }

  /** The plan that an activation names. */
  Optional<Plan> plan(Tables tables, PlanRef ref) {
    return planVersion(tables, ref.code(), ref.version()).map(PlanVersion::plan);
  }

  /**
   * What the store is: asked for by every window that opens, and the same until a setting changes.
   */
  StoreInfo info() {
    StoreInfo known = info;
    if (known == null) {
      known = store.info();
      info = known;
    }
    return known;
  }

  void cityChanged() {
    info = null;
    pictures.forget();
  }

  /**
   * Finest area that holds a place; outlines are loaded at the first question and again when the
   * city has changed.
   */
  Optional<String> areaAt(Point at) {
    long revision = picture().revision();
    lock.lock();
    try {
      Locator known = locator;
      if (known == null || locatorRevision != revision) {
        known =
            store.read(
                tables ->
                    new Locator(
                        tables
                            .city()
                            .outlines(
                                EnumSet.of(
                                    Level.COUNTY, Level.TOWNSHIP, Level.COMMUNITY, Level.GRID))));
        locator = known;
        locatorRevision = revision;
      }
      return known.areaAt(at);
    } finally {
      lock.unlock();
    }
  }

  /**
   * On-time records of all units. They stand on a quarter of closed cases and hardly move within
   * minutes, but counting them costs with every closed case: so they are kept for a while.
   */
  Map<String, Candidates.Kept> records(Tables tables) {
    Instant now = now();
    Records known = records.get();
    if (known == null || known.countedAt().plus(RECORDS_KEPT).isBefore(now)) {
      Map<String, Candidates.Kept> kept = new HashMap<>();
      tables
          .cases()
          .onTime(now.minus(Candidates.RECORD))
          .forEach((unit, it) -> kept.put(unit, new Candidates.Kept(it.closed(), it.inTime())));
      known = new Records(now, Map.copyOf(kept));
      records.set(known);
    }
    return known.kept();
  }

  private record Records(Instant countedAt, Map<String, Candidates.Kept> kept) {}

  /** Which chain of the journal a case's lines go to. */
  static String chain(Picture picture, @Nullable String area) {
    return picture.city().jurisdictionOf(area).map(j -> j.id()).orElse(CITY_CHAIN);
  }

  /** Chain of what belongs to no managing jurisdiction. */
  static final String CITY_CHAIN = "city";

  /** What the rules do by themselves. */
  Timekeeper timekeeper() {
    lock.lock();
    try {
      Timekeeper known = timekeeper;
      if (known == null) {
        known = new Timekeeper(this);
        timekeeper = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    if (timekeeper != null) {
      timekeeper.close();
    }
    feed.close();
    store.close();
  }
}
