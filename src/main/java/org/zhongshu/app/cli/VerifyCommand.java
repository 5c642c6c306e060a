package org.zhongshu.app.cli;

import java.util.concurrent.Callable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.store.Store;
import org.zhongshu.store.VerifyReport;
import picocli.CommandLine.Command;

/** Checks the whole store; exit code 1 when something is wrong with it. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = session.openStore()) {
      VerifyReport report = store.verify();
      if (session.json()) {
        session.say(new AnswerJson(r -> Telling.plain(r, session.words())).verified(report));
      } else {
        for (Refusal fault : report.faults()) {
          session.environment().err().println(Telling.plain(fault, session.words()));
        }
        String key = report.sound() ? "cli.verify.sound" : "cli.verify.faulty";
        session.say(
            session.words().get(key, report.cases(), report.lines(), report.faults().size()));
      }
      return report.sound() ? 0 : 1;
    }
  }
}
