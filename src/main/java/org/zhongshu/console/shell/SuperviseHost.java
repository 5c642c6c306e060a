package org.zhongshu.console.shell;

import org.jspecify.annotations.Nullable;

/** The view that supervises: what {@link Navigator#instruct} leads to. */
public interface SuperviseHost extends ConsoleView {
  /**
   * Opens the form of an instruction; called after the view was attached.
   *
   * @param caseNumber the case that it is about; null when it stands on its own
   * @param unit unit that handles it now; null when none does
   */
  void instruct(@Nullable String caseNumber, @Nullable String unit);
}
