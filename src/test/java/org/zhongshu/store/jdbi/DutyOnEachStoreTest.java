package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.Handover.Signature;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.HandoverRules;
import org.zhongshu.duty.HandoverRules.Ruling;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentRules;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.DutyTable;
import org.zhongshu.store.Operator;

/** The duty room in both stores. */
class DutyOnEachStoreTest extends OnEachStore {
  private static final Instant T = Instant.parse("2026-04-04T12:00:00.123456Z");
  private static final String AREA = "660100";

  private static Shift shift(String person, Instant from, @Nullable ModeKind mode) {
    return Shift.of(AREA, Post.CHIEF, from, from.plus(Duration.ofHours(12)), person, "演练-1", mode);
  }

  private List<Shift> shifts(Instant from, Instant until) {
    return store.read(t -> t.duty().shifts(from, until));
  }

  private Optional<Handover> handover(long id) {
    return store.read(t -> t.duty().handover(id));
  }

  private Optional<Incident> incident(String number) {
    return store.read(t -> t.incidents().incident(number));
  }

  @Test
  void shifts_come_back_as_they_were_and_change_by_version() {
    List<Shift> stored =
        store.write(
            t ->
                t.duty()
                    .insert(
                        List.of(shift("甲（演练）", T, null), shift("乙（演练）", T, ModeKind.EMERGENCY))));
    assertThat(shifts(T, T.plusSeconds(1))).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(shifts(T.plus(Duration.ofHours(12)), T.plus(Duration.ofHours(20)))).isEmpty();
    assertThat(shifts(T.minusSeconds(9), T)).isEmpty();

    Shift first = stored.getFirst();
    Shift after =
        Shift.of(AREA, Post.LEADER, T, T.plusSeconds(60), "丙（演练）", "演练-2", null).as(first.id(), 2);
    assertThat(store.<Boolean>write(t -> t.duty().update(after))).isTrue();
    assertThat(store.<Boolean>write(t -> t.duty().update(after))).isFalse();
    assertThat(store.<Optional<Shift>>read(t -> t.duty().shift(first.id()))).contains(after);
    assertThat(store.<Boolean>write(t -> t.duty().remove(first.id()))).isTrue();
    assertThat(store.<Boolean>write(t -> t.duty().remove(first.id()))).isFalse();
  }

