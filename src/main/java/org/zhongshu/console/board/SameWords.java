package org.zhongshu.console.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.rows.Lane;

/**
 * In the queues to be placed or classed: marks every row that the file describes in the same words.
 */
final class SameWords {
  private final BoardModel board;

  SameWords(BoardModel board) {
    this.board = board;
  }

  boolean can() {
    CaseSummary row = board.current();
    return row != null && !told(row).isEmpty();
  }

  /** Marks them; once more takes the marks away. */
  void mark() {
    CaseSummary row = board.current();
    if (row == null) {
      return;
    }
    String same = told(row);
    Set<Long> before = board.marks().ids();
    List<CaseSummary> alike = board.rows().stream().filter(r -> told(r).equals(same)).toList();
    if (before.equals(new HashSet<>(alike.stream().map(CaseSummary::id).toList()))) {
      board.marks().clear();
    } else {
      board.marks().add(alike);
    }
  }

  private String told(CaseSummary row) {
    Function<CaseSummary, String> of = words(board.query().lane());
    return of == null ? "" : of.apply(row);
  }

  private static @Nullable Function<CaseSummary, String> words(Lane lane) {
    return switch (lane) {
      case TO_PLACE -> CaseSummary::areaWords;
      case TO_CLASS -> CaseSummary::topicWords;
      default -> null;
    };
  }
}
