package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Climb;
import org.zhongshu.casework.supervise.Priority;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Outcome;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.SupervisionTable;

/** Supervised tasks, alarms, and what falls due, on both databases. */
final class SupervisionOnEachStoreTest extends OnEachStore {
  private static final Instant NOON = CaseFixtures.NOON;

  private static Task task(String number, int version, Task.@Nullable Settlement end) {
    return new Task(
        number,
        version,
        "YL-1",
        "990101",
        Cause.INSTRUCTION,
        "全面排查 🚒",
        "市带班领导",
        "chief",
        CaseFixtures.micros(1),
        new Limit(2, LimitUnit.WORK_DAY),
        CaseFixtures.micros(9),
        new Limit(4, LimitUnit.URGENT_HOUR),
        CaseFixtures.micros(5),
        List.of(
            new Receipt("east-cg", null, null, null, null, "", null),
            new Receipt(
                "city-cg",
                CaseFixtures.micros(2),
                "a",
                CaseFixtures.micros(3),
                "b",
                "已办",
                CaseFixtures.micros(4))),
        List.of(
            new Climb(Rung.URGE, CaseFixtures.micros(6), "system", CaseFixtures.micros(7), ""),
            new Climb(Rung.NOTICE, CaseFixtures.micros(7), "chief", CaseFixtures.micros(8), "请办")),
        end);
  }

  private static Alarm alarm(String subject, String occurrence) {
    return new Alarm(
        0,
        1,
        subject,
        subject,
        "垃圾堆积",
        "990101",
        Cause.OVERDUE,
        occurrence,
        Priority.LOW,
        CaseFixtures.micros(1),
        List.of(new Alarm.Reached(Reach.DISPATCHER, CaseFixtures.micros(1), List.of("a", "b"))),
        null,
        null,
        null);
  }

  private Optional<Alarm> raise(Alarm alarm, @Nullable Instant passOn) {
    return store.write(t -> t.supervision().raise(alarm, passOn));
  }

  private <T> List<T> ask(Function<SupervisionTable, List<T>> question) {
    return store.read(t -> question.apply(t.supervision()));
  }

  @Test
  void a_task_comes_back_as_it_was_stored_and_each_version_only_once() {
    Task first = task("DB-20260404-001", 1, null);
    store.write(
        t -> {
          t.supervision().insert(first);
          return 0;
        });
    assertThat(ask(SupervisionTable::openTasks)).containsExactly(first);
    Task.Settlement end = new Task.Settlement(CaseFixtures.micros(20), "chief", 88, "及时");
    Task next = task("DB-20260404-001", 2, end);
    boolean once = store.write(t -> t.supervision().update(next));
    boolean twice = store.write(t -> t.supervision().update(next));
    assertThat(once).isTrue();
    assertThat(twice).isFalse();
    assertThat(ask(SupervisionTable::openTasks)).isEmpty();
    assertThat(ask(t -> t.settledTasks(5))).containsExactly(next);
    assertThat(ask(t -> t.tasksOf("YL-1"))).containsExactly(next);
    assertThat(ask(t -> t.tasksOf("YL-2"))).isEmpty();
  }

  @Test
  void a_late_task_is_found_until_it_was_looked_at() {
    Task it = task("DB-20260404-001", 1, null);
    Instant due = it.clock().orElseThrow().due();
    assertThat(due).isEqualTo(CaseFixtures.micros(8));
    store.write(
        t -> {
          t.supervision().insert(it);
          return 0;
        });
    assertThat(ask(t -> t.lateTasks(due, 9))).isEmpty();
    assertThat(ask(t -> t.lateTasks(due.plusSeconds(1), 9))).containsExactly("DB-20260404-001");
    store.write(
        t -> {
          t.supervision().chased(it.number(), due);
          return 0;
        });
    assertThat(ask(t -> t.lateTasks(due.plusSeconds(1), 9))).isEmpty();
  }

