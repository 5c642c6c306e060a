package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;

/** Many at once, on one store and on several of one place. */
final class RacesOnEachStoreTest extends OnEachStore {
  private static final int WORKERS = 6;
  private final ExecutorService pool = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    pool.shutdownNow();
  }

  private <T> List<T> race(List<Callable<T>> runners) throws Exception {
    CyclicBarrier start = new CyclicBarrier(runners.size());
    List<Future<T>> running = new ArrayList<>();
    for (Callable<T> runner : runners) {
      running.add(
          pool.submit(
              () -> {
                start.await();
                return runner.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get(2, TimeUnit.MINUTES));
    }
    return results;
  }

  @Test
  void ofManyWhoChangeOneCaseExactlyOneWinsEachVersion() throws Exception {
    Case first = CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00001"));
    try (Store other = open(location)) {
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int w = 0; w < WORKERS; w++) {
        Store own = w % 2 == 0 ? store : other;
        String name = "第" + w + "席";
        workers.add(() -> wins(own, first.number(), name));
      }
      int won = race(workers).stream().mapToInt(Integer::intValue).sum();

      Case last = find(first.number()).orElseThrow();
      assertThat(last.version()).isEqualTo(1 + won);
      assertThat(record(last)).hasSize(1 + won);
      assertThat(faults()).isEmpty();
    }
  }

  /** Tries ten times to take the next step on what it has seen; counts how often it was first. */
  private static int wins(Store own, String number, String title) {
    int wins = 0;
    for (int i = 0; i < 10; i++) {
      Case seen = own.read(t -> t.cases().byNumber(number)).orElseThrow();
      Case next = CaseFixtures.next(seen, c -> CaseFixtures.titled(c, title));
      boolean won =
          own.write(
              t -> {
                if (!t.cases().update(next)) {
                  return false;
                }
                t.journal().append(List.of(CaseFixtures.line(next, "amend")));
                return true;
              });
      wins += won ? 1 : 0;
    }
    return wins;
  }

  @Test
  void numbersDrawnAtOnceAreAllDifferent() throws Exception {
    try (Store other = open(location)) {
      List<Callable<List<String>>> workers = new ArrayList<>();
      for (int w = 0; w < WORKERS; w++) {
        Store own = w % 2 == 0 ? store : other;
        workers.add(
            () -> {
              List<String> drawn = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                drawn.addAll(own.write(t -> t.cases().drawNumbers("YL", CaseFixtures.DAY, 3)));
              }
              return drawn;
            });
      }
      List<String> all = race(workers).stream().flatMap(List::stream).toList();
      assertThat(all).hasSize(WORKERS * 60).doesNotHaveDuplicates();
      assertThat(draw(1)).containsExactly("YL-20260404-%05d".formatted(WORKERS * 60 + 1));
    }
  }

  @Test
  void aReaderMissesNoLineWhileCommitsOverlap() throws Exception {
    int each = 40;
    CountDownLatch written = new CountDownLatch(WORKERS);
    try (Store other = open(location)) {
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int w = 0; w < WORKERS; w++) {
        Store own = w % 2 == 0 ? store : other;
        // Three chains that two writers share each, and one that all share.
        String chain = "链" + w % 3;
        String name = "w" + w;
        workers.add(
            () -> {
              for (int i = 0; i < each; i++) {
                String opinion = name + " " + i;
                own.write(
                    t ->
                        t.journal()
                            .append(
                                List.of(
                                    CaseFixtures.note("city", null, opinion),
                                    CaseFixtures.note(chain, null, opinion))));
              }
              written.countDown();
              return each;
            });
      }
      List<JournalLine> read = Collections.synchronizedList(new ArrayList<>());
      workers.add(() -> follow(read, written));
      race(workers);
    }

    assertThat(read(heads())).isEqualTo(WORKERS * each * 2);
    assertThat(faults()).isEmpty();
  }

  private static long read(Map<String, Long> heads) {
    return heads.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Reads on until the writers are done and nothing is left; fails when a position is missing or
   * comes twice.
   */
  private int follow(List<JournalLine> read, CountDownLatch written) {
    Map<String, Long> seen = new HashMap<>();
    while (true) {
      boolean last = written.getCount() == 0;
      List<JournalLine> some = after(seen, 50);
      for (JournalLine line : some) {
        assertThat(line.position()).isEqualTo(seen.getOrDefault(line.chain(), 0L) + 1);
        seen.put(line.chain(), line.position());
        read.add(line);
      }
      if (last && some.isEmpty()) {
        assertThat(seen).isEqualTo(heads());
        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
        return read.size();
      }
    }
  }

  @Test
  void whoNeedsTheSameCasesInOppositeOrderBothGetThrough() throws Exception {
    List<Case> two = CaseFixtures.store(store, CaseFixtures.many(2, 5));
    AtomicInteger tries = new AtomicInteger();
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (List<Case> order : List.of(two, two.reversed(), two, two.reversed())) {
      workers.add(
          () -> {
            for (int i = 0; i < 10; i++) {
              store.write(
                  t -> {
                    tries.incrementAndGet();
                    for (Case c : order) {
                      Case now = t.cases().byNumberForUpdate(c.number()).orElseThrow();
                      Case next =
                          CaseFixtures.next(now, x -> CaseFixtures.staged(x, Stage.IN_HANDLING));
                      assertThat(t.cases().update(next)).isTrue();
                      t.journal()
                          .append(List.of(CaseFixtures.line(next.number(), next, "dispatch")));
                    }
                    return true;
                  });
            }
            return true;
          });
    }
    assertThat(race(workers)).hasSize(4).containsOnly(true);

    assertThat(tries.get()).isGreaterThanOrEqualTo(40);
    for (Case c : two) {
      assertThat(find(c.number()).orElseThrow().version()).isEqualTo(41);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void theSameFileTakenInByTwoAtOnceIsInOnce() throws Exception {
    try (Store other = open(location)) {
      List<Callable<Integer>> workers = new ArrayList<>();
      for (Store own : List.of(store, other)) {
        workers.add(() -> takeIn(own));
      }
      assertThat(race(workers).stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
    }
    assertThat(cases()).isEqualTo(100);
    assertThat(faults()).isEmpty();
  }

  private static int takeIn(Store own) {
    return own.write(
        t -> {
          List<String> outside = new ArrayList<>();
          for (int i = 0; i < 100; i++) {
            outside.add("外" + i);
          }
          Set<String> known = t.cases().knownExternal("演练来源", outside);
          outside.removeAll(known);
          List<String> numbers = t.cases().drawNumbers("YL", CaseFixtures.DAY, outside.size());
          List<Case> fresh = new ArrayList<>();
          for (int i = 0; i < outside.size(); i++) {
            fresh.add(
                CaseFixtures.from(CaseFixtures.plain(numbers.get(i)), "演练来源", outside.get(i)));
          }
          List<Case> stored = t.cases().insert(fresh);
          t.journal().append(stored.stream().map(c -> CaseFixtures.line(c, "import")).toList());
          return stored.size();
        });
  }

  @Test
  void eachStoreSeesWhatTheOtherCommitsByBeingWoken() throws Exception {
    try (Store other = open(location)) {
      for (Store writer : List.of(other, store)) {
        CountDownLatch seen = new CountDownLatch(1);
        String key = "k" + System.identityHashCode(writer);
        Runnable look =
            () -> {
              if (store.read(t -> t.settings().get(key)).isPresent()) {
                seen.countDown();
              }
            };
        try (Store.Watch watch = store.watch(look)) {
          assertThat(watch).isNotNull();
          writer.write(
              t -> {
                t.settings().put(key, "1");
                return true;
              });
          assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
        }
      }
    }
  }

  @Test
  void oneReadSeesOneMoment() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Future<List<Long>> sizes =
        pool.submit(
            () ->
                store.read(
                    t -> {
                      long before = t.cases().size();
                      begun.countDown();
                      try {
                        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
                      } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                      }
                      return List.of(before, t.cases().size());
                    }));
    assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
    CaseFixtures.store(store, CaseFixtures.many(5, 1));
    written.countDown();

    assertThat(sizes.get(1, TimeUnit.MINUTES)).containsExactly(0L, 0L);
    assertThat(cases()).isEqualTo(5);
  }
}
