package org.zhongshu.desk;

import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;

/**
 * An operator's questions about commands and directives. None of them changes anything; all may
 * take a while and are asked off the FX thread.
 */
public interface CommandQuestions {
  /** The centre's rules, or the proposals. */
  CommandRules rules();

  /** Open ones that the operator sees, those that wait for a leader first, then by number. */
  List<Commanding> open();

  /** Those that ended, latest first. */
  List<Commanding> ended(int limit);

  Optional<Commanding> command(String number);

  /** The open one about a matter, whoever sees it. */
  Optional<Commanding> openAbout(Matter matter);

  /** Directives of a command, first to last; a unit sees its own receipts of those that it got. */
  List<Directive> directivesOf(String command);

  Optional<Directive> directive(String number);

  /**
   * Directives to the operator's unit: those that still want something of it, latest first, then as
   * many others; none at the centre.
   */
  List<Directive> toUnit(int others);

  /** What wants this operator in command now, for every page. */
  Wanted wanted();

  /** The units that names stand for, or why they stand for none. */
  Addressees.Resolved resolve(List<String> names);

  /**
   * What wants an operator.
   *
   * @param raised waits for a leader; only for who may take command
   * @param mine that he commands
   * @param toConfirm directives that his unit has to confirm, eldest first
   * @param toReport directives on which it still has to report back, eldest first
   * @param undelivered numbers of those that no desk of his unit has shown yet
   * @param late receivers that are late with directives of commands that he has
   */
  record Wanted(
      List<Commanding> raised,
      List<Commanding> mine,
      List<Directive> toConfirm,
      List<Directive> toReport,
      List<String> undelivered,
      int late) {
    public static final Wanted NOTHING =
        new Wanted(List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    public Wanted {
      raised = List.copyOf(raised);
      mine = List.copyOf(mine);
      toConfirm = List.copyOf(toConfirm);
      toReport = List.copyOf(toReport);
      undelivered = List.copyOf(undelivered);
    }
  }
}
