package org.zhongshu.console.duty;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Sheet;
import org.zhongshu.desk.Command;
import org.zhongshu.words.Words;

/** What somebody types for one step in the duty room. */
final class DutyForm extends Sheet {
  /**
   * @param send sends the form
   * @param close closes it
   */
  DutyForm(Words words, String title, DutyModel model, Runnable send, Runnable close) {
    super(words, title, words.get("action.duty.send"), model.busy(), send, close);
  }

  @Override
  public DutyForm sending(Supplier<@Nullable Command> what) {
    super.sending(what);
    return this;
  }
}
