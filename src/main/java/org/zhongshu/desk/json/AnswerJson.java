package org.zhongshu.desk.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.CaseQuestions.CaseFile;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModePreview;
import org.zhongshu.mode.ModePreview.Effect;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.Modes;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.VerifyReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the service layer as JSON. */
public final class AnswerJson {
  private static final JsonMapper MAPPER = JsonMapping.MAPPER;

  private final Function<Refusal, String> sentence;

  /**
   * Answers in one language.
   *
   * @param sentence puts refusals in words
   */
  public AnswerJson(Function<Refusal, String> sentence) {
    this.sentence = sentence;
  }

  /** Whether all that was ordered was done. */
  public static boolean ok(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused _ -> false;
      case Outcome.CasesDone(List<Case> _, Map<String, Refusal> refused) -> refused.isEmpty();
      case Outcome.TakenIn(int _, int _, Map<Integer, Refusal> refused) -> refused.isEmpty();
      case Outcome.Supervised(var _, var _, Map<String, Refusal> refused) -> refused.isEmpty();
      case Outcome.CaseDone _,
          Outcome.ModeDone _,
          Outcome.MeasuresDone _,
          Outcome.ForcesSaid _,
          Outcome.MinutesDone _,
          Outcome.CalendarSet _,
          Outcome.RulesSet _,
          Outcome.PlanDone _,
          Outcome.DutyDone _,
          Outcome.CommandDone _,
          Outcome.Done _ ->
          true;
    };
  }

  /**
   * Answer to a command.
   *
   * @param id id that the order named; null when it named none
   */
  public String of(Outcome outcome, @Nullable String id) {
    ObjectNode answer = MAPPER.createObjectNode();
    if (id != null) {
      answer.put("id", id);
    }
    answer.put("ok", ok(outcome));
    switch (outcome) {
      case Outcome.Refused(Refusal refusal) -> answer.setAll(told(refusal));
      case Outcome.CaseDone(Case now) -> {
        answer.put("case", now.number());
        answer.put("version", now.version());
        answer.put("stage", JsonMapping.name(now.stage()));
      }
      case Outcome.CasesDone(List<Case> done, Map<String, Refusal> refused) -> {
        ArrayNode cases = answer.putArray("cases");
        done.forEach(it -> cases.add(it.number()));
        ArrayNode not = answer.putArray("refused");
        new TreeMap<>(refused)
            .forEach((number, why) -> not.addObject().put("case", number).setAll(told(why)));
      }
      case Outcome.TakenIn(int accepted, int repeated, Map<Integer, Refusal> refused) -> {
        answer.put("accepted", accepted);
        answer.put("repeated", repeated);
        ArrayNode not = answer.putArray("refused");
        new TreeMap<>(refused)
            .forEach((place, why) -> not.addObject().put("draft", place).setAll(told(why)));
      }
      case Outcome.ModeDone(Activation now) ->
          answer.set("mode", MAPPER.<JsonNode>valueToTree(now));
      case Outcome.MeasuresDone(List<MeasureItem> now) ->
          answer.set("items", MAPPER.<JsonNode>valueToTree(now));
      case Outcome.ForcesSaid(List<Readiness> now) ->
          answer.set("readiness", MAPPER.<JsonNode>valueToTree(now));
      case Outcome.MinutesDone(var now) -> answer.setAll(MAPPER.<ObjectNode>valueToTree(now));
      case Outcome.CalendarSet(List<String> moved, int unexplained) -> {
        ArrayNode cases = answer.putArray("moved");
        moved.forEach(cases::add);
        answer.put("unexplained", unexplained);
      }
      case Outcome.RulesSet set -> answer.setAll(MAPPER.<ObjectNode>valueToTree(set));
      case Outcome.Supervised(List<Task> tasks, List<Alarm> alarms, var refused) -> {
        answer.set("tasks", MAPPER.<JsonNode>valueToTree(tasks));
        answer.set("alarms", MAPPER.<JsonNode>valueToTree(alarms));
        ArrayNode not = answer.putArray("refused");
        new TreeMap<>(refused)
            .forEach((alarm, why) -> not.addObject().put("alarm", alarm).setAll(told(why)));
      }
      case Outcome.PlanDone(PlanVersion now) -> {
        answer.put("plan", now.plan().head().code());
        answer.put("version", now.number());
        answer.put("state", JsonMapping.name(now.state()));
      }
      case Outcome.DutyDone(var shifts, var entry, var handover, var incident) -> {
        if (entry == null && handover == null && incident == null) {
          answer.set("shifts", MAPPER.<JsonNode>valueToTree(shifts));
        }
        about(answer, "entry", entry);
        about(answer, "handover", handover);
        about(answer, "incident", incident);
      }
      case Outcome.CommandDone(var command, var directive) -> {
        about(answer, "command", command);
        about(answer, "directive", directive);
      }
      case Outcome.Done _ -> {}
    }
    return MAPPER.writeValueAsString(answer);
  }

  private static void about(ObjectNode answer, String what, @Nullable Object it) {
    if (it != null) {
      answer.set(what, MAPPER.<JsonNode>valueToTree(it));
    }
  }

  /** Answer to what could not even be read or done. */
  public String refused(Refusal refusal, @Nullable String id) {
    return of(new Outcome.Refused(refusal), id);
  }

  private ObjectNode told(Refusal refusal) {
    return MAPPER
        .createObjectNode()
        .put("code", refusal.key())
        .put("reason", sentence.apply(refusal));
  }

  /**
   * A page of cases.
   *
   * @param before what to ask with for the next page; null when this was the last
   */
  public static String cases(List<CaseSummary> page, @Nullable Long before) {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode cases = answer.putArray("cases");
    page.forEach(it -> cases.add(MAPPER.<JsonNode>valueToTree(it)));
    if (before != null) {
      answer.put("before", before);
    }
    return MAPPER.writeValueAsString(answer);
  }

  /**
   * A case with its record.
   *
   * @param custody who held it, oldest first
   * @param evaluation signs and proposed marks; null when it is not closed
   */
  public static String file(
      CaseFile file, List<HoldingJson> custody, @Nullable Evaluation evaluation) {
    ObjectNode answer = MAPPER.valueToTree(file.now());
    ArrayNode record = answer.putArray("record");
    file.record().forEach(line -> record.add(line(line)));
    answer.set("custody", MAPPER.<JsonNode>valueToTree(custody));
    if (evaluation != null) {
      ObjectNode told = MAPPER.valueToTree(evaluation);
      told.remove("number");
      answer.set("evaluation", told);
    }
    return MAPPER.writeValueAsString(answer);
  }

  private static ObjectNode line(JournalLine line) {
    ObjectNode node = MAPPER.valueToTree(line);
    node.remove(List.of("subjectKind", "subject", "caseId"));
    try {
      node.set("body", MAPPER.readTree(line.body()));
    } catch (JacksonException e) {
      // A body that is not JSON stays the text that it is.
      node.put("body", line.body());
    }
    return node;
  }

  /** The modes in force, and those that wait. */
  public static String modes(Modes modes) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("mode", JsonMapping.name(modes.kind()));
    answer.setAll(MAPPER.<ObjectNode>valueToTree(modes));
    return MAPPER.writeValueAsString(answer);
  }

  /** One activation and what it has made due. */
  public static String mode(Activation it, List<MeasureItem> items) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("mode", MAPPER.<JsonNode>valueToTree(it));
    answer.set("items", MAPPER.<JsonNode>valueToTree(items));
    return MAPPER.writeValueAsString(answer);
  }

  /** What a step on modes would change; of the plan only which version. */
  public static String preview(ModePreview it) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("mode", MAPPER.<JsonNode>valueToTree(it.after()));
    answer.put("missing", it.missing());
    answer.set("on", effects(it.on()));
    answer.set("off", effects(it.off()));
    answer.set("others", MAPPER.<JsonNode>valueToTree(it.others()));
    return MAPPER.writeValueAsString(answer);
  }

  private static ArrayNode effects(List<Effect> all) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Effect it : all) {
      ObjectNode node = array.addObject();
      node.set("measure", measure(it.measure()));
      node.put("level", JsonMapping.name(it.level()));
      node.put("next", it.next()).put("kept", it.kept());
      ArrayNode due = node.putArray("due");
      it.due()
          .forEach(
              item ->
                  due.addObject()
                      .put("kind", JsonMapping.name(item.kind()))
                      .put("subject", item.subject())
                      .put("opens", item.opens().toString())
                      .put("due", item.due().toString()));
      node.set("beside", standing(it.beside()));
    }
    return array;
  }

  /** Where a new word begins in {@code VideoRound}. */
  private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static ObjectNode measure(Measure it) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put(
        "measure",
        WORD.matcher(it.getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT));
    node.setAll(MAPPER.<ObjectNode>valueToTree(it));
    return node;
  }

  /** Measures in force at a place. */
  public static String standing(String place, List<Standing> all) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("place", place);
    answer.set("measures", standing(all));
    return MAPPER.writeValueAsString(answer);
  }

  private static ArrayNode standing(List<Standing> all) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Standing it : all) {
      ObjectNode node = array.addObject();
      node.put("mode", it.by().id()).put("title", it.by().title());
      node.put("level", JsonMapping.name(it.level())).put("since", it.since().toString());
      node.set("measure", measure(it.measure()));
    }
    return array;
  }

  /** What a check of the store found. */
  public String verified(VerifyReport report) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("ok", report.sound()).put("cases", report.cases()).put("lines", report.lines());
    ArrayNode faults = answer.putArray("faults");
    report.faults().forEach(fault -> faults.add(told(fault)));
    return MAPPER.writeValueAsString(answer);
  }

  /**
   * What became of a file that was taken in.
   *
   * @param rejectFile where the rejected rows lie; null when there are none
   */
  public static String imported(
      long read, long accepted, long rejected, long repeated, @Nullable String rejectFile) {
    return MAPPER.writeValueAsString(
        MAPPER
            .createObjectNode()
            .put("read", read)
            .put("accepted", accepted)
            .put("rejected", rejected)
            .put("repeated", repeated)
            .put("rejectFile", rejectFile));
  }

  /** A plan in the form of its file, with what is known of the version beside it. */
  public static String plan(Plan plan, Object version) {
    ObjectNode answer = MAPPER.valueToTree(version);
    answer.set("plan", PlanJson.node(plan));
    return MAPPER.writeValueAsString(answer);
  }

  /** Any record, or a list or map of them, under a name. */
  public static String named(String name, Object value) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set(name, MAPPER.<JsonNode>valueToTree(value));
    return MAPPER.writeValueAsString(answer);
  }

  /** A record by itself. */
  public static String plain(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** An answer of a training's store (演练): whoever reads it by a machine is told first. */
  public static String ofTraining(String answer) {
    return answer.equals("{}")
        ? "{\"training\":true}"
        : "{\"training\":true," + answer.substring(1);
  }

  /** How an enum constant is written in JSON and on the command line. */
  public static String name(Enum<?> constant) {
    return JsonMapping.name(constant);
  }
}
