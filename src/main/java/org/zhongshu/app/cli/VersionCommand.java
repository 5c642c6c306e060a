package org.zhongshu.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.zhongshu.desk.json.AnswerJson;
import picocli.CommandLine.Command;

/** Tells which version this is. */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
  private final Session session;

  VersionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String version =
        Optional.ofNullable(getClass().getPackage().getImplementationVersion())
            .orElse("development");
    String java = Runtime.version().toString();
    return session.answer(
        AnswerJson.plain(new Answer(version, java)),
        session.words().get("cli.version", version, java));
  }

  /** Answer for machines. */
  record Answer(String version, String java) {}
}
