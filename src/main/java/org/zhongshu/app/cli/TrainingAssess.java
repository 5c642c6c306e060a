package org.zhongshu.app.cli;

import java.util.concurrent.Callable;
import org.zhongshu.app.Failure;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.TrainingReport;
import org.zhongshu.desk.TrainingWords;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;

/** Holds what was expected against what was done, and tells how the training went. */
@Command(name = "assess")
final class TrainingAssess implements Callable<Integer> {
  private final Session session;

  TrainingAssess(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::assess);
  }

  private int assess(Desk desk) {
    TrainingReport it =
        desk.training()
            .report()
            .orElseThrow(() -> Failure.of("training.none", desk.store().place()));
    if (session.json()) {
      session.say(AnswerJson.plain(it));
      return 0;
    }
    Words words = session.words();
    TrainingWords say = TrainingWords.at(desk, words, new Telling(desk, words));
    session.say(words.get("training.assess.title", it.name(), it.now()));
    session.say(say.dispatch(it));
    session.say(say.summary(it));
    TextTable table = new TextTable(14, 10, 60, 60);
    table.row(
        words.get("training.column.by"),
        words.get("training.column.state"),
        words.get("training.column.what"),
        words.get("training.column.done"));
    it.assessment()
        .marks()
        .forEach(
            mark ->
                table.row(
                    say.due(mark),
                    words.of(mark.state()),
                    mark.expected().what(),
                    say.done(mark, it)));
    table.lines().forEach(session::say);
    session.say(say.missed(it));
    it.missed().forEach(each -> session.say("  " + say.missed(each)));
    return 0;
  }
}
