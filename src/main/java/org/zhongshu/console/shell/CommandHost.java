package org.zhongshu.console.shell;

/** The view that shows commands and directives: what {@link Navigator#showCommand} leads to. */
public interface CommandHost extends ConsoleView {
  /** Shows a command, or a directive of one; called after the view was attached. */
  void showCommand(String number);
}
