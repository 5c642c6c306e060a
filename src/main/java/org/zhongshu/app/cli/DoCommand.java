package org.zhongshu.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs commands of the service layer, one JSON object a line, and answers each with one line. A
 * broken line is answered and the rest go on; each answer is given before the next line is read, so
 * that another program can hold a conversation.
 */
@Command(name = "do")
final class DoCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(DoCommand.class);

  private final Session session;

  @Parameters(index = "0", descriptionKey = "zhongshu.do.file", paramLabel = "FILE|-")
  private String file = "-";

  DoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::run);
  }

  private int run(Desk desk) {
    AnswerJson answers = new AnswerJson(new Telling(desk, session.words())::sentence);
    int refused = 0;
    try (Lines lines = new Lines(open())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!lines.blank(line)) {
          refused += one(desk, line, answers) ? 0 : 1;
        }
        if (session.outputGone()) {
          // Whoever reads the answers has gone: to act on without telling would be worse than to
          // stop.
          return 1;
        }
        if (session.interrupts().asked()) {
          session.remark("cli.do.stopped");
          return 1;
        }
      }
    } catch (IOException e) {
      throw new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e);
    }
    return refused == 0 ? 0 : 1;
  }

  private InputStream open() throws IOException {
    return file.equals("-") ? session.environment().in() : Files.newInputStream(Path.of(file));
  }

  private boolean one(Desk desk, byte[] bytes, AnswerJson answers) {
    String line;
    try {
      line = Lines.utf8(bytes);
    } catch (CharacterCodingException e) {
      session.say(answers.refused(Refusal.of("cli.do.encoding"), null));
      return false;
    }
    String id = CommandJson.idOf(line);
    try {
      Outcome outcome =
          desk.run(CommandJson.readOrder(line, session.environment().clock().instant()));
      session.say(answers.of(outcome, id));
      return AnswerJson.ok(outcome);
    } catch (JsonRefused e) {
      session.say(answers.refused(e.refusal(), id));
    } catch (StoreException e) {
      LOG.error("the store could not do it", e);
      session.say(answers.refused(e.refusal(), id));
    } catch (RuntimeException e) {
      String code = Said.code();
      LOG.error("{} a command failed", code, e);
      session.say(answers.refused(Said.unexpected(code), id));
    }
    return false;
  }
}
