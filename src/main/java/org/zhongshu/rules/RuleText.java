package org.zhongshu.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.WorkingHours;
import org.zhongshu.mode.signal.Thresholds;

/**
 * Reads the values of rules as people of the field write them, in Chinese, English or the keys of
 * the program, and writes them in the one form that files and the journal keep.
 */
final class RuleText {
  private static final Pattern EVERY_DAY =
      Pattern.compile("^(every[\\s-]*day|daily|每天|每日|天天)[\\s:：]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERIOD =
      Pattern.compile("([0-9]{1,2}:[0-9]{2})\\s*(?:-|–|—|~|～|至|到|to)\\s*([0-9]{1,2}:[0-9]{2})");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；和及]*(?:and)?\\s*");

  private static final Map<LimitUnit, String> UNITS =
      new EnumMap<>(
          Map.of(
              LimitUnit.MINUTE, "minute",
              LimitUnit.URGENT_HOUR, "urgent hour",
              LimitUnit.WORK_HOUR, "work hour",
              LimitUnit.WORK_DAY, "work day",
              LimitUnit.CALENDAR_DAY, "calendar day"));

  private static final Map<Role, String> ROLES =
      new EnumMap<>(
          Map.of(
              Role.COLLECTOR, "采集员",
              Role.ACCEPTOR, "受理员",
              Role.DISPATCHER, "派遣员",
              Role.SHIFT_CHIEF, "值班长",
              Role.DUTY_LEADER, "带班领导",
              Role.HANDLER, "处置人员",
              Role.SUPERVISOR, "督查员",
              Role.EVALUATOR, "考核员",
              Role.ADMINISTRATOR, "管理员",
              Role.DEPARTMENT, "处置部门负责人"));

  /** A word for thresholds that tell nothing. */
  private static final String NONE = "none";

  private static final Set<String> NONES = Set.of(NONE, "无", "不用", "不设");

  private static final Pattern LEVEL =
      Pattern.compile("([^\\s\\d=≥>+-]+?)\\s*(?:>=|≥|=|:)?\\s*(-?\\d{1,6}(?:\\.\\d{1,2})?)");

  private static final Map<Grade, Set<String>> LEVELS =
      new EnumMap<>(
          Map.of(
              Grade.BLUE, Set.of("blue", "蓝", "蓝色", "iv", "iv级"),
              Grade.YELLOW, Set.of("yellow", "黄", "黄色", "iii", "iii级"),
              Grade.ORANGE, Set.of("orange", "橙", "橙色", "ii", "ii级"),
              Grade.RED, Set.of("red", "红", "红色", "i", "i级")));

  private static final Map<Rung, String> RUNGS =
      new EnumMap<>(
          Map.of(
              Rung.URGE, "催办",
              Rung.NOTICE, "督办通知",
              Rung.ON_SITE, "现场督办",
              Rung.CIRCULAR, "通报"));

  private RuleText() {}

  static String write(Limit limit) {
    return limit.amount() + " " + UNITS.get(limit.unit()) + (limit.amount() == 1 ? "" : "s");
  }

  static String write(CountedHours hours) {
    return (hours.everyDay() ? "every-day " : "")
        + hours.hours().periods().stream()
            .map(it -> it.from() + "-" + (it.endsAtMidnight() ? "24:00" : it.to()))
            .collect(Collectors.joining(" "));
  }

  static String write(Set<Role> roles) {
    return roles.stream().sorted().map(RuleText::key).collect(Collectors.joining(", "));
  }

  static String write(Rung rung) {
    return key(rung);
  }

  static String write(Thresholds thresholds) {
    return thresholds.from().isEmpty()
        ? NONE
        : thresholds.from().entrySet().stream()
            .map(it -> key(it.getKey()) + " " + number(it.getValue()))
            .collect(Collectors.joining(", "));
  }

  /** A value of a sensor as people write it: without places behind the point that say nothing. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Reads {@code blue 15, yellow 27} or 蓝 15，黄 27 or Ⅳ级 15; empty when it can't be read. */
  static Optional<Thresholds> thresholds(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (NONES.contains(plain.toLowerCase(Locale.ROOT))) {
      return Optional.of(Thresholds.NONE);
    }
    Map<Grade, Double> from = new EnumMap<>(Grade.class);
    for (String each : plain.split("[,，、;；]+")) {
      Matcher matcher = LEVEL.matcher(each.strip());
      Optional<Grade> level =
          matcher.matches() ? level(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
      if (level.isEmpty() || from.put(level.get(), Double.valueOf(matcher.group(2))) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Thresholds(from)).filter(Thresholds::rising);
  }

  private static Optional<Grade> level(String word) {
    return LEVELS.entrySet().stream()
        .filter(it -> it.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A constant as files write it. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<CountedHours> hours(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher daily = EVERY_DAY.matcher(plain);
    boolean everyDay = daily.find();
    String rest = everyDay ? plain.substring(daily.end()) : plain;
    List<WorkingHours.Period> periods = new ArrayList<>();
    Matcher period = PERIOD.matcher(rest);
    int at = 0;
    try {
      while (period.find()) {
        if (!BETWEEN.matcher(rest.substring(at, period.start())).matches()) {
          return Optional.empty();
        }
        periods.add(new WorkingHours.Period(time(period.group(1)), time(period.group(2))));
        at = period.end();
      }
      return BETWEEN.matcher(rest.substring(at)).matches()
          ? Optional.of(new CountedHours(new WorkingHours(periods), everyDay))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      // No such time, ends before it begins, overlaps: all of it is told by one sentence.
      return Optional.empty();
    }
  }

  private static LocalTime time(String text) {
    if (text.equals("24:00")) {
      return LocalTime.MIDNIGHT;
    }
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  static Optional<Set<Role>> roles(String text) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : text.split("[,，、;；/]+")) {
      if (!word.isBlank()) {
        Optional<Role> role = constant(word, ROLES);
        if (role.isEmpty()) {
          return Optional.empty();
        }
        roles.add(role.get());
      }
    }
    return roles.isEmpty() ? Optional.empty() : Optional.of(roles);
  }

  static Optional<Rung> rung(String text) {
    return constant(text, RUNGS);
  }

  private static <E extends Enum<E>> Optional<E> constant(String text, Map<E, String> names) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    String key = plain.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    return names.entrySet().stream()
        .filter(
            each ->
                each.getValue().equals(plain)
                    || key(each.getKey()).equals(key)
                    || (each.getKey() == Role.DEPARTMENT && key.equals("head-of-a-unit")))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
