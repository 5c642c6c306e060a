package org.zhongshu.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows how to use the program, or one command of it. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "0..*", descriptionKey = "zhongshu.help.command", paramLabel = "COMMAND")
  private List<String> path = new ArrayList<>();

  @Override
  public Integer call() {
    CommandLine at = Objects.requireNonNull(spec).commandLine().getParent();
    for (String name : path) {
      CommandLine next = at.getSubcommands().get(name);
      if (next == null) {
        throw new UnmatchedArgumentException(at, List.of(name));
      }
      at = next;
    }
    at.usage(at.getOut());
    return 0;
  }
}
