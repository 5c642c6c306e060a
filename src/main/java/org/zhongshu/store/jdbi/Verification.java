package org.zhongshu.store.jdbi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.store.JournalHash;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.VerifyReport;

/** Checks a whole store in one consistent picture of it. */
final class Verification {
  /** After so many faults of a kind the rest is only counted: a page of them helps nobody. */
  private static final int MOST = 50;

  private final Database database;
  private final List<Refusal> faults = new ArrayList<>();

  Verification(Database database) {
    this.database = database;
  }

  VerifyReport run() {
    return database.read(this::check);
  }

  private VerifyReport check(Session session) {
    if (session.dialect() == Dialect.SQLITE && !ownCheck(session)) {
      // What a damaged file says of its tables means nothing.
      return new VerifyReport(0, 0, faults);
    }
    long lines = chains(session);
    cases(session);
    long cases = new JdbiCases(session).size();
    return new VerifyReport(cases, lines, faults);
  }

  private boolean ownCheck(Session session) {
    for (String said : session.query("PRAGMA integrity_check(20)").mapTo(String.class).list()) {
      if (!said.equals("ok")) {
        faults.add(Refusal.of("store.verify.database", said));
      }
    }
    if (!faults.isEmpty()) {
      return false;
    }
    session
        .query("PRAGMA foreign_key_check")
        .map((row, _) -> row.getString(1) + " " + row.getString(2) + " → " + row.getString(3))
        .forEach(said -> fault("store.verify.reference", said));
    return true;
  }

  private long chains(Session session) {
    JdbiJournal journal = new JdbiJournal(session);
    long[] lines = {0};
    Map<String, Long> heads = new HashMap<>(journal.heads());
    for (Map.Entry<String, Long> head : heads.entrySet()) {
      Chain chain = new Chain(head.getKey());
      journal.each(
          head.getKey(),
          line -> {
            lines[0]++;
            chain.next(line);
          });
      String hash = journal.headHash(head.getKey());
      if (!chain.broken && (chain.position != head.getValue() || !chain.hash.equals(hash))) {
        fault("store.verify.head", head.getKey(), head.getValue(), chain.position);
      }
    }
    return lines[0];
  }

  /** Goes along one chain and tells the first line that doesn't fit: after it none does. */
  private final class Chain {
    private final String name;
    private long position;
    private String hash = JournalHash.FIRST;
    private boolean broken;

    Chain(String name) {
      this.name = name;
    }

    void next(JournalLine line) {
      if (broken) {
        return;
      }
      if (line.position() != position + 1) {
        broken = true;
        fault("store.verify.gap", name, position + 1);
        return;
      }
      String right = JournalHash.of(hash, line.position(), unsealed(line));
      if (!line.previousHash().equals(hash) || !line.hash().equals(right)) {
        broken = true;
        fault("store.verify.changed", name, line.position(), line.at(), line.subject());
        return;
      }
      position = line.position();
      hash = line.hash();
    }
  }

  private static JournalLine.Unsealed unsealed(JournalLine line) {
    return new JournalLine.Unsealed(
        line.chain(),
        line.at(),
        line.operator(),
        line.station(),
        line.command(),
        line.subjectKind(),
        line.subject(),
        line.caseId(),
        line.subjectVersion(),
        line.kind(),
        line.receiver(),
        line.opinion(),
        line.after(),
        line.body());
  }

  /** Each case stands as the last line of its record says. */
  private void cases(Session session) {
    session
        .query(
            "SELECT c.number, c.version, c.stage, j.subject_version, j.stage_after FROM cases c"
                + " LEFT JOIN journal j ON j.case_id = c.id AND j.seq = (SELECT k.seq FROM journal"
                + " k WHERE k.case_id = c.id ORDER BY k.subject_version DESC, k.seq DESC LIMIT 1)"
                + " WHERE j.seq IS NULL OR j.subject_version <> c.version OR j.stage_after <>"
                + " c.stage OR j.stage_after IS NULL")
        .map(
            (row, _) -> {
              @Nullable Object told = row.getObject(4);
              return told == null
                  ? Refusal.of("store.verify.noRecord", row.getString(1))
                  : Refusal.of("store.verify.case", row.getString(1), row.getInt(2), row.getInt(4));
            })
        .forEach(refusal -> fault(refusal.key(), refusal.args().toArray()));
    session
        .query(
            "SELECT c.number FROM cases c LEFT JOIN case_detail d ON d.case_id = c.id WHERE"
                + " d.case_id IS NULL")
        .mapTo(String.class)
        .forEach(number -> fault("store.verify.half", number));
    String words =
        switch (session.dialect()) {
          // The index keeps no contents; this is its list of what it has.
          case SQLITE -> "SELECT count(*) FROM case_words_docsize";
          case POSTGRESQL -> "SELECT count(*) FROM case_words";
        };
    long indexed = session.query(words).mapTo(Long.class).one();
    long all = new JdbiCases(session).size();
    if (indexed != all) {
      fault("store.verify.words", all, indexed);
    }
  }

  private void fault(String key, Object... args) {
    if (faults.size() < MOST) {
      faults.add(Refusal.of(key, args));
    } else if (faults.size() == MOST) {
      faults.add(Refusal.of("store.verify.more"));
    }
  }
}
