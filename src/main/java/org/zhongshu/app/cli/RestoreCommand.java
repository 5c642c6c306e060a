package org.zhongshu.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhongshu.app.Failure;
import org.zhongshu.app.StorePlace;
import org.zhongshu.desk.json.AnswerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of the store. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", descriptionKey = "zhongshu.restore.file", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--overwrite")
  private boolean overwrite;

  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw Failure.of(
          "cli.file-unreadable",
          file,
          Files.isDirectory(file) ? Said.Why.DIRECTORY : Said.Why.MISSING);
    }
    String place = session.place();
    session.stores().restore(file, place, overwrite);
    String told =
        StorePlace.file(place)
            .map(p -> p.toAbsolutePath().normalize().toString())
            .orElse("postgresql");
    return session.answer(
        AnswerJson.plain(new Answer(true, told)),
        session.words().get("cli.restore.done", file, told));
  }

  /** Answer for machines. */
  record Answer(boolean ok, String store) {}
}
