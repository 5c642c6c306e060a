package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.StepKind;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the rules have read the journal. Kept in the store now and then: a mark that is somewhat
 * behind only has some cases looked at twice, since no alarm is raised twice. Not safe for threads;
 * its keeper looks one at a time.
 */
final class ReadMark {
  private static final Logger LOG = LoggerFactory.getLogger(ReadMark.class);
  private static final String KEY = "timekeeper.read";
  private static final int BATCH = 2_000;
  private static final Duration KEEP_EVERY = Duration.ofMinutes(1);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Store store;
  private @Nullable Map<String, Long> read;
  private Map<String, Long> kept = Map.of();
  private Instant keptAt = Instant.MIN;

  ReadMark(Store store) {
    this.store = store;
  }

  /**
   * What was written since the last look.
   *
   * @param rulesSet whether other rules were set
   * @param changed ids of cases that were changed
   * @param reported id of a case that was reported or filed anew → when
   * @param until how far it was read
   */
  record News(
      boolean rulesSet, Set<Long> changed, Map<Long, Instant> reported, Map<String, Long> until) {
    List<Long> reportedSince(Instant since) {
      return reported.entrySet().stream()
          .filter(it -> !it.getValue().isBefore(since))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  /**
   * Reads on to the end of the journal.
   *
   * @param earliest from when on to read when there is no mark yet: a store that was kept for years
   *     by a program without one must not be read whole before the rules do anything
   */
  News read(Instant earliest) {
    Map<String, Long> from = read == null ? kept() : read;
    if (from.isEmpty()) {
      from = store.read(tables -> tables.journal().headsBefore(earliest));
    }
    Map<String, Long> until = new HashMap<>(from);
    boolean rulesSet = false;
    Set<Long> changed = new HashSet<>();
    Map<Long, Instant> reported = new HashMap<>();
    List<JournalLine> lines;
    do {
      lines = store.read(tables -> tables.journal().after(until, BATCH));
      for (JournalLine line : lines) {
        until.merge(line.chain(), line.position(), Math::max);
        rulesSet |= line.kind().equals(RuleKeeping.KIND);
        Long id = line.caseId();
        if (line.subjectKind() == SubjectKind.CASE && id != null) {
          changed.add(id);
          if (line.kind().equals("report") || line.kind().equals(StepKind.REOPEN.key())) {
            reported.put(id, line.at());
          }
        }
      }
    } while (lines.size() >= BATCH);
    return new News(rulesSet, changed, reported, until);
  }

  /** Everything of these news was looked at. */
  void looked(News news) {
    read = news.until();
  }

  /** Keeps the mark when it was moved and some time has passed. */
  void keep(Instant now) {
    Map<String, Long> here = read;
    if (here == null || here.equals(kept) || now.isBefore(keptAt.plus(KEEP_EVERY))) {
      return;
    }
    write(here);
    keptAt = now;
  }

  void close() {
    Map<String, Long> here = read;
    if (here == null || here.equals(kept)) {
      return;
    }
    try {
      write(here);
    } catch (StoreException e) {
      LOG.debug("how far the rules have read is not kept", e);
    }
  }

  private void write(Map<String, Long> here) {
    store.write(
        tables -> {
          tables.settings().put(KEY, JSON.writeValueAsString(new TreeMap<>(here)));
          return here;
        });
    kept = Map.copyOf(here);
  }

  private Map<String, Long> kept() {
    Map<String, Long> known = new HashMap<>();
    store
        .read(tables -> tables.settings().get(KEY))
        .ifPresent(
            text -> {
              try {
                JSON.readTree(text)
                    .properties()
                    .forEach(it -> known.put(it.getKey(), it.getValue().asLong()));
              } catch (JacksonException e) {
                LOG.warn("how far the rules have read can't be told, reading what is recent", e);
              }
            });
    kept = Map.copyOf(known);
    return known;
  }
}
