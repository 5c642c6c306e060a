package org.zhongshu.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.zhongshu.app.settings.Folders;
import org.zhongshu.console.board.BoardView;
import org.zhongshu.console.city.CityView;
import org.zhongshu.console.command.CommandView;
import org.zhongshu.console.duty.DutyView;
import org.zhongshu.console.figures.FiguresView;
import org.zhongshu.console.intake.IntakeView;
import org.zhongshu.console.lists.ListsView;
import org.zhongshu.console.mode.ModeView;
import org.zhongshu.console.plans.PlansView;
import org.zhongshu.console.rules.RulesView;
import org.zhongshu.console.screen.ScreenView;
import org.zhongshu.console.settings.SettingsView;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.supervise.SuperviseView;
import org.zhongshu.console.training.TrainingView;

/**
 * The views of the console, in the order of the rail; Ctrl+1 is the first that has no key of its
 * own. Settings come last and stand at the rail's foot.
 */
public final class ConsoleViews {
  private ConsoleViews() {}

  /** Makes all views. None asks the store until it is shown. */
  public static List<ConsoleView> all(Console console, ConsoleWindow window) {
    List<ConsoleView> all = new ArrayList<>();
    Collections.addAll(
        all,
        new ScreenView(console),
        new BoardView(console),
        new ModeView(console),
        new PlansView(console),
        new CommandView(console),
        new DutyView(console),
        new CityView(console),
        new ListsView(console),
        new RulesView(console),
        new SuperviseView(console),
        new IntakeView(console, Folders.ofThisUser().data().resolve("rejects")),
        new FiguresView(console),
        new SettingsView(console, window));
    if (console.desk().store().training() != null) {
      all.add(all.size() - 1, new TrainingView(console));
    }
    return List.copyOf(all);
  }
}
