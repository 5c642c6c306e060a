package org.zhongshu.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Help of a command with its own options: those for all commands are told once, with the program
 * itself.
 */
final class OwnOptionsHelp extends Help {
  private final List<OptionSpec> own;

  OwnOptionsHelp(CommandSpec spec, ColorScheme colours) {
    super(spec, colours);
    this.own = spec.options().stream().filter(option -> !option.inherited()).toList();
  }

  @Override
  protected Ansi.Text createDetailedSynopsisOptionsText(
      Collection<ArgSpec> done, Comparator<OptionSpec> sort, boolean clusterBooleans) {
    return createDetailedSynopsisOptionsText(done, own, sort, clusterBooleans);
  }

  @Override
  public String optionList() {
    return optionListExcludingGroups(own);
  }

  @Override
  public String optionListHeading(Object... params) {
    return own.isEmpty() ? "" : super.optionListHeading(params);
  }
}
