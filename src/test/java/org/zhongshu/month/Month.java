package org.zhongshu.month;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.StepKind;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;
import org.zhongshu.store.Store;

/**
 * Plays the month. Hour by hour the cases of that hour are reported one after the other, so that
 * their numbers are the same each time; then the operators of all districts go to work at once,
 * each district with desks and a clock of its own on the same store.
 */
final class Month {
  static final Instant BEGIN = Instant.parse("2026-03-31T16:00:00Z");
  private static final int HOURS = 30 * 24;

  /** What is still open at the end of the month is gone on with for so long. */
  private static final int AFTER = 14 * 24;

  private final int cases;
  private final long seed;
  private final Supplier<Store> stores;
  private final Map<String, Integer> steps = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();

  Month(int cases, long seed, Supplier<Store> stores) {
    this.cases = cases;
    this.seed = seed;
    this.stores = stores;
  }

  /** How often each step was taken, and each refusal met. */
  Map<String, Integer> steps() {
    return steps;
  }

  Map<String, Integer> refusals() {
    return refusals;
  }

  void play() throws InterruptedException, ExecutionException {
    Random random = new Random(seed);
    List<Crew> crews = new ArrayList<>();
    MonthClock intake = new MonthClock();
    try (Desk desk = Desks.open(stores.get(), MonthCity.administrator(), intake, "intake")) {
      intake.now = BEGIN;
      MonthCity.found(desk);
      for (String district : MonthCity.DISTRICTS) {
        crews.add(new Crew(district));
      }
      int reported = 0;
      ExecutorService pool = Executors.newFixedThreadPool(crews.size());
      try {
        for (int hour = 0; hour < HOURS + AFTER; hour++) {
          Instant from = BEGIN.plus(Duration.ofHours(hour));
          long due = Math.min(cases, (long) cases * (hour + 1) / HOURS);
          while (reported < due) {
            intake.now = later(from, random.nextInt(3_600));
            report(desk, crews, random, reported++, intake.now);
          }
          List<Future<?>> working = new ArrayList<>();
          for (Crew crew : crews) {
            working.add(pool.submit(() -> crew.work(from.plus(Duration.ofHours(1)))));
          }
          for (Future<?> each : working) {
            each.get();
          }
        }
      } finally {
        pool.shutdownNow();
        crews.forEach(Crew::close);
      }
    }
    for (Crew crew : crews) {
      crew.steps.forEach((kind, n) -> steps.merge(kind, n, Integer::sum));
      crew.refusals.forEach((key, n) -> refusals.merge(key, n, Integer::sum));
    }
  }

  private void report(Desk desk, List<Crew> crews, Random random, int index, Instant at) {
    Crew crew = crews.get(random.nextInt(crews.size()));
    String community =
        crew.district + "00" + (1 + random.nextInt(2)) + "00" + (1 + random.nextInt(2));
    Draft draft = CaseworkFixtures.draft("演练 " + index, "E01-10", community, null);
    Draft now =
        new Draft(
            new org.zhongshu.casework.Origin(
                draft.origin().channel(), "", draft.origin().nature(), null, null, "演练", at),
            draft.title(),
            draft.description(),
            draft.place(),
            draft.topic(),
            draft.grade(),
            draft.routing(),
            null);
    Desk acceptor = desk.as(MonthCity.seat("intake", Role.ACCEPTOR, null));
    Outcome outcome =
        acceptor.run(
            new Order(
                new UUID(index, 0),
                new Command.Report(now, random.nextBoolean(), random.nextInt(3))));
    crew.took(((Outcome.CaseDone) outcome).now(), index, community, at);
  }

  private static Instant later(Instant from, int seconds) {
    return from.plusSeconds(seconds);
  }

  /** A clock that its crew moves. */
  private static final class MonthClock implements InstantSource {
    private volatile Instant now = BEGIN;

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** The operators of one district. */
  private final class Crew {
    private final String district;
    private final MonthClock clock = new MonthClock();
    private final Desk desk;
    private final Map<String, Following> following = new HashMap<>();
    private final List<String> open = new ArrayList<>();
    private final PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private final Map<String, Integer> steps = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();

    private record Event(Instant at, String number, Life.Next next) {}

    private static final class Following {
      private final Life life;
      private final int index;
      private int taken;

      Following(Life life, int index) {
        this.life = life;
        this.index = index;
      }
    }

    Crew(String district) {
      this.district = district;
      this.desk = Desks.open(stores.get(), MonthCity.administrator(), clock, district);
    }

    void took(Case it, int index, String community, Instant at) {
      following.put(it.number(), new Following(new Life(seed + index, community), index));
      plan(it, at);
      open.add(it.number());
    }

    private void plan(Case it, Instant at) {
      Following case_ = following(it.number());
      case_
          .life
          .next(it, at, other(it, case_.index))
          .ifPresent(next -> events.add(new Event(at.plus(next.after()), it.number(), next)));
    }

    /**
     * One of the latest of the district that is older; whether it is open is for the desk to say.
     */
    private @Nullable String other(Case it, int index) {
      int at = open.indexOf(it.number());
      int from = at < 0 ? open.size() : at;
      return from == 0 ? null : open.get(Math.max(0, from - 1 - index % 5));
    }

    private Following following(String number) {
      return java.util.Objects.requireNonNull(following.get(number), number);
    }

    void work(Instant until) {
      while (!events.isEmpty() && events.peek().at().isBefore(until)) {
        Event event = events.poll();
        clock.now = event.at();
        Following case_ = following(event.number());
        case_.taken++;
        UUID id = new UUID(case_.index, case_.taken);
        Outcome outcome =
            desk.as(event.next().by())
                .run(new Order(id, new Command.OnCase(event.number(), null, event.next().step())));
        switch (outcome) {
          case Outcome.CaseDone(Case now) -> {
            steps.merge(StepKind.of(event.next().step()).key(), 1, Integer::sum);
            if (!now.stage().open()) {
              open.remove(now.number());
            }
            plan(now, event.at());
          }
          case Outcome.Refused(Refusal refusal) -> {
            refusals.merge(refusal.key(), 1, Integer::sum);
            plan(desk.cases().file(event.number()).orElseThrow().now(), event.at());
          }
          default -> throw new IllegalStateException(outcome.toString());
        }
      }
    }

    void close() {
      desk.close();
    }
  }
}
