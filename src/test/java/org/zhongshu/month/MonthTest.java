package org.zhongshu.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Store;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TestPostgres;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/**
 * The whole month of 30,000 cases: {@code mvn test -Dtest=MonthTest -Dzhongshu.month=30000};
 * without the property a small one, so that every build plays it.
 */
final class MonthTest {
  private static final Logger LOG = LoggerFactory.getLogger(MonthTest.class);
  private static final int CASES = Integer.getInteger("zhongshu.month", 600);
  private static final long SEED = 20260401;

  /** What the script runs into on purpose: it does not look before it asks. */
  private static final List<String> EXPECTED =
      List.of(
          "merge.parent-stage",
          "merge.has-children",
          "merge.itself",
          "stage.wrong-since",
          "extension.over",
          "send-up.top",
          "dispatch.past-returner",
          "dispatch.lead-twice",
          "refer.itself",
          "suspend.twice",
          "hand-back.arbitrated",
          "same-person",
          "not-my-unit");

  @TempDir Path folder;

  @Test
  void endsConsistentAndTheSameScriptGivesTheSameJournalTwice() throws Exception {
    Month first = play("first.db");
    Map<String, String> journal = journal("first.db");

    Map<String, Integer> entries = check("first.db");
    LOG.info("entries {}, refusals {}", entries, first.refusals());
    assertThat(EXPECTED).containsAll(first.refusals().keySet());
    assertThat(entries.keySet())
        .contains(
            Stream.of(StepKind.values())
                .filter(MonthTest::played)
                .map(StepKind::key)
                .toArray(String[]::new));

    play("second.db");
    assertThat(journal("second.db")).isEqualTo(journal);
  }

  @Test
  void playsTheSameOnPostgres() throws Exception {
    String url = TestPostgres.newDatabase();
    new Month(200, SEED, () -> JdbiStores.open(url, OpenMode.CREATE_IF_MISSING)).play();
    new Month(200, SEED, () -> open("small.db")).play();
    try (Store server = JdbiStores.open(url, OpenMode.MUST_EXIST)) {
      assertThat(journal(server)).isEqualTo(journal("small.db"));
      assertThat(server.verify().faults()).isEmpty();
    }
  }

  private static boolean played(StepKind kind) {
    return switch (kind) {
      // They change the limits by which the checks count.
      case LOCATE, CLASSIFY, REGRADE, ROUTE -> false;
      default -> true;
    };
  }

  private Month play(String file) throws Exception {
    Month month = new Month(CASES, SEED, () -> open(file));
    long begin = System.nanoTime();
    month.play();
    int steps = month.steps().values().stream().mapToInt(Integer::intValue).sum();
    LOG.info("{} cases, {} steps in {}", CASES, steps, Duration.ofNanos(System.nanoTime() - begin));
    return month;
  }

  private Store open(String file) {
    return JdbiStores.open(folder.resolve(file).toString(), OpenMode.CREATE_IF_MISSING);
  }

  /** Digest of every chain's lines, in their order: with them all that was written. */
  private Map<String, String> journal(String file) {
    try (Store store = open(file)) {
      return journal(store);
    }
  }

  /**
   * The hashes of the chains themselves would not do: a supervised task that the rules start draws
   * its number from one counter of the city, and which of two districts that work at once draws
   * first is nobody's to say. Each task is called by its place among those of its chain instead.
   */
  private static Map<String, String> journal(Store store) {
    Map<String, MessageDigest> digests = new TreeMap<>();
    Map<String, Map<String, Integer>> tasks = new HashMap<>();
    Map<String, Long> from = new HashMap<>();
    store
        .<Map<String, Long>>read(tables -> tables.journal().heads())
        .keySet()
        .forEach(chain -> from.put(chain, 0L));
    while (true) {
      List<JournalLine> page = store.read(tables -> tables.journal().after(from, 5_000));
      if (page.isEmpty()) {
        break;
      }
      for (JournalLine line : page) {
        from.merge(line.chain(), line.position(), Math::max);
        Map<String, Integer> known = tasks.computeIfAbsent(line.chain(), _ -> new HashMap<>());
        String subject =
            line.subjectKind() == SubjectKind.TASK
                ? "task " + known.computeIfAbsent(line.subject(), _ -> known.size())
                : line.subject();
        digests
            .computeIfAbsent(line.chain(), _ -> sha256())
            .update(told(line, subject).getBytes(StandardCharsets.UTF_8));
      }
    }
    Map<String, String> told = new TreeMap<>();
    digests.forEach((chain, it) -> told.put(chain, HexFormat.of().formatHex(it.digest())));
    return told;
  }

  private static String told(JournalLine line, String subject) {
    return String.join(
            "|",
            String.valueOf(line.position()),
            String.valueOf(line.at()),
            line.operator(),
            line.station(),
            String.valueOf(line.command()),
            line.subjectKind().name(),
            subject,
            String.valueOf(line.subjectVersion()),
            line.kind(),
            String.valueOf(line.receiver()),
            line.opinion(),
            String.valueOf(line.after()),
            line.body())
        + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks every case; gives how many entries of each kind the records hold. */
  private Map<String, Integer> check(String file) {
    Instant end = Month.BEGIN.plus(Duration.ofDays(60));
    List<String> faults = new ArrayList<>();
    Map<String, Integer> entries = new TreeMap<>();
    int closed = 0;
    int seen = 0;
    try (Store store = open(file)) {
      assertThat(store.verify().faults()).isEmpty();
      CaseFilter filter = CaseFilter.ALL;
      while (true) {
        CaseFilter page = filter;
        List<CaseSummary> some = store.read(tables -> tables.cases().page(page, 500));
        if (some.isEmpty()) {
          break;
        }
        for (CaseSummary row : some) {
          CaseFile whole = store.read(tables -> file(tables, row));
          faults.addAll(Invariants.faults(whole, end));
          whole.record().forEach(line -> entries.merge(line.kind(), 1, Integer::sum));
          closed += row.stage() == Stage.CLOSED ? 1 : 0;
          seen++;
        }
        filter = filter.before(some.getLast().id());
      }
    }
    assertThat(faults.stream().limit(20)).isEmpty();
    assertThat(seen).isEqualTo(CASES);
    assertThat(closed).isGreaterThan(CASES / 2);
    return entries;
  }

  private static CaseFile file(Tables tables, CaseSummary row) {
    return new CaseFile(
        tables.cases().byNumber(row.number()).orElseThrow(), tables.journal().ofCase(row.id()));
  }
}
