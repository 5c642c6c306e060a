package org.zhongshu.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.PlanQuestions;
import org.zhongshu.desk.PlanWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Contact;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.Organisation;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.mode.plan.Response;
import org.zhongshu.mode.plan.Risk;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The plan library at the command line: its list, and a whole plan in words. */
final class PlanShowing {
  private PlanShowing() {}

  /**
   * A plan in the list, for machines.
   *
   * @param version number of the version shown: that in force, else the newest
   * @param places key places of that version
   */
  record PlanListed(
      String code,
      String name,
      String scene,
      ModeKind kind,
      boolean exercise,
      int version,
      PlanState state,
      Instant since,
      int versions,
      int places,
      @Nullable LocalDate lastDrill) {
    static PlanListed of(PlanQuestions.Entry it) {
      PlanVersion shown = it.shown();
      PlanHead head = shown.plan().head();
      return new PlanListed(
          head.code(),
          head.name(),
          head.scene(),
          head.kind(),
          head.exercise(),
          shown.number(),
          shown.state(),
          shown.since(),
          it.versions(),
          shown.plan().places().size(),
          it.lastDrill());
    }
  }

  /**
   * A plan for machines.
   *
   * @param places key places by kind
   */
  record Shown(
      int version,
      PlanState state,
      Instant since,
      String operator,
      String note,
      Map<String, Integer> places,
      List<PlanMove> moves,
      List<DrillRecord> drills) {}

  /** Lists all plans. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::list);
    }

    private int list(Desk desk) {
      List<PlanQuestions.Entry> all = desk.plans().all();
      if (session.json()) {
        session.say(AnswerJson.named("plans", all.stream().map(PlanListed::of).toList()));
        return 0;
      }
      session.markExercise(desk);
      Words words = session.words();
      if (all.isEmpty()) {
        session.say(words.get("plans.none"));
        return 0;
      }
      TextTable table = new TextTable(24, 40, 12, 16, 8, 8, 8, 10, 40);
      table.row(
          words.get("cli.column.code"),
          words.get("cli.column.name"),
          words.get("plan.column.kind"),
          words.get("plan.column.scene"),
          words.get("cli.column.version"),
          words.get("cli.column.state"),
          words.get("plan.column.places"),
          words.get("plan.column.drill"),
          words.get("plan.column.newer"));
      for (PlanQuestions.Entry entry : all) {
        PlanVersion shown = entry.shown();
        PlanHead head = shown.plan().head();
        LocalDate drill = entry.lastDrill();
        table.row(
            head.code(),
            head.name(),
            words.of(head.kind()),
            head.scene(),
            Integer.toString(shown.number()),
            words.of(shown.state()),
            Integer.toString(shown.plan().places().size()),
            drill == null ? "" : drill.toString(),
            shown.number() == entry.newest().number()
                ? ""
                : words.get("plan.newer", entry.newest().number(), entry.newest().state()));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** Tells a whole plan. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.plan.code", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--version", descriptionKey = "zhongshu.plan.version", paramLabel = "N")
    private @Nullable Integer version;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      PlanVersion it = PlanCommand.version(desk, code, version);
      List<PlanMove> moves = desk.plans().moves(code);
      List<DrillRecord> drills = desk.plans().drills(code);
      if (session.json()) {
        session.say(
            AnswerJson.plan(
                it.plan(),
                new Shown(
                    it.number(),
                    it.state(),
                    it.since(),
                    it.operator(),
                    it.note(),
                    PlanWords.count(it.plan()),
                    moves,
                    drills)));
        return 0;
      }
      new Tale(session, desk).tell(it, moves, drills);
      return 0;
    }
  }

  /** A plan in words, part by part. */
  private static final class Tale {
    private final Session session;
    private final Words words;
    private final PlanWords say;
    private final Telling telling;

    Tale(Session session, Desk desk) {
      this.session = session;
      this.words = session.words();
      this.say = new PlanWords(words, desk.city());
      this.telling = new Telling(desk, words);
    }

    void tell(PlanVersion it, List<PlanMove> moves, List<DrillRecord> drills) {
      Plan plan = it.plan();
      PlanHead head = plan.head();
      if (head.exercise()) {
        session.say(words.get("cli.exercise"));
      }
      session.say(head.code() + "  " + head.name());
      session.say(
          words.get(
              "cli.plan.head",
              head.kind(),
              head.scene(),
              say.areas(head.areas()),
              it.number(),
              it.state(),
              it.since(),
              telling.operator(it.operator())));
      part("general");
      fact("purpose", plan.general().purpose());
      fact("basis", words.tell(plan.general().basis()));
      fact("scope", plan.general().scope());
      part("organisation");
      fact("command", say.unit(plan.organisation().command(), List.of()));
      fact("commander", plan.organisation().commander());
      for (Organisation.Department each : plan.organisation().departments()) {
        line(say.value(each, plan));
      }
      part("risks");
      for (Risk risk : plan.risks()) {
        line(say.value(risk, plan) + "  " + risk.where() + "  " + risk.control());
      }
      part("places");
      line(say.places(plan));
      part("forces");
      for (Force force : plan.forces()) {
        line(say.force(force) + "  " + say.unit(force.unit(), List.of()));
      }
      plan.responses().forEach(response -> response(response, plan));
      part("contacts");
      for (Contact contact : plan.contacts()) {
        line(say.value(contact, plan));
      }
      part("upkeep");
      fact("training", plan.upkeep().training());
      fact("revision", plan.upkeep().revision());
      session.say(words.get("plan.moves"));
      for (PlanMove move : moves) {
        line(
            words.get(
                "plan.move",
                move.at(),
                move.version(),
                move.state(),
                telling.operator(move.operator()),
                move.note()));
      }
      if (!drills.isEmpty()) {
        session.say(words.get("plan.drills"));
        drills.forEach(
            each ->
                line(each.drill().on() + "  " + each.drill().what() + "  " + each.drill().found()));
      }
    }

    private void response(Response response, Plan plan) {
      session.say(say.response(response));
      fact("start", response.start());
      fact("end", response.end());
      response.procedure().forEach(step -> line("· " + step));
      response.measures().forEach(it -> line(it.id() + "  " + say.measure(it, plan)));
    }

    private void part(String field) {
      session.say(words.get("plan.field." + field));
    }

    private void fact(String field, String text) {
      line(words.get("plan.field." + field) + "  " + text);
    }

    private void line(String text) {
      session.say("  " + TextTable.oneLine(text).stripTrailing());
    }
  }
}
