package org.zhongshu.store.jdbi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Priority;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Level;
import org.zhongshu.city.UnitKind;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.signal.SensorKind;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.TrainingLook;

/**
 * The small numbers that stand for enum constants in the tables. Each is written down here, so that
 * a constant may move or be renamed in the program; a number, once given, is never used for
 * anything else. The compiler asks for the number of a new constant. The table {@code enum_code}
 * tells them to who reads the store by SQL.
 */
final class Codes<E extends Enum<E>> {
  /** Stages below this number are open; the partial indexes of the tables know it too. */
  static final int FIRST_CLOSED_STAGE = 10;

  /** Stages from this number on are endings that few cases have; a partial index knows it too. */
  static final int FIRST_RARE_STAGE = 12;

  static final Codes<Stage> STAGE =
      new Codes<>(
          Stage.class,
          stage ->
              switch (stage) {
                case TO_VERIFY -> 1;
                case TO_FILE -> 2;
                case TO_DISPATCH -> 3;
                case IN_HANDLING -> 4;
                case TO_CONFIRM -> 5;
                case TO_CLOSE -> 6;
                case SUSPENDED -> 7;
                case CLOSED -> 11;
                case NOT_ACCEPTED -> 12;
                case VOIDED -> 13;
                case CLOSED_BY_FORCE -> 14;
                case MERGED -> 15;
              });

  static final Codes<Grade> GRADE =
      new Codes<>(
          Grade.class,
          grade ->
              switch (grade) {
                case ORDINARY -> 1;
                case BLUE -> 2;
                case YELLOW -> 3;
                case ORANGE -> 4;
                case RED -> 5;
              });

  static final Codes<Routing> ROUTING =
      new Codes<>(
          Routing.class,
          routing ->
              switch (routing) {
                case ORDINARY -> 1;
                case MINOR -> 2;
                case JOINT -> 3;
                case COMPLEX -> 4;
              });

  static final Codes<Channel> CHANNEL =
      new Codes<>(
          Channel.class,
          channel ->
              switch (channel) {
                case HOTLINE_12345 -> 1;
                case POLICE_110 -> 2;
                case HOTLINE_12319 -> 3;
                case DIGITAL_URBAN -> 4;
                case CITIZEN_PHOTO -> 5;
                case GRID_STAFF -> 6;
                case SENSOR -> 7;
                case CIVIL_AFFAIRS -> 8;
                case LEADER -> 9;
                case WEB -> 10;
                case OTHER -> 99;
              });

  static final Codes<Nature> NATURE =
      new Codes<>(
          Nature.class,
          nature ->
              switch (nature) {
                case ENQUIRY -> 1;
                case HELP -> 2;
                case COMPLAINT -> 3;
                case TIP_OFF -> 4;
                case SUGGESTION -> 5;
                case PRAISE -> 6;
                case UNKNOWN -> 99;
              });

  static final Codes<SubjectKind> SUBJECT_KIND =
      new Codes<>(
          SubjectKind.class,
          kind ->
              switch (kind) {
                case CASE -> 1;
                case MODE -> 2;
                case CITY -> 3;
                case CATALOGUE -> 4;
                case OPERATOR -> 5;
                case IMPORT -> 6;
                case SETTING -> 7;
                case TASK -> 8;
                case ALARM -> 9;
                case PLAN -> 10;
                case MEASURE -> 12;
                case DUTY -> 11;
                case FORCE -> 13;
                case MINUTES -> 14;
                case COMMAND -> 15;
              });

  static final Codes<PlanState> PLAN_STATE =
      new Codes<>(
          PlanState.class,
          state ->
              switch (state) {
                case DRAFT -> 1;
                case REVIEWED -> 2;
                case IN_FORCE -> 3;
                case RETIRED -> 4;
              });

  static final Codes<ActivationState> ACTIVATION_STATE =
      new Codes<>(
          ActivationState.class,
          state ->
              switch (state) {
                case PROPOSED -> 1;
                case SCHEDULED -> 2;
                case IN_FORCE -> 3;
                case ENDED -> 4;
                case WITHDRAWN -> 5;
              });

  static final Codes<ItemKind> ITEM_KIND =
      new Codes<>(
          ItemKind.class,
          kind ->
              switch (kind) {
                case CHECK_IN -> 1;
                case WATCH -> 2;
                case VIDEO -> 3;
                case STATION -> 4;
                case DISPATCH_MEETING -> 5;
                case ASSESSMENT -> 6;
                case ZERO_REPORT -> 7;
                case INSTRUCTION -> 8;
              });

