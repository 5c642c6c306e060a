package org.zhongshu.console.mode;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;

/**
 * Runs commands of a page off the FX thread and tells in words why one was refused. Used on the FX
 * thread.
 */
final class Acting {
  private final Console console;
  private final Telling telling;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

  Acting(Console console) {
    this.console = console;
    this.telling = new Telling(console.desk(), console.words());
  }

  /** Whether a command is under way. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /**
   * Runs a command.
   *
   * @param refused with the sentence that says why not
   */
  void run(Command command, Runnable done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> console.desk().run(command),
            outcome -> {
              busy.set(false);
              if (outcome instanceof Outcome.Refused(var refusal)) {
                refused.accept(telling.sentence(refusal));
              } else {
                done.run();
              }
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }
}
