package org.zhongshu.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;

/** Lists the centre's operators. */
@Command(name = "operators")
final class OperatorsCommand implements Callable<Integer> {
  private final Session session;

  OperatorsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          List<Operator> operators = desk.places().operators();
          if (session.json()) {
            session.say(AnswerJson.named("operators", operators));
            return 0;
          }
          Words words = session.words();
          TextTable table = new TextTable(24, 32, 60, 14, 20);
          table.row(
              words.get("cli.column.id"),
              words.get("cli.column.name"),
              words.get("cli.column.roles"),
              words.get("cli.column.area"),
              words.get("cli.column.unit"));
          for (Operator it : operators) {
            table.row(
                it.id(),
                it.name(),
                words.tell(it.roles().stream().sorted().toList()),
                it.area() == null ? "" : it.area(),
                it.unit() == null ? "" : it.unit());
          }
          table.lines().forEach(session::say);
          return 0;
        });
  }
}
