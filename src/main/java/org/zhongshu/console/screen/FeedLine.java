package org.zhongshu.console.screen;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.supervise.Operators;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * A line of the live feed as it is shown.
 *
 * @param at when
 * @param kind kind of step, the words' key
 * @param subject number of the case, title of the activation, or id of what it is about
 * @param beside the number beside it; empty when the subject tells enough
 * @param about the case as it stands; null when it is not about one, or the operator may not see it
 */
record FeedLine(
    Instant at, String kind, String subject, String beside, @Nullable CaseSummary about) {
  /**
   * Whether a line tells a duty leader something: what happens to cases and modes. How the program
   * is kept (settings, mappings, seats, lists) stays in the journal.
   */
  static boolean tells(JournalLine line) {
    return switch (line.subjectKind()) {
      case CASE, MODE, MINUTES -> true;
      case TASK -> !line.operator().equals(Operators.SYSTEM);
      // The receipts of two hundred units would drown the rest: the page of command counts them.
      case COMMAND ->
          line.kind().startsWith("command-")
              || line.kind().equals("directive-give")
              || line.kind().equals("directive-recall");
      case CITY, CATALOGUE, OPERATOR, IMPORT, SETTING, ALARM, PLAN, MEASURE, DUTY, FORCE -> false;
    };
  }

  static FeedLine of(JournalLine line, @Nullable CaseSummary about) {
    // The id of an activation, the number of a task say nothing to anybody: their lines begin with
    // what they are about.
    boolean numbered =
        line.subjectKind() == SubjectKind.TASK || line.subjectKind() == SubjectKind.COMMAND;
    boolean told =
        switch (line.subjectKind()) {
          case MODE, TASK, MINUTES -> true;
          case COMMAND -> !line.opinion().isEmpty();
          default -> false;
        };
    return new FeedLine(
        line.at(),
        line.kind(),
        told ? line.opinion() : line.subject(),
        numbered && told ? line.subject() : "",
        about);
  }
}
