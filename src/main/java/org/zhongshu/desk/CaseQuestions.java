package org.zhongshu.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Waiting;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.JournalLine;

/**
 * An operator's questions about cases. None of them changes anything; all may take a while and are
 * asked off the FX thread.
 */
public interface CaseQuestions {
  /** All open cases that the operator may see. */
  List<CaseSummary> open();

  /** These cases as they stand now, open or not. */
  List<CaseSummary> summaries(Collection<Long> ids);

  /** A page of cases, newest first; for the next page ask with {@link CaseFilter#before}. */
  List<CaseSummary> page(CaseFilter filter, int limit);

  /** A case with its record. */
  Optional<CaseFile> file(String number);

  /** Who could handle it, best first, each with its reasons. */
  List<Candidate> candidates(Case about);

  /** Cases that may be the same matter, likeliest first. */
  List<DuplicateHint> duplicates(Draft draft);

  /** The same for a case that is in. */
  List<DuplicateHint> duplicates(Case about);

  /**
   * What a step would come to for each of these cases if it were taken now (批量预览): the case after
   * it, or why it can't be. Nothing is written. Each is looked at for itself, as it stands now.
   *
   * @return by number, in the order asked
   */
  Map<String, Decision> preview(List<String> numbers, Step step);

  /**
   * How many ended cases that the operator sees wait for something: appeals, and call-backs of
   * those closed within {@link FigureQuestions#TO_EVALUATE}.
   */
  Map<Waiting, Integer> waitingAfterEnd();

  CaseCounts counts();

  /** The whole days before today, oldest first; takes longer than {@link #counts}. */
  List<CaseDay> days();

  /**
   * A case with its record.
   *
   * @param record oldest first
   */
  record CaseFile(Case now, List<JournalLine> record) {
    public CaseFile {
      record = List.copyOf(record);
    }
  }
}