  /** Partial indexes and queries of the tables know the numbers of open and missed too. */
  static final Codes<ItemState> ITEM_STATE =
      new Codes<>(
          ItemState.class,
          state ->
              switch (state) {
                case OPEN -> 1;
                case DONE -> 2;
                case MISSED -> 3;
                case DONE_LATE -> 4;
                case CANCELLED -> 5;
              });

  static final Codes<ModeKind> MODE_KIND =
      new Codes<>(
          ModeKind.class,
          kind ->
              switch (kind) {
                case DAILY -> 1;
                case HOLIDAY -> 2;
                case MAJOR_TASK -> 3;
                case EMERGENCY -> 4;
              });

  static final Codes<SensorKind> SENSOR_KIND =
      new Codes<>(
          SensorKind.class,
          kind ->
              switch (kind) {
                case ROAD_WATER -> 1;
                case RIVER -> 2;
                case RAIN_3H -> 3;
                case RAIN_6H -> 4;
                case RAIN_12H -> 5;
                case SNOW_6H -> 6;
                case SNOW_12H -> 7;
                case TEMPERATURE -> 8;
                case WIND -> 9;
                case CROWD -> 10;
              });

  static final Codes<Role> ROLE =
      new Codes<>(
          Role.class,
          role ->
              switch (role) {
                case COLLECTOR -> 1;
                case ACCEPTOR -> 2;
                case DISPATCHER -> 3;
                case SHIFT_CHIEF -> 4;
                case DUTY_LEADER -> 5;
                case HANDLER -> 6;
                case SUPERVISOR -> 7;
                case EVALUATOR -> 8;
                case ADMINISTRATOR -> 9;
                case DEPARTMENT -> 10;
              });

  static final Codes<Level> LEVEL =
      new Codes<>(
          Level.class,
          level ->
              switch (level) {
                case CITY -> 1;
                case COUNTY -> 2;
                case TOWNSHIP -> 3;
                case COMMUNITY -> 4;
                case GRID -> 5;
              });

  static final Codes<UnitKind> UNIT_KIND =
      new Codes<>(
          UnitKind.class,
          kind ->
              switch (kind) {
                case OPERATIONS_CENTRE -> 1;
                case DEPARTMENT -> 2;
                case UTILITY -> 3;
                case TEAM -> 4;
                case COMMUNITY_POST -> 5;
              });

  static final Codes<ElementKind> ELEMENT_KIND =
      new Codes<>(
          ElementKind.class,
          kind ->
              switch (kind) {
                case PERSON -> 1;
                case PLACE -> 2;
                case THING -> 3;
                case MATTER -> 4;
                case SITUATION -> 5;
                case ORGANISATION -> 6;
              });

  static final Codes<Category.Kind> CATEGORY_KIND =
      new Codes<>(
          Category.Kind.class,
          kind ->
              switch (kind) {
                case PART -> 1;
                case EVENT -> 2;
                case TOPIC -> 3;
              });

  static final Codes<LimitUnit> LIMIT_UNIT =
      new Codes<>(
          LimitUnit.class,
          unit ->
              switch (unit) {
                case MINUTE -> 1;
                case URGENT_HOUR -> 2;
                case WORK_HOUR -> 3;
                case WORK_DAY -> 4;
                case CALENDAR_DAY -> 5;
              });

  static final Codes<Duty.Matter> DUTY_MATTER =
      new Codes<>(
          Duty.Matter.class,
          matter ->
              switch (matter) {
                case OWNER -> 1;
                case AREA -> 2;
              });

  static final Codes<Cause> CAUSE =
      new Codes<>(
          Cause.class,
          cause ->
              switch (cause) {
                case INSTRUCTION -> 1;
                case OVERDUE -> 2;
                case OVERRUN -> 3;
                case RETURNS -> 4;
                case REPEATED -> 5;
                case UNANSWERED -> 6;
                case COMPLEX -> 7;
                case MISSED -> 8;
                case RAISED_UP -> 9;
              });

  static final Codes<Rung> RUNG =
      new Codes<>(
          Rung.class,
          rung ->
              switch (rung) {
                case URGE -> 1;
                case NOTICE -> 2;
                case ON_SITE -> 3;
                case CIRCULAR -> 4;
              });

  static final Codes<Priority> PRIORITY =
      new Codes<>(
          Priority.class,
          priority ->
              switch (priority) {
                case LOW -> 1;
                case MEDIUM -> 2;
                case HIGH -> 3;
              });

  static final Codes<Reach> REACH =
      new Codes<>(
          Reach.class,
          whom ->
              switch (whom) {
                case DISPATCHER -> 1;
                case SHIFT_CHIEF -> 2;
                case DUTY_LEADER -> 3;
              });

