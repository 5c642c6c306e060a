package org.zhongshu.console.mode;

import java.util.concurrent.Callable;
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
    ask(() -> console.desk().run(command), _ -> done.run(), refused);
  }

  /**
   * Does what ends in a command, where something has to be looked up first.
   *
   * @param done with what became of it
   * @param refused with the sentence that says why not
   */
  void ask(Callable<Outcome> work, Consumer<Outcome> done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> answer(work.call()),
            answer -> {
              busy.set(false);
              if (answer.outcome() instanceof Outcome.Refused) {
                refused.accept(answer.refusal());
              } else {
                done.accept(answer.outcome());
              }
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }

  /** Names in a refusal may have to be looked up in the store. */
  private Answer answer(Outcome outcome) {
    return new Answer(
        outcome, outcome instanceof Outcome.Refused(var refusal) ? telling.sentence(refusal) : "");
  }

  private record Answer(Outcome outcome, String refusal) {}
}
