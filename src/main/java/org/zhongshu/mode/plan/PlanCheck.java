package org.zhongshu.mode.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.mode.ModeKind;

/** Checks that a plan holds together and fits its city and its catalogue of classes. Pure. */
public final class PlanCheck {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** An address under which a video or still picture can be reached. */
  private static final Pattern VIDEO =
      Pattern.compile(
          "(?i)(?:rtsps?|https?)://(?:[^/@\\s]+@)?(?<host>[^/@:\\s\\[\\]]+|\\[[0-9a-f:]+])(?::[0-9]{1,5})?(?:[/?#]\\S*)?");

  /** A still picture on the disk of the seat. */
  private static final Pattern PICTURE =
      Pattern.compile("(?i)file:///\\S+\\.(?:jpe?g|png|gif|bmp)");

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final int MOST_AMOUNT = 10_000_000;

  private final Plan plan;
  private final City city;
  private final Catalogue catalogue;
  private final List<PlanFinding> findings = new ArrayList<>();

  private PlanCheck(Plan plan, City city, Catalogue catalogue) {
    this.plan = plan;
    this.city = city;
    this.catalogue = catalogue;
  }

  /** What is wrong with it, in the plan's order; nothing for a sound plan. */
  public static List<PlanFinding> of(Plan plan, City city, Catalogue catalogue) {
    PlanCheck check = new PlanCheck(plan, city, catalogue);
    check.head();
    check.texts();
    check.risks();
    check.places();
    check.forces();
    check.responses();
    check.contacts();
    return List.copyOf(check.findings);
  }

  private void head() {
    PlanHead head = plan.head();
    if (!CODE.matcher(head.code()).matches()) {
      fault("head.code", "plan.code", head.code());
    }
    words("head.name", head.name());
    words("head.scene", head.scene());
    if (head.kind() == ModeKind.DAILY) {
      fault("head.kind", "plan.daily");
    }
    if (head.areas().isEmpty()) {
      fault("head.areas", "plan.areas-missing");
    }
    each(head.areas(), "head.areas", this::area);
    once(head.areas(), "head.areas");
  }

  private void texts() {
    General general = plan.general();
    words("general.purpose", general.purpose());
    words("general.scope", general.scope());
    if (general.basis().isEmpty()) {
      fault("general.basis", "plan.empty");
    }
    each(general.basis(), "general.basis", this::words);
    Organisation organisation = plan.organisation();
    unit("organisation.command", organisation.command());
    words("organisation.commander", organisation.commander());
    List<Organisation.Department> departments = organisation.departments();
    for (int i = 0; i < departments.size(); i++) {
      String path = "organisation.departments[" + i + "]";
      unit(path + ".unit", departments.get(i).unit());
      words(path + ".duty", departments.get(i).duty());
    }
    List<String> units = departments.stream().map(Organisation.Department::unit).toList();
    once(units, "organisation.departments", ".unit");
    words("upkeep.training", plan.upkeep().training());
    words("upkeep.revision", plan.upkeep().revision());
  }

  private void risks() {
    for (int i = 0; i < plan.risks().size(); i++) {
      Risk risk = plan.risks().get(i);
      String path = "risks[" + i + "]";
      words(path + ".name", risk.name());
      words(path + ".type", risk.type());
      words(path + ".where", risk.where());
      words(path + ".control", risk.control());
    }
  }

  private void places() {
    once(plan.places().stream().map(KeyPlace::id).toList(), "places", ".id");
    Set<String> ids = new HashSet<>(plan.places().stream().map(KeyPlace::id).toList());
    for (int i = 0; i < plan.places().size(); i++) {
      KeyPlace place = plan.places().get(i);
      String path = "places[" + i + "]";
      id(path + ".id", place.id());
      words(path + ".kind", place.kind());
      if (ids.contains(place.kind())) {
        // A round names places by id or kind: one word must not mean both.
        fault(path + ".kind", "plan.kind-is-id", place.kind());
      }
      words(path + ".name", place.name());
      area(path + ".area", place.area());
      if (place.unit() != null) {
        unit(path + ".unit", place.unit());
      }
      video(path + ".video", place);
      if (place.exercise() && !plan.head().exercise()) {
        fault(path + ".exercise", "plan.place-of-exercise", place.name());
      }
      if (!place.exercise() && place.source().isBlank()) {
        // What nobody can look up is made up, and has to say so.
        fault(path + ".source", "plan.source-missing", place.name());
      }
    }
  }

