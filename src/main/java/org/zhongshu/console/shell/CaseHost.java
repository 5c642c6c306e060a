package org.zhongshu.console.shell;

/**
 * The view that shows cases: what {@link Navigator#showCase} and {@link Navigator#newCase} lead to.
 */
public interface CaseHost extends ConsoleView {
  /** Shows this case; called after the view was attached. */
  void showCase(String number);

  /** Opens the form for a new case; called after the view was attached. */
  void newCase();

  /** Shows the cases that a seat had narrowed the list to, as it was recorded. */
  default void showFiltered(String recorded) {}

  /** Shows the cases behind a figure; called after the view was attached. */
  default void showCases(CasesWanted wanted) {}
}
