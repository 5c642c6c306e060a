package org.zhongshu.console.map;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Navigator;

/** A navigator of a test: writes down where it was sent. */
public final class NoNavigator implements Navigator {
  public final List<String> views = new ArrayList<>();
  public final List<String> cases = new ArrayList<>();
  public final List<CasesWanted> wanted = new ArrayList<>();

  @Override
  public void show(String viewId) {
    views.add(viewId);
  }

  @Override
  public void showCase(String number) {
    cases.add(number);
  }

  @Override
  public void newCase() {
    views.add("new-case");
  }

  @Override
  public void showCases(CasesWanted some) {
    wanted.add(some);
  }
}
