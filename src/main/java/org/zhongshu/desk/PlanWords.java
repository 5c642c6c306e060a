package org.zhongshu.desk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.city.City;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.mode.plan.Contact;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Organisation;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.Response;
import org.zhongshu.mode.plan.Risk;
import org.zhongshu.mode.plan.UnitNames;
import org.zhongshu.words.Words;

/** Puts parts of a plan in words, for window and command line alike. */
public final class PlanWords {
  private static final Pattern SEGMENT = Pattern.compile("([A-Za-z]+)(?:\\[(.*)])?");
  private static final int NAMED = 3;

  private final Words words;
  private final City city;
  private final ReckoningWords limits;

  public PlanWords(Words words, City city) {
    this.words = words;
    this.city = city;
    this.limits = new ReckoningWords(words);
  }

  /** Key places by kind, in the plan's order: kind → how many. */
  public static Map<String, Integer> count(Plan plan) {
    Map<String, Integer> count = new LinkedHashMap<>();
    plan.places().forEach(it -> count.merge(it.kind(), 1, Integer::sum));
    return count;
  }

  /** How many key places of which kinds, for example 公墓 21, 烈士陵园 4, 合计 25. */
  public String places(Plan plan) {
    List<String> parts = new ArrayList<>();
    count(plan).forEach((kind, many) -> parts.add(words.get("plan.count", kind, many)));
    if (parts.isEmpty()) {
      return words.get("none");
    }
    parts.add(words.get("plan.count.all", plan.places().size()));
    return words.tell(parts);
  }

  /** A unit, or a family with some of its units. */
  public String unit(String name, List<String> areas) {
    List<Unit> units = UnitNames.units(name, city, areas);
    if (!UnitNames.isFamily(name)) {
      return units.isEmpty() ? name : units.getFirst().shortName();
    }
    List<String> some = units.stream().limit(NAMED).map(Unit::shortName).toList();
    return units.size() <= NAMED
        ? words.tell(some)
        : words.get("plan.family", words.tell(some), units.size());
  }

  /** Several units or families. */
  public String units(List<String> names, List<String> areas) {
    return words.tell(names.stream().map(it -> unit(it, areas)).toList());
  }

  /** An area or managing jurisdiction. */
  public String area(String code) {
    return city.area(code)
        .map(it -> it.name())
        .or(() -> city.jurisdiction(code).map(it -> it.name()))
        .orElse(code);
  }

  /** Areas, by name. */
  public String areas(List<String> codes) {
    return words.tell(codes.stream().map(this::area).toList());
  }

  /** What a measure switches on, as a sentence. */
  public String measure(Measure measure, Plan plan) {
    List<String> areas = plan.head().areas();
    return switch (measure) {
      case Measure.Tighten(String _, List<String> classes, Stage stage, Limit limit) ->
          stage == null
              ? words.get("plan.measure.tighten.classes", classes, limits.limit(limit))
              : words.get("plan.measure.tighten.stage", stage, limits.limit(limit));
      case Measure.CheckIn it ->
          words.get(
              "plan.measure.check-in",
              plan.organisation().departments().size(),
              limits.limit(it.within()));
      case Measure.Watch it ->
          words.get("plan.measure.watch", units(it.units(), areas), it.post(), it.people());
      case Measure.VideoRound it ->
          words.get(
              "plan.measure.video-round",
              it.places().isEmpty()
                  ? words.get("plan.measure.all-places", plan.places().size())
                  : words.tell(it.places().stream().map(each -> placeOrKind(each, plan)).toList()),
              it.everyMinutes(),
              it.from().equals(it.until())
                  ? words.get("plan.round-the-clock")
                  : words.get("plan.from-until", it.from().toString(), it.until().toString()));
      case Measure.Station it ->
          words.get(
              "plan.measure.station",
              plan.force(it.force()).map(this::force).orElse(it.force()),
              placeOrKind(it.place(), plan),
              limits.limit(it.within()));
      case Measure.Reports it ->
          words.get(
              "plan.measure.reports",
              it.what(),
              units(it.units(), areas),
              words.tell(it.at().stream().map(LocalTime::toString).toList()));
      case Measure.Instruct it ->
          words.get(
              "plan.measure.instruct",
              units(it.units(), areas),
              it.words(),
              limits.limit(it.within()));
      case Measure.Layout it -> words.get("plan.measure.layout", page(words, it), it.soonPercent());
    };
  }

  private static String placeOrKind(String name, Plan plan) {
    return plan.place(name).map(KeyPlace::name).orElse(name);
  }

  /** A force with what it counts, for example 市排水抢险队（抽水泵 20 台）. */
  public String force(Force force) {
    return words.get("plan.force", force.name(), force.item(), force.amount(), force.measure());
  }

  /** Where two plans differ, in words: the names of the parts on the way. */
  public String path(String path) {
    List<String> parts = new ArrayList<>();
    for (String segment : split(path)) {
      Matcher form = SEGMENT.matcher(segment);
      if (!form.matches()) {
        parts.add(segment);
        continue;
      }
      String name = words.get("plan.field." + form.group(1));
      String key = form.group(2);
      parts.add(key == null ? name : name + " " + key(form.group(1), key));
    }
    return String.join(" · ", parts);
  }

  /** By dots, but for those inside brackets: ids may have some. */
  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '.' && depth == 0) {
        segments.add(path.substring(from, i));
        from = i + 1;
      }
    }
    segments.add(path.substring(from));
    return segments;
  }

  private String key(String list, String key) {
    return list.equals("responses") ? words.of(Grade.valueOf(key)) : key;
  }

  /** What a plan says at one place, in words. */
  public String value(@Nullable Object value, Plan plan) {
    return switch (value) {
      case null -> "";
      case Limit limit -> limits.limit(limit);
      case Boolean truth -> words.get(truth ? "plan.yes" : "plan.no");
      case Point at -> at.lat() + ", " + at.lon();
      case Measure measure -> measure(measure, plan);
      case KeyPlace it -> words.get("plan.place", it.name(), it.kind(), area(it.area()));
      case Force it -> force(it);
      case Risk it -> words.get("plan.risk", it.name(), it.type(), it.grade());
      case Response it -> response(it);
      case Contact it -> words.tell(List.of(unit(it.unit(), List.of()), it.post(), it.phone()));
      case Organisation.Department it -> unit(it.unit(), List.of()) + "：" + it.duty();
      case List<?> many -> words.tell(many.stream().map(each -> value(each, plan)).toList());
      default -> words.tell(value);
    };
  }

  /** A response with its level, where it has one. */
  public String response(Response it) {
    return it.level() == Grade.ORDINARY
        ? words.get("plan.response.plain", it.measures().size())
        : words.get("plan.response", it.level(), it.measures().size());
  }

  /** Name of the page that a layout shows; a plan may name one that this program does not have. */
  static String page(Words words, Measure.Layout it) {
    String key = "view." + it.view();
    return words.has(key) ? words.get(key) : it.view();
  }
}