  @Test
  void log_entries_are_struck_once_and_never_changed_or_deleted() {
    LogEntry entry =
        store.write(
            t ->
                t.duty()
                    .insert(
                        new LogEntry(
                            0, T, AREA, "seat", LogKind.CALL, "来电", "ZZ-1", null, true, null)));
    assertThat(store.<Optional<LogEntry>>read(t -> t.duty().entry(entry.id()))).contains(entry);
    LogEntry struck = entry.struckOut(new LogEntry.Struck(T.plusSeconds(9), "chief", "写错"));
    assertThat(store.<Boolean>write(t -> t.duty().strike(struck))).isTrue();
    assertThat(store.<Boolean>write(t -> t.duty().strike(struck))).isFalse();
    assertThat(store.<List<LogEntry>>read(t -> t.duty().log(AREA, T, T.plusSeconds(1), 10)))
        .containsExactly(struck);
    assertThat(
            store.<List<LogEntry>>read(
                t -> t.duty().log(AREA, T.plusSeconds(1), T.plusSeconds(9), 10)))
        .isEmpty();
    refused("DELETE FROM duty_log");
    refused("UPDATE duty_log SET words = 'x'");
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> behind(sql)).as(sql).isInstanceOf(SQLException.class);
  }

  private Handover drawn() {
    return new Handover(
        0,
        1,
        AREA,
        T,
        "day",
        T.plusSeconds(9),
        List.of(
            new HandoverItem(HandoverItem.Topic.OVERDUE, "", "", null, 12),
            new HandoverItem(HandoverItem.Topic.LOG, "1", "留意", T, 1)),
        "话",
        null,
        null,
        null,
        List.of());
  }

  private static Handover after(Ruling ruling) {
    return ((Ruling.Accepted) ruling).after();
  }

  private boolean update(Handover after) {
    return store.write(t -> t.duty().update(after));
  }

  @Test
  void one_handover_of_an_area_is_open_at_a_time() {
    Handover first = store.write(t -> t.duty().insert(drawn())).orElseThrow();
    assertThat(handover(first.id())).contains(first);
    assertThat(store.<Optional<Handover>>write(t -> t.duty().insert(drawn()))).isEmpty();
    assertThat(store.<Optional<Handover>>read(t -> t.duty().openHandover(AREA))).contains(first);

    Handover gone = after(HandoverRules.withdraw(first, "day", "漏了", T.plusSeconds(1)));
    assertThat(update(gone)).isTrue();
    assertThat(store.<Optional<Handover>>read(t -> t.duty().openHandover(AREA))).isEmpty();
    assertThat(store.<Optional<Handover>>write(t -> t.duty().insert(drawn()))).isPresent();
    assertThat(store.<List<Handover>>read(t -> t.duty().handovers(AREA, 9)))
        .hasSize(2)
        .contains(gone);
  }

  @Test
  void what_both_have_signed_is_never_changed_and_remarks_stand_beside_it() {
    Handover it = store.write(t -> t.duty().insert(drawn())).orElseThrow();
    Handover signed = after(HandoverRules.sign(it, "day", T.plusSeconds(1)));
    assertThat(update(signed)).isTrue();
    assertThat(update(signed)).as("the same version again").isFalse();
    refused("UPDATE duty_handover SET words = 'x'");
    refused("UPDATE duty_handover SET signed_by = 'x'");
    Handover taken = after(HandoverRules.take(signed, "night", T.plusSeconds(2)));
    assertThat(update(taken)).isTrue();
    assertThat(store.<Optional<Handover>>read(t -> t.duty().lastTaken(AREA))).contains(taken);

    refused("UPDATE duty_handover SET taken_by = 'x'");
    refused("UPDATE duty_handover SET version = 9");
    refused("DELETE FROM duty_handover_item");
    refused("UPDATE duty_handover_item SET count = 0");
    refused("DELETE FROM duty_handover");
    for (String words : List.of("补充一", "补充二")) {
      store.write(
          t -> {
            t.duty().remark(it.id(), new Handover.Remark(T.plusSeconds(3), "night", words));
            return "";
          });
    }
    assertThat(handover(it.id()).orElseThrow().remarks())
        .extracting(Handover.Remark::words)
        .containsExactly("补充一", "补充二");
    assertThat(handover(it.id()).orElseThrow().incoming())
        .isEqualTo(new Signature(T.plusSeconds(2), "night"));
    refused("DELETE FROM duty_handover_remark");
  }

  @Test
  void incidents_come_back_with_their_reports_and_what_was_signed_stays() {
    ReportContent content = new ReportContent("约8时", "某路口", "塌陷", "无", "围挡", "无", "值班室");
    Incident first =
        ((IncidentRules.Ruling.Accepted)
                IncidentRules.first(
                    new IncidentStep.First("塌陷", "ZZ-1", null, Grade.YELLOW, null, content),
                    AREA,
                    "seat",
                    T))
            .after()
            .withNumber(store.write(t -> t.incidents().drawNumber(LocalDate.of(2026, 4, 4))));
    assertThat(first.number()).isEqualTo("TF-20260404-001");
    store.write(
        t -> {
          t.incidents().insert(first);
          return "";
        });
    assertThat(incident(first.number())).contains(first);
    Incident phoned = step(first, new IncidentStep.Phone("", "上级"));
    Incident signed = step(phoned, new IncidentStep.Sign("", null));
    refused("UPDATE incident_report SET what = 'x'");
    Incident sent = step(signed, new IncidentStep.Send("", "上级"));
    refused("UPDATE incident_report SET sent_to = 'x'");
    refused("DELETE FROM incident_report");
    refused("DELETE FROM incident");
    Incident last = step(sent, new IncidentStep.Final("", content));
    assertThat(store.<List<Incident>>read(t -> t.incidents().open())).containsExactly(last);
    Incident over =
        step(step(last, new IncidentStep.Sign("", null)), new IncidentStep.Send("", "上级"));
    assertThat(store.<List<Incident>>read(t -> t.incidents().open())).isEmpty();
    assertThat(store.<List<Incident>>read(t -> t.incidents().ended(5))).containsExactly(over);
    assertThat(store.<Boolean>write(t -> t.incidents().update(first, phoned)))
        .as("an old version")
        .isFalse();
  }

  private Incident step(Incident it, IncidentStep.OnIncident step) {
    Incident after =
        ((IncidentRules.Ruling.Accepted) IncidentRules.decide(it, step, "leader", T.plusSeconds(5)))
            .after();
    assertThat(store.<Boolean>write(t -> t.incidents().update(it, after))).isTrue();
    assertThat(incident(it.number())).contains(after);
    return after;
  }

  @Test
  void of_two_who_take_over_at_once_one_wins_and_the_other_is_told_who() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (Desk chief = desk("chief");
        Desk other = desk("b")) {
      chief.run(new Command.SetCity(CaseworkFixtures.cityData(), Set.of(), List.of(), null));
      for (int round = 0; round < 5; round++) {
        Handover it = done(chief.run(new Command.OnDuty(new DutyStep.Draw(null, ""))));
        done(chief.run(new Command.OnDuty(new DutyStep.SignOut(it.id()))));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Outcome>> both = new ArrayList<>();
        for (Desk desk : List.of(chief.as(seat("a")), other)) {
          both.add(
              pool.submit(
                  () -> {
                    start.await();
                    return desk.run(new Command.OnDuty(new DutyStep.TakeOver(it.id())));
                  }));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : both) {
          outcomes.add(one.get(1, TimeUnit.MINUTES));
        }
        assertThat(outcomes).filteredOn(Outcome.DutyDone.class::isInstance).hasSize(1);
        String winner =
            Objects.requireNonNull(chief.duty().handover(it.id()).orElseThrow().incoming()).by();
        assertThat(outcomes)
            .filteredOn(Outcome.Refused.class::isInstance)
            .singleElement()
            .satisfies(
                it1 -> {
                  Refusal why = ((Outcome.Refused) it1).refusal();
                  assertThat(why.key()).isEqualTo("duty.handover-taken");
                  assertThat(why.args()).contains(Told.operator(winner));
                });
      }
      assertThat(faults()).isEmpty();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void of_two_who_draw_one_up_at_once_one_wins() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try (Desk chief = desk("chief");
        Desk other = desk("b")) {
      chief.run(new Command.SetCity(CaseworkFixtures.cityData(), Set.of(), List.of(), null));
      CyclicBarrier start = new CyclicBarrier(2);
      List<Future<Outcome>> both = new ArrayList<>();
      for (Desk desk : List.of(chief, other)) {
        both.add(
            pool.submit(
                () -> {
                  start.await();
                  return desk.run(new Command.OnDuty(new DutyStep.Draw(null, "")));
                }));
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<Outcome> one : both) {
        outcomes.add(
            one.get(1, TimeUnit.MINUTES) instanceof Outcome.Refused(Refusal why)
                ? why.key()
                : "done");
      }
      assertThat(outcomes).containsExactlyInAnyOrder("done", "duty.handover-open");
    } finally {
      pool.shutdownNow();
    }
  }

  /** A desk with a connection of its own. */
  private Desk desk(String id) {
    return Desks.open(
        open(location), seat(id), InstantSource.fixed(CaseworkFixtures.NOON), "desk-" + id);
  }

  private static Operator seat(String id) {
    return new Operator(id, id + "（演练）", Set.of(Role.SHIFT_CHIEF, Role.ADMINISTRATOR), null, null);
  }

  private static Handover done(Outcome outcome) {
    return Objects.requireNonNull(((Outcome.DutyDone) outcome).handover());
  }

  @Test
  void deadlines_are_found_by_their_clocks_and_counted_by_the_hour() {
    Case plain = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00001"));
    Instant due = Objects.requireNonNull(plain.times().stageDue());
    List<DutyTable.Deadline> found = store.read(t -> t.duty().deadlines(due, due.plusSeconds(1)));
    assertThat(found).extracting(DutyTable.Deadline::caseId).contains(plain.id());
    assertThat(store.<List<DutyTable.Deadline>>read(t -> t.duty().deadlines(null, due)))
        .extracting(DutyTable.Deadline::due)
        .allMatch(it -> it.isBefore(due));
    List<DutyTable.DeadlineCount> counts =
        store.read(
            t ->
                t.duty()
                    .deadlineCounts(due.minus(Duration.ofHours(2)), due.plus(Duration.ofHours(1))));
    assertThat(counts).extracting(DutyTable.DeadlineCount::hour).contains(2);
  }
}
