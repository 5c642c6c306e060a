package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Stage;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.JournalHash;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.StoreInfo;

/** The journal: chained, append-only, and found out when it was changed. */
final class JournalOnEachStoreTest extends OnEachStore {
  private static JournalLine.Unsealed note(String chain, int number) {
    return CaseFixtures.note(chain, null, chain + " " + number);
  }

  @Test
  void linesOfAChainAreNumberedWithoutGapAndEachCarriesTheHashBefore() {
    List<JournalLine> first = append(note("甲", 1), note("乙", 1), note("甲", 2));
    List<JournalLine> second = append(note("甲", 3));

    assertThat(first.stream().map(JournalLine::position)).containsExactly(1L, 1L, 2L);
    assertThat(first.getFirst().previousHash()).isEqualTo(JournalHash.FIRST);
    assertThat(first.get(2).previousHash()).isEqualTo(first.getFirst().hash());
    assertThat(second.getFirst().previousHash()).isEqualTo(first.get(2).hash());
    assertThat(second.getFirst().position()).isEqualTo(3);
    assertThat(heads()).isEqualTo(Map.of("甲", 3L, "乙", 1L));
    Instant at = second.getFirst().at();
    assertThat(store.<Map<String, Long>>read(t -> t.journal().headsBefore(at))).isEmpty();
    assertThat(store.<Map<String, Long>>read(t -> t.journal().headsBefore(at.plusSeconds(1))))
        .isEqualTo(heads());
    assertThat(lines()).isEqualTo(4);
    assertThat(append()).isEmpty();
  }

