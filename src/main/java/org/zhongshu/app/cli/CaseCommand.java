package org.zhongshu.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.desk.CaseCustody;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.EvaluationWords;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.HoldingJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a case with its record: who, when, what, why, for each step. */
@Command(name = "case")
final class CaseCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(CaseCommand.class);

  private final Session session;

  @Parameters(index = "0", descriptionKey = "zhongshu.case.number", paramLabel = "NUMBER")
  private String number = "";

  CaseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::show);
  }

  private int show(Desk desk) {
    CaseFile file = desk.cases().file(number).orElseThrow(() -> Failure.of("case.unknown", number));
    Words words = session.words();
    Telling telling = new Telling(desk, words);
    List<HoldingJson> custody = custody(file, desk, telling);
    if (session.json()) {
      session.say(AnswerJson.file(file, custody, desk.figures().evaluation(number).orElse(null)));
      return 0;
    }
    Case it = file.now();
    session.markExercise(desk);
    session.say(it.number() + "  " + words.of(it.stage()) + "  " + TextTable.oneLine(it.title()));
    it.description().lines().map(TextTable::oneLine).forEach(line -> session.say("    " + line));
    facts(it, words, telling);
    desk.forces()
        .foundBy(number)
        .map(found -> new ForceWords(desk, words, session.environment().clock()).found(found))
        .ifPresent(session::say);
    session.say("");
    record(file, words, telling).lines().forEach(session::say);
    file.record().forEach(line -> told(line, telling));
    held(custody, words);
    desk.figures().evaluation(number).ifPresent(found -> evaluated(found, words));
    return 0;
  }

  private void evaluated(Evaluation it, Words words) {
    EvaluationWords say = new EvaluationWords(words);
    TextTable table = new TextTable(40, 400);
    table.row(words.get("evaluation.signs"), say.signs(it));
    table.row(words.get("evaluation.call-back"), say.callBack(it));
    table.row(words.get("evaluation.second-check"), say.secondCheck(it));
    table.row(words.get("evaluation.handler"), say.proposal(it.handler()));
    table.row(words.get("evaluation.dispatcher"), say.proposal(it.dispatcher()));
    session.say("");
    session.say(words.get("evaluation.title"));
    table.lines().forEach(session::say);
  }

  private List<HoldingJson> custody(CaseFile file, Desk desk, Telling telling) {
    Instant now = session.environment().clock().instant();
    Reckoning reckoning = desk.rules().reckoning(file.now().place().area());
    return CaseCustody.of(file.record()).holdings().stream()
        .map(it -> HoldingJson.of(it, telling.holder(it.holder()), now, reckoning))
        .toList();
  }

  /** Who held it and for how long, with the sum. */
  private void held(List<HoldingJson> custody, Words words) {
    if (custody.isEmpty()) {
      return;
    }
    ReckoningWords say = new ReckoningWords(words);
    TextTable table = new TextTable(24, 20, 19, 19, 40, 40);
    table.row(
        words.get("custody.who"),
        words.get("cli.column.stage"),
        words.get("clock.column.from"),
        words.get("clock.column.to"),
        words.get("custody.wall"),
        words.get("custody.worked"));
    long wall = 0;
    long worked = 0;
    for (HoldingJson it : custody) {
      wall += it.seconds();
      worked += it.workSeconds();
      Instant until = it.until();
      table.row(
          it.name(),
          words.of(it.stage()),
          words.time(it.from()),
          until == null ? words.get("custody.still") : words.time(until),
          say.wholeSpan(Duration.ofSeconds(it.seconds())),
          say.span(Duration.ofSeconds(it.workSeconds())));
    }
    table.row(
        words.get("custody.sum"),
        "",
        "",
        "",
        say.wholeSpan(Duration.ofSeconds(wall)),
        say.span(Duration.ofSeconds(worked)));
    session.say("");
    session.say(words.get("custody.title"));
    table.lines().forEach(session::say);
  }

  private void facts(Case it, Words words, Telling telling) {
    TextTable facts = new TextTable(16, 400);
    String area = it.place().area();
    String category = it.topic().category();
    String lead = it.assignment().lead();
    String holder = it.assignment().takenBy();
    fact(facts, "cli.column.reported", words.time(it.origin().reportedAt()));
    fact(
        facts,
        "cli.column.channel",
        words.of(it.origin().channel()) + "  " + words.of(it.origin().nature()));
    fact(facts, "cli.column.source", join(it.origin().source(), it.origin().externalNumber()));
    fact(
        facts,
        "cli.column.area",
        area == null ? it.place().areaWords() : telling.area(area) + "  " + area);
    fact(facts, "cli.column.address", it.place().address());
    fact(
        facts,
        "cli.column.category",
        category == null ? it.topic().words() : telling.category(category) + "  " + category);
    fact(
        facts,
        "cli.column.grade",
        words.of(it.grade())
            // Said where it is not the usual: it would read as a second grade.
            + (it.routing() == Routing.ORDINARY ? "" : "  " + words.of(it.routing())));
    fact(facts, "cli.column.unit", lead == null ? it.assignment().leadWords() : telling.unit(lead));
    fact(facts, "cli.column.taken", holder == null ? "" : telling.operator(holder));
    fact(
        facts,
        "cli.column.due",
        it.times().stageDue() == null ? "" : words.time(it.times().stageDue()));
    fact(
        facts,
        "cli.column.case-due",
        it.times().caseDue() == null ? "" : words.time(it.times().caseDue()));
    fact(
        facts,
        "cli.column.hops",
        it.times().hops() == 0 ? "" : Integer.toString(it.times().hops()));
    facts.lines().forEach(session::say);
  }

  /** What the file told of the time before the case came in, and what no field of a case holds. */
  private void told(JournalLine line, Telling telling) {
    if (!line.kind().equals("import")) {
      return;
    }
    Past past;
    try {
      past = CommandJson.readDraft(line.body()).past();
    } catch (JsonRefused e) {
      LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      return;
    }
    if (past == null) {
      return;
    }
    TextTable facts = new TextTable(16, 400);
    String lead = past.lead();
    fact(facts, "cli.column.stage", session.words().of(past.stage()));
    fact(facts, "cli.column.unit", lead == null ? past.leadWords() : telling.unit(lead));
    fact(facts, "cli.column.dispatched", time(past.dispatchedAt()));
    fact(facts, "cli.column.case-due", time(past.dueAt()));
    fact(facts, "cli.column.closed", time(past.closedAt()));
    session.say("");
    session.say(session.words().get("cli.case.told"));
    facts.lines().forEach(session::say);
    past.words().lines().map(TextTable::oneLine).forEach(session::say);
  }

  private String time(@Nullable Instant at) {
    return at == null ? "" : session.words().time(at);
  }

  private void fact(TextTable facts, String key, String value) {
    if (!value.isBlank()) {
      facts.row(session.words().get(key), value);
    }
  }

  private static String join(@Nullable String... parts) {
    StringBuilder all = new StringBuilder();
    for (@Nullable String part : parts) {
      if (part != null) {
        all.append(all.isEmpty() ? "" : "  ").append(part);
      }
    }
    return all.toString();
  }

  private static TextTable record(CaseFile file, Words words, Telling telling) {
    TextTable table = new TextTable(19, 12, 24, 10, 24, 400);
    table.row(
        words.get("cli.column.when"),
        words.get("cli.column.step"),
        words.get("cli.column.who"),
        words.get("cli.column.after"),
        words.get("cli.column.receiver"),
        words.get("cli.column.opinion"));
    for (JournalLine line : file.record()) {
      String receiver = line.receiver();
      table.row(
          words.time(line.at()),
          telling.step(line.kind()),
          telling.operator(line.operator()),
          line.after() == null ? "" : words.of(line.after()),
          receiver == null ? "" : receiver(receiver, line, telling),
          line.opinion());
    }
    return table;
  }

  private static String receiver(String id, JournalLine line, Telling telling) {
    return line.kind().equals("take") ? telling.operator(id) : telling.unit(id);
  }
}
