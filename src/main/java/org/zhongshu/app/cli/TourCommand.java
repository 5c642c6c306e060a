package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.TourRun;
import org.zhongshu.app.tour.Size;
import org.zhongshu.app.tour.Tour;
import org.zhongshu.console.theme.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes through the first working day in the console without a display, and leaves pictures. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  @Option(names = "--theme", paramLabel = "dark|light")
  private @Nullable Theme theme;

  @Option(names = "--size", paramLabel = "1366x768")
  private @Nullable Size size;

  TourCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Tour.Plan whole =
        Tour.Plan.whole(out == null ? TourRun.usualFolder(session.environment()) : out);
    Tour.Plan plan =
        new Tour.Plan(
            whole.out(),
            theme == null ? whole.themes() : List.of(theme),
            size == null ? whole.sizes() : List.of(size));
    return new TourRun(session.environment(), session.stores(), session.shipped(), session.words())
        .walk(plan);
  }
}
