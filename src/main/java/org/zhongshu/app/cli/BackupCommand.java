package org.zhongshu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a consistent copy of the store while others go on working. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", descriptionKey = "zhongshu.backup.file", paramLabel = "FILE")
  private Path file = Path.of("");

  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Store store = session.openStore()) {
      store.backup(file);
      Path written = file.toAbsolutePath().normalize();
      long bytes = Files.size(file);
      return session.answer(
          AnswerJson.plain(new Answer(true, written.toString(), bytes)),
          session.words().get("cli.backup.done", written, bytes));
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e);
    }
  }

  /** Answer for machines. */
  record Answer(boolean ok, String backup, long bytes) {}
}