  static final Codes<Post> POST =
      new Codes<>(
          Post.class,
          post ->
              switch (post) {
                case LEADER -> 1;
                case CHIEF -> 2;
                case OFFICER -> 3;
                case LIAISON -> 4;
                case SUPPORT -> 5;
              });

  static final Codes<LogKind> LOG_KIND =
      new Codes<>(
          LogKind.class,
          kind ->
              switch (kind) {
                case CALL -> 1;
                case DISPATCH -> 2;
                case INSTRUCTION -> 3;
                case INCIDENT -> 4;
                case WARNING -> 5;
                case ROUND -> 6;
                case HANDOVER -> 7;
                case OTHER -> 99;
              });

  static final Codes<HandoverItem.Topic> HANDOVER_ITEM =
      new Codes<>(
          HandoverItem.Topic.class,
          kind ->
              switch (kind) {
                case MODE -> 1;
                case REPORT -> 2;
                case INSTRUCTION -> 3;
                case OVERDUE -> 4;
                case OVERDUE_CASE -> 5;
                case DUE -> 6;
                case DUE_CASE -> 7;
                case SHELVED -> 8;
                case LOG -> 9;
                case MEASURE_MISSED -> 10;
                case MEASURE_DUE -> 11;
                case COMMAND -> 12;
                case DIRECTIVE -> 13;
              });

  static final Codes<IncidentReport.ReportKind> REPORT_KIND =
      new Codes<>(
          IncidentReport.ReportKind.class,
          kind ->
              switch (kind) {
                case FIRST -> 1;
                case FOLLOW -> 2;
                case FINAL -> 3;
              });

  static final Codes<TrainingLook.Kind> LOOK_KIND =
      new Codes<>(
          TrainingLook.Kind.class,
          kind ->
              switch (kind) {
                case PAGE -> 1;
                case CASE -> 2;
                case FILTER -> 3;
              });

  static final Codes<Matter.MatterKind> MATTER_KIND =
      new Codes<>(
          Matter.MatterKind.class,
          kind ->
              switch (kind) {
                case CASE -> 1;
                case MODE -> 2;
                case INCIDENT -> 3;
                case OTHER -> 99;
              });

  static final Codes<Commanding.Ending> COMMAND_ENDING =
      new Codes<>(
          Commanding.Ending.class,
          how ->
              switch (how) {
                case WITHDRAWN -> 1;
                case RETURNED -> 2;
                case FINISHED -> 3;
              });

  static final List<Codes<?>> ALL =
      List.of(
          STAGE,
          GRADE,
          ROUTING,
          CHANNEL,
          NATURE,
          SUBJECT_KIND,
          MODE_KIND,
          SENSOR_KIND,
          PLAN_STATE,
          ACTIVATION_STATE,
          ITEM_KIND,
          ITEM_STATE,
          ROLE,
          LEVEL,
          UNIT_KIND,
          ELEMENT_KIND,
          CATEGORY_KIND,
          LIMIT_UNIT,
          DUTY_MATTER,
          CAUSE,
          RUNG,
          PRIORITY,
          REACH,
          POST,
          LOG_KIND,
          HANDOVER_ITEM,
          REPORT_KIND,
          LOOK_KIND,
          MATTER_KIND,
          COMMAND_ENDING);

  private final String type;
  private final int[] byOrdinal;
  private final @Nullable Object[] byCode;
  private final Map<Integer, E> constants = new TreeMap<>();

  private Codes(Class<E> type, ToIntFunction<E> code) {
    String name = type.getName();
    this.type = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    E[] all = type.getEnumConstants();
    byOrdinal = new int[all.length];
    for (E constant : all) {
      int number = code.applyAsInt(constant);
      byOrdinal[constant.ordinal()] = number;
      if (constants.put(number, constant) != null) {
        throw new IllegalStateException("two constants of " + name + " have the number " + number);
      }
    }
    int highest = constants.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    byCode = new Object[highest + 1];
    constants.forEach((number, constant) -> byCode[number] = constant);
  }

  int of(E constant) {
    return byOrdinal[constant.ordinal()];
  }

  @SuppressWarnings("unchecked")
  E get(int code) {
    Object constant = code >= 0 && code < byCode.length ? byCode[code] : null;
    if (constant == null) {
      throw new IllegalStateException(
          "the store holds " + type + " number " + code + ", which this program doesn't know");
    }
    return (E) constant;
  }

  /** Name of the enum, for {@code enum_code}. */
  String type() {
    return type;
  }

  /** All constants by their numbers. */
  Map<Integer, E> constants() {
    return Map.copyOf(constants);
  }
}
