package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Founding;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.city.CityProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Founds a centre: makes its store with city, catalogue and seats, or with an exercise. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--exercise")
  private boolean exercise;

  @Option(names = "--city", paramLabel = "DIR")
  private @Nullable Path city;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String place = session.place();
    Founding founding =
        new Founding(session.environment(), session.stores(), session.shipped(), session.words());
    founding.refuseWhenThere(place);
    CityImport.Report report = founding.city(city);
    for (CityProblem problem : report.problems()) {
      // What ships is as good as it is; a centre's own files are the centre's to mend.
      if (city != null) {
        session.remark(
            problem.error() ? "cli.city.error" : "cli.city.remark",
            problem.file() + ":" + problem.line(),
            Telling.plain(problem.what(), session.words()));
      }
    }
    if (report.city().isEmpty()) {
      session.remark("cli.city.refused", report.errors().size());
      return 1;
    }
    Founding.Founded founded =
        founding.at(
            place,
            report.city().get(),
            exercise,
            (key, count) -> {
              if (!session.json()) {
                session.remark(key, count);
              }
            });
    return session.answer(
        AnswerJson.plain(founded),
        session
            .words()
            .get(
                exercise ? "cli.init.exercise" : "cli.init.done",
                founded.place(),
                founded.areas(),
                founded.units(),
                founded.operators(),
                founded.cases(),
                founded.operator()));
  }
}
