package org.zhongshu.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What can be said with every command. Without a command the console opens. */
@Command(name = "zhongshu")
final class Globals implements Callable<Integer> {
  /** What happens without a command. */
  Callable<Integer> front = () -> 0;

  @Option(
      names = "--store",
      descriptionKey = "zhongshu.store",
      paramLabel = "FILE|URL",
      scope = ScopeType.INHERIT,
      order = 100)
  @Nullable String store;

  @Option(
      names = "--as",
      descriptionKey = "zhongshu.as",
      paramLabel = "OPERATOR",
      scope = ScopeType.INHERIT,
      order = 101)
  @Nullable String operator;

  @Option(
      names = "--lang",
      descriptionKey = "zhongshu.lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      order = 102)
  @Nullable Tongue language;

  @Option(
      names = "--json",
      descriptionKey = "zhongshu.json",
      scope = ScopeType.INHERIT,
      order = 103)
  boolean json;

  @Option(
      names = "--log-level",
      descriptionKey = "zhongshu.log-level",
      paramLabel = "LEVEL",
      scope = ScopeType.INHERIT,
      order = 104)
  @Nullable LogLevel logLevel;

  @Option(
      names = {"-h", "--help"},
      descriptionKey = "zhongshu.help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 105)
  boolean help;

  @Override
  public Integer call() throws Exception {
    return front.call();
  }

  /** Languages. */
  enum Tongue {
    ZH,
    EN
  }

  /** How much is logged. */
  enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }
}