  @Test
  void numbers_of_tasks_run_by_day() {
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      drawn.add(store.write(t -> t.supervision().drawNumber(CaseFixtures.DAY)));
    }
    drawn.add(store.write(t -> t.supervision().drawNumber(CaseFixtures.DAY.plusDays(1))));
    assertThat(drawn).containsExactly("DB-20260404-001", "DB-20260404-002", "DB-20260405-001");
  }

  @Test
  void an_alarm_comes_back_as_it_was_stored_and_the_same_is_never_raised_again() {
    Alarm first = raise(alarm("YL-1", "stage@1"), null).orElseThrow();
    assertThat(ask(SupervisionTable::standingAlarms)).containsExactly(first);
    Alarm next =
        new Alarm(
            first.id(),
            2,
            "YL-1",
            "YL-1",
            "垃圾堆积",
            "990101",
            Cause.OVERDUE,
            "stage@1",
            Priority.LOW,
            CaseFixtures.micros(1),
            List.of(
                first.reached().getFirst(),
                new Alarm.Reached(Reach.SHIFT_CHIEF, CaseFixtures.micros(2), List.of("chief")),
                new Alarm.Reached(Reach.DUTY_LEADER, CaseFixtures.micros(3), List.of())),
            new Alarm.Acknowledgement(CaseFixtures.micros(4), "a", "知道"),
            new Alarm.Shelving(CaseFixtures.micros(5), "b", CaseFixtures.micros(6), "等件"),
            CaseFixtures.micros(7));
    boolean moved = store.write(t -> t.supervision().update(next, null));
    boolean again = store.write(t -> t.supervision().update(next, null));
    assertThat(moved).isTrue();
    assertThat(again).isFalse();
    assertThat(ask(t -> t.alarmsOf("YL-1"))).containsExactly(next);
    assertThat(ask(SupervisionTable::standingAlarms)).isEmpty();
    assertThat(raise(alarm("YL-1", "stage@1"), null)).as("cleared, and still known").isEmpty();
    assertThat(raise(alarm("YL-1", "stage@2"), null)).isPresent();
    assertThat(ask(t -> t.standingAlarms("YL-1"))).hasSize(1);
    Set<SupervisionTable.Raised> before = store.read(t -> t.supervision().raisedBefore("YL-1"));
    assertThat(before)
        .containsExactlyInAnyOrder(
            new SupervisionTable.Raised(Cause.OVERDUE, "stage@1"),
            new SupervisionTable.Raised(Cause.OVERDUE, "stage@2"));
    assertThat(ask(t -> t.reachedSince(CaseFixtures.micros(2)))).containsExactly(next);
  }

  @Test
  void alarms_to_pass_on_are_found_when_their_moment_has_come() {
    long first = raise(alarm("YL-1", "x"), NOON).orElseThrow().id();
    long second = raise(alarm("YL-2", "x"), NOON.plusSeconds(1)).orElseThrow().id();
    raise(alarm("YL-3", "x"), null);
    assertThat(ask(t -> t.alarmsToPass(NOON.minusSeconds(1), 9))).isEmpty();
    assertThat(ask(t -> t.alarmsToPass(NOON, 9))).containsExactly(first);
    assertThat(ask(t -> t.alarmsToPass(NOON.plusSeconds(9), 9))).containsExactly(first, second);
    assertThat(ask(t -> t.alarmsToPass(NOON.plusSeconds(9), 1))).containsExactly(first);
  }

  @Test
  void what_fell_due_among_the_open_cases_is_what_a_walk_over_all_finds() {
    List<Case> all = new ArrayList<>();
    for (Case it : CaseFixtures.many(400, 7)) {
      all.add(CaseFixtures.store(store, it));
    }
    for (int hours = -200; hours < 120; hours += 7) {
      Instant from = NOON.plus(Duration.ofHours(hours));
      Instant until = from.plus(Duration.ofHours(11));
      List<Long> walked =
          all.stream()
              .filter(it -> it.stage().open())
              .filter(
                  it ->
                      within(it.times().stageDue(), from, until)
                          || within(it.times().caseDue(), from, until))
              .map(Case::id)
              .sorted()
              .toList();
      assertThat(ask(t -> t.fellDue(from, until, 0, 1_000))).isEqualTo(walked);
      assertThat(pages(from, until)).isEqualTo(walked);
    }
    assertThat(ask(t -> t.fellDue(null, NOON.plus(Duration.ofDays(99)), 0, 1_000)))
        .hasSameSizeAs(all.stream().filter(it -> it.stage().open()).toList());
    List<Long> returned = ask(t -> t.returnedAtLeast(2, 10));
    assertThat(returned).isEmpty();
  }

  private List<Long> pages(Instant from, Instant until) {
    List<Long> found = new ArrayList<>();
    List<Long> page = ask(t -> t.fellDue(from, until, 0, 3));
    while (!page.isEmpty()) {
      found.addAll(page);
      long last = page.getLast();
      page = ask(t -> t.fellDue(from, until, last, 3));
    }
    return found;
  }

  private static boolean within(@Nullable Instant due, Instant from, Instant until) {
    return due != null && !due.isBefore(from) && due.isBefore(until);
  }

  /**
   * Many desks look at once while others close and acknowledge: each occurrence is raised exactly
   * once, nothing stands on an ended case, and the journal is whole.
   */
  @Test
  void however_many_timekeepers_look_at_once_each_alarm_is_raised_once() throws Exception {
    DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
    List<Store> stores = new ArrayList<>();
    List<Desk> desks = new ArrayList<>();
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      for (int i = 0; i < 4; i++) {
        Store own = open(location);
        stores.add(own);
        desks.add(Desks.open(own, DeskFixtures.chief(), clock, "desk-" + i));
      }
      Desk chief = desks.getFirst();
      chief.run(new Command.SetCity(CaseworkFixtures.cityData(), Set.of(), List.of(), null));
      chief.run(new Command.SetCatalogue(CaseworkFixtures.categories()));
      chief.run(new Command.PutOperator(DeskFixtures.chief()));
      for (Role role : List.of(Role.DISPATCHER, Role.DUTY_LEADER)) {
        chief.run(
            new Command.PutOperator(
                DeskFixtures.operator(role.name().toLowerCase(Locale.ROOT), role)));
      }
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        Outcome.CaseDone it =
            (Outcome.CaseDone) chief.run(new Command.Report(CaseworkFixtures.draft(), true));
        numbers.add(it.now().number());
        chief.run(
            new Command.OnCase(
                it.now().number(), null, new Step.Dispatch("hedong-team", List.of(), "", "")));
      }
      clock.pass(Duration.ofHours(5));
      List<Callable<Integer>> workers = new ArrayList<>();
      for (Desk desk : desks) {
        workers.add(() -> desk.timekeeping().look() + desk.timekeeping().look());
      }
      workers.add(() -> voided(desks.get(1), numbers.subList(0, 8)));
      workers.add(() -> acknowledged(desks.get(2)));
      CyclicBarrier start = new CyclicBarrier(workers.size());
      List<Future<Integer>> running = new ArrayList<>();
      for (Callable<Integer> worker : workers) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return worker.call();
                }));
      }
      for (Future<Integer> one : running) {
        one.get(2, TimeUnit.MINUTES);
      }
      chief.timekeeping().look();

      List<Alarm> every = new ArrayList<>();
      numbers.forEach(number -> every.addAll(chief.supervision().alarmsOf(number)));
      Set<String> keys = new HashSet<>();
      assertThat(every)
          .allSatisfy(
              it -> assertThat(keys.add(it.subject() + it.cause() + it.occurrence())).isTrue());
      assertThat(every.stream().filter(it -> it.cause() == Cause.OVERDUE))
          .hasSizeGreaterThanOrEqualTo(16);
      List<String> ended = numbers.subList(0, 8);
      assertThat(chief.supervision().alarms()).noneMatch(it -> ended.contains(it.subject()));
      for (String number : numbers) {
        List<Task> tasks = chief.supervision().tasksOf(number);
        assertThat(tasks).hasSizeLessThanOrEqualTo(1);
        assertThat(tasks.stream().filter(Task::open).count())
            .isEqualTo(ended.contains(number) ? 0 : 1);
      }
      long raised =
          chief.places().latest(2_000).stream()
              .filter(
                  line ->
                      line.subjectKind() == JournalLine.SubjectKind.ALARM
                          && line.kind().equals("raise"))
              .count();
      assertThat(raised).isEqualTo(every.size());
      assertThat(faults()).isEmpty();
    } finally {
      pool.shutdownNow();
      desks.forEach(Desk::close);
    }
  }

  private static int voided(Desk desk, List<String> numbers) {
    for (String number : numbers) {
      desk.run(new Command.OnCase(number, null, new Step.Void("演练作废")));
    }
    return numbers.size();
  }

  private static int acknowledged(Desk desk) {
    int done = 0;
    for (int i = 0; i < 10; i++) {
      for (Alarm alarm : desk.supervision().alarms()) {
        desk.run(new Command.Supervise(new SuperviseStep.Acknowledge(List.of(alarm.id()), "知道")));
        done++;
      }
    }
    return done;
  }
}