  private void video(String path, KeyPlace place) {
    if (place.video().isEmpty() || PICTURE.matcher(place.video()).matches()) {
      return;
    }
    Matcher address = VIDEO.matcher(place.video());
    if (!address.matches()) {
      fault(path, "plan.video", place.video());
    } else if (place.exercise() && !LOOPBACK.contains(address.group("host"))) {
      fault(path, "plan.video-of-exercise", place.video());
    }
  }

  private void forces() {
    once(plan.forces().stream().map(Force::id).toList(), "forces", ".id");
    for (int i = 0; i < plan.forces().size(); i++) {
      Force force = plan.forces().get(i);
      String path = "forces[" + i + "]";
      id(path + ".id", force.id());
      words(path + ".name", force.name());
      unit(path + ".unit", force.unit());
      words(path + ".item", force.item());
      range(path + ".amount", force.amount(), 1, MOST_AMOUNT);
      words(path + ".measure", force.measure());
      area(path + ".area", force.area());
    }
  }

  private void responses() {
    if (plan.responses().isEmpty()) {
      fault("responses", "plan.responses-missing");
    }
    boolean emergency = plan.head().kind() == ModeKind.EMERGENCY;
    Map<String, String> measures = new HashMap<>();
    MeasureCheck measureCheck = new MeasureCheck(plan, city, catalogue, findings);
    for (int i = 0; i < plan.responses().size(); i++) {
      Response it = plan.responses().get(i);
      String path = "responses[" + i + "]";
      if (emergency && it.level() == Grade.ORDINARY) {
        fault(path + ".level", "plan.level-needed");
      }
      if (i > 0 && it.level().compareTo(plan.responses().get(i - 1).level()) <= 0) {
        fault(path + ".level", "plan.level-order", it.level());
      }
      words(path + ".start", it.start());
      words(path + ".end", it.end());
      if (it.procedure().isEmpty()) {
        fault(path + ".procedure", "plan.empty");
      }
      each(it.procedure(), path + ".procedure", this::words);
      for (int j = 0; j < it.measures().size(); j++) {
        Measure measure = it.measures().get(j);
        String at = path + ".measures[" + j + "]";
        id(at + ".id", measure.id());
        String before = measures.putIfAbsent(measure.id(), at);
        if (before != null) {
          fault(at + ".id", "plan.twice", measure.id(), before);
        }
        measureCheck.check(at, measure);
      }
    }
  }

  private void contacts() {
    for (int i = 0; i < plan.contacts().size(); i++) {
      Contact contact = plan.contacts().get(i);
      String path = "contacts[" + i + "]";
      unit(path + ".unit", contact.unit());
      words(path + ".post", contact.post());
      words(path + ".phone", contact.phone());
    }
  }

  private interface Each {
    void check(String path, String text);
  }

  private static void each(List<String> all, String path, Each check) {
    for (int i = 0; i < all.size(); i++) {
      check.check(path + "[" + i + "]", all.get(i));
    }
  }

  private void once(List<String> all, String path) {
    once(all, path, "");
  }

  private void once(List<String> all, String path, String component) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Integer before = seen.putIfAbsent(all.get(i), i);
      if (before != null) {
        fault(
            path + "[" + i + "]" + component,
            "plan.twice",
            all.get(i),
            path + "[" + before + "]" + component);
      }
    }
  }

  private void id(String path, String id) {
    if (!ID.matcher(id).matches()) {
      fault(path, "plan.id", id);
    }
  }

  private void words(String path, String text) {
    if (text.isBlank()) {
      fault(path, "plan.blank");
    }
  }

  private void range(String path, int value, int least, int most) {
    if (value < least || value > most) {
      fault(path, "plan.range", value, least, most);
    }
  }

  private void area(String path, String code) {
    if (city.area(code).isEmpty() && city.jurisdiction(code).isEmpty()) {
      fault(path, "plan.area", code);
    }
  }

  private void unit(String path, String id) {
    if (city.unit(id).isEmpty()) {
      fault(path, "plan.unit", id);
    }
  }

  private void fault(String path, String key, Object... args) {
    findings.add(new PlanFinding(path, Refusal.of(key, args)));
  }
}