  @Test
  void aLineComesBackAsItWasAppended() {
    Case c = CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00001"));
    Case next = CaseFixtures.next(c, x -> CaseFixtures.staged(x, Stage.TO_CONFIRM));
    update(next);
    JournalLine.Unsealed raw = CaseFixtures.line("乙", next, "handle");
    JournalLine line =
        append(
                new JournalLine.Unsealed(
                    raw.chain(),
                    CaseFixtures.micros(7).plusNanos(999),
                    raw.operator(),
                    raw.station(),
                    raw.command(),
                    raw.subjectKind(),
                    raw.subject(),
                    raw.caseId(),
                    raw.subjectVersion(),
                    raw.kind(),
                    "city-water",
                    "已修复 😀\0",
                    raw.after(),
                    "{\"字\":\"\\u0000\"}"))
            .getFirst();

    assertThat(line.at()).isEqualTo(CaseFixtures.micros(7));
    assertThat(line.opinion()).isEqualTo("已修复 😀\uFFFD");
    assertThat(record(c)).hasSize(2).last().isEqualTo(line);
    List<JournalLine> ofCommand = store.read(t -> t.journal().ofCommand(raw.command()));
    List<JournalLine> ofNone = store.read(t -> t.journal().ofCommand(new UUID(9, 9)));
    List<JournalLine> latest = store.read(t -> t.journal().latest(1));
    assertThat(ofCommand).containsExactly(line);
    assertThat(ofNone).isEmpty();
    assertThat(latest).containsExactly(line);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whoReadsOnFromWhereHeWasGetsEveryLineOnceAndInOrder() {
    for (int i = 1; i <= 30; i++) {
      append(note("甲", i), note("乙", i));
      if (i % 3 == 0) {
        append(note("丙", i));
      }
    }
    Map<String, Long> seen = new HashMap<>();
    List<JournalLine> read = new ArrayList<>();
    List<JournalLine> some = after(seen, 7);
    while (!some.isEmpty()) {
      assertThat(some).hasSizeLessThanOrEqualTo(7);
      for (JournalLine line : some) {
        assertThat(line.position()).isEqualTo(seen.getOrDefault(line.chain(), 0L) + 1);
        seen.put(line.chain(), line.position());
        read.add(line);
      }
      some = after(seen, 7);
    }
    assertThat(read).hasSize(70).doesNotHaveDuplicates();
    assertThat(seen).isEqualTo(heads());
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrRemoveALineOrACase() {
    CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00001"));

    for (String sql :
        List.of(
            "UPDATE journal SET opinion = 'x'",
            "DELETE FROM journal",
            "DELETE FROM journal_chain",
            "DELETE FROM cases")) {
      assertThatThrownBy(() -> behind(sql)).as(sql).isInstanceOf(SQLException.class);
    }
    assertThat(lines()).isEqualTo(1);
    assertThat(faults()).isEmpty();
  }

  @Test
  void recordsOfSeveralCasesComeInTheOrderOfTheirIdsEachOldestFirst() {
    List<Case> stored = CaseFixtures.store(store, CaseFixtures.many(450, 1));
    Case first = CaseFixtures.next(stored.getFirst(), c -> CaseFixtures.staged(c, Stage.CLOSED));
    update(first);
    append(CaseFixtures.line("乙", first, "close"));
    List<Long> ids = stored.stream().map(Case::id).toList();

    List<JournalLine> lines = store.read(t -> t.journal().ofCases(ids));

    assertThat(lines).hasSize(451);
    assertThat(lines.stream().map(JournalLine::caseId)).isSorted();
    assertThat(lines.subList(0, 2)).isEqualTo(record(first));
    List<JournalLine> none = store.read(t -> t.journal().ofCases(List.of()));
    assertThat(none).isEmpty();
  }

  @Test
  void casesOfASpanAreThoseOpenInItEndedInItOrCalledBackInIt() {
    Instant from = Instant.parse("2026-04-30T16:00:00Z");
    Instant until = Instant.parse("2026-05-31T16:00:00Z");
    Duration day = Duration.ofDays(1);
    Case open = ended(1, from.minus(day.multipliedBy(400)), null);
    Case reportedAtTheEnd = ended(2, until, null);
    Case endedBefore = ended(3, from.minus(day), from.minusNanos(1_000));
    Case endedAtTheBeginning = ended(4, from.minus(day), from);
    Case endedAfter = ended(5, from, until.plus(day));
    Case calledBack = ended(6, from.minus(day.multipliedBy(9)), from.minus(day));
    Case calledBackAfter = ended(7, from.minus(day.multipliedBy(9)), from.minus(day));
    line(calledBack, "call-back", from);
    line(calledBackAfter, "call-back", until);

    List<Long> found = store.read(t -> t.journal().casesIn(from, until));

    assertThat(found)
        .containsExactly(open.id(), endedAtTheBeginning.id(), endedAfter.id(), calledBack.id())
        .doesNotContain(reportedAtTheEnd.id(), endedBefore.id(), calledBackAfter.id());
  }

  private Case ended(int number, Instant reported, @Nullable Instant closed) {
    Case plain = CaseFixtures.plain("YL-20260404-0000" + number);
    Origin origin = plain.origin();
    Origin then =
        new Origin(
            origin.channel(),
            origin.channelWords(),
            origin.nature(),
            origin.source(),
            origin.externalNumber(),
            origin.reporter(),
            reported);
    Case it = CaseFixtures.staged(plain, closed == null ? Stage.IN_HANDLING : Stage.CLOSED);
    return CaseFixtures.store(
        store,
        new Case(
            0,
            it.number(),
            it.version(),
            then,
            it.title(),
            it.description(),
            it.place(),
            it.topic(),
            it.grade(),
            it.routing(),
            it.stage(),
            it.assignment(),
            it.times().withClosed(closed)));
  }

  private void line(Case c, String kind, Instant at) {
    JournalLine.Unsealed raw = CaseFixtures.line("甲", c, kind);
    append(
        new JournalLine.Unsealed(
            raw.chain(),
            at,
            raw.operator(),
            raw.station(),
            raw.command(),
            raw.subjectKind(),
            raw.subject(),
            raw.caseId(),
            raw.subjectVersion(),
            raw.kind(),
            raw.receiver(),
            raw.opinion(),
            raw.after(),
            raw.body()));
  }

  private void withoutGuards(String... statements) throws SQLException {
    List<String> all = new ArrayList<>();
    if (kind == StoreInfo.Kind.SQLITE) {
      for (String trigger :
          List.of(
              "journal_no_update",
              "journal_no_delete",
              "journal_chain_no_delete",
              "cases_no_delete")) {
        all.add("DROP TRIGGER " + trigger);
      }
      all.add("PRAGMA foreign_keys = OFF");
    } else {
      for (String table : List.of("journal", "journal_chain", "cases")) {
        all.add("ALTER TABLE " + table + " DISABLE TRIGGER USER");
      }
    }
    all.addAll(List.of(statements));
    behind(all.toArray(String[]::new));
  }

  @Test
  void aChangedLineIsFoundOut() throws SQLException {
    append(note("甲", 1), note("甲", 2), note("甲", 3));
    withoutGuards("UPDATE journal SET opinion = 'x' WHERE position = 2");

    assertThat(faults()).containsExactly("store.verify.changed");
  }

  @Test
  void aRemovedLineIsFoundOut() throws SQLException {
    append(note("甲", 1), note("甲", 2), note("甲", 3));
    withoutGuards("DELETE FROM journal WHERE position = 2");

    assertThat(faults()).containsExactly("store.verify.gap");
  }

  @Test
  void linesRemovedFromTheEndAreFoundOut() throws SQLException {
    append(note("甲", 1), note("甲", 2), note("甲", 3));
    withoutGuards("DELETE FROM journal WHERE position = 3");

    assertThat(faults()).containsExactly("store.verify.head");
  }

  @Test
  void aCaseChangedBehindItsRecordIsFoundOut() throws SQLException {
    List<Case> stored = CaseFixtures.store(store, CaseFixtures.many(3, 1));
    withoutGuards("UPDATE cases SET version = 9 WHERE id = " + stored.getFirst().id());

    assertThat(faults()).containsExactly("store.verify.case");
  }

  @Test
  void aCaseWithoutRecordIsFoundOut() {
    store.write(t -> t.cases().insert(CaseFixtures.many(1, 1)));

    assertThat(faults()).containsExactly("store.verify.noRecord");
  }

  @Test
  void theReportCountsWhatWasRead() {
    CaseFixtures.store(store, CaseFixtures.many(30, 1));
    append(note("city", 1));

    assertThat(store.verify())
        .satisfies(
            report -> {
              assertThat(report.cases()).isEqualTo(30);
              assertThat(report.lines()).isEqualTo(31);
              assertThat(report.sound()).isTrue();
            });
  }
}
