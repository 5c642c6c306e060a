package org.zhongshu.app.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.bench.Bench;
import org.zhongshu.app.bench.BenchOptions;
import org.zhongshu.app.bench.BenchReport;
import org.zhongshu.desk.json.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the program is on this machine; exit code 1 when a target is missed. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--quick")
  private boolean quick;

  @Option(names = "--only", split = ",", paramLabel = "NAME")
  private List<String> only = List.of();

  @Option(names = "--file", paramLabel = "FILE")
  private @Nullable Path file;

  @Option(names = "--cases", paramLabel = "N")
  private @Nullable Integer cases;

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    BenchOptions options = quick ? BenchOptions.quick() : BenchOptions.full();
    Set<String> names = new LinkedHashSet<>(only);
    options = options.withOnly(names).withFile(file);
    if (cases != null) {
      options = options.withFindCases(cases);
    }
    // Whoever asks for JSON gets that alone: the lines for people stay away from it.
    PrintStream told =
        session.json() ? new PrintStream(OutputStream.nullOutputStream()) : session.out();
    BenchReport report = new Bench(options, told).run();
    if (session.json()) {
      session.say(AnswerJson.plain(report));
    }
    return report.reached() ? 0 : 1;
  }
}
