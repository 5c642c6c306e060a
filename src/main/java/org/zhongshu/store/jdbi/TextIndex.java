package org.zhongshu.store.jdbi;

import java.util.Arrays;
import java.util.List;
import org.zhongshu.casework.Case;

/**
 * The index of words in each database: FTS5 without contents in SQLite, {@code tsvector} and GIN in
 * PostgreSQL.
 */
final class TextIndex {
  /**
   * PostgreSQL takes at most 1 MiB of different grams a row; a text with more different pairs of
   * characters than about a hundred thousand is found by the first of them.
   */
  private static final int MAX_VECTOR_BYTES = 900_000;

  private TextIndex() {}

  static void add(Session session, List<Case> cases) {
    switch (session.dialect()) {
      case SQLITE ->
          session.batch(
              "INSERT INTO case_words (rowid, words) VALUES (?, ?)",
              cases,
              (row, c) -> row.set(c.id()).set(CaseTexts.grams(c)));
      case POSTGRESQL ->
          session.batch(
              "INSERT INTO case_words (case_id, words) VALUES (?,"
                  + " array_to_tsvector(string_to_array(?, ' ')))",
              cases,
              (row, c) -> row.set(c.id()).set(vector(c)));
    }
  }

  static void replace(Session session, Case after) {
    switch (session.dialect()) {
      case SQLITE ->
          session.write(
              "INSERT OR REPLACE INTO case_words (rowid, words) VALUES (?, ?)",
              (row, _) -> row.set(after.id()).set(CaseTexts.grams(after)));
      case POSTGRESQL ->
          session.write(
              "UPDATE case_words SET words = array_to_tsvector(string_to_array(?, ' ')) WHERE"
                  + " case_id = ?",
              (row, _) -> row.set(vector(after)).set(after.id()));
    }
  }

  /**
   * The condition on {@code w} (case_words) that asks for all terms; its one place is bound by
   * {@link #asked}.
   */
  static String condition(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> "w.case_words MATCH ?";
      case POSTGRESQL -> "w.words @@ CAST(? AS tsquery)";
    };
  }

  /** Key of the case in {@code w}. */
  static String key(Dialect dialect) {
    return dialect == Dialect.SQLITE ? "w.rowid" : "w.case_id";
  }

  static String asked(Dialect dialect, List<HanGrams.Word> words) {
    List<HanGrams.Term> terms =
        words.stream().flatMap(word -> word.terms().stream()).distinct().toList();
    // A gram holds no quote of either kind, so quoting it is enough.
    return switch (dialect) {
      case SQLITE ->
          String.join(
              " AND ",
              terms.stream().map(t -> '"' + t.gram() + '"' + (t.beginning() ? "*" : "")).toList());
      case POSTGRESQL ->
          String.join(
              " & ",
              terms.stream().map(t -> "'" + t.gram() + "'" + (t.beginning() ? ":*" : "")).toList());
    };
  }

  private static String vector(Case c) {
    String grams = CaseTexts.grams(c).strip();
    if (grams.length() < 100_000) {
      return grams;
    }
    StringBuilder fit = new StringBuilder();
    int bytes = 0;
    for (String gram : Arrays.stream(grams.split(" ")).distinct().toList()) {
      bytes += gram.length() * 3 + 8;
      if (bytes > MAX_VECTOR_BYTES) {
        break;
      }
      fit.append(gram).append(' ');
    }
    return fit.toString().strip();
  }
}
