package org.zhongshu.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Custody.Holder;
import org.zhongshu.casework.Custody.Holding;
import org.zhongshu.casework.Custody.Mark;

/** Examples as somebody of the field would tell them, and random histories. */
class CustodyTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);
  private static final Evidence PHOTO = new Evidence(Evidence.Kind.PHOTO, "after.jpg", null);

  private final StageMachine machine = new StageMachine(CaseworkFixtures.rules());
  private final CaseBook book = new CaseBook(CaseworkFixtures.rules());
  private final List<Mark> record = new ArrayList<>();
  private Case it = reported();

  @Test
  void an_ordinary_case_goes_from_the_posts_to_the_unit_and_back() {
    at("12:05", "受理员甲", new Step.File(""));
    at("12:15", "派遣员乙", new Step.Dispatch("hedong-team", List.of(), "", ""));
    at("15:15", "处置", new Step.Handle("已清理", List.of()));
    at("15:40", "采集员丙", new Step.Confirm(true, "", List.of()));
    at("15:50", "受理员甲", new Step.Close("办结", List.of(PHOTO)));

    assertThat(told("18:00"))
        .containsExactly(
            "12:00–12:05 待立案 岗位",
            "12:05–12:15 待派遣 岗位",
            "12:15–15:15 处置中 hedong-team",
            "15:15–15:40 待核实 岗位",
            "15:40–15:50 待结案 岗位");
    assertThat(custody().now()).isEmpty();
    assertThat(custody().life(time("18:00"))).isEqualTo(Duration.ofMinutes(230));
  }

  @Test
  void who_takes_a_case_has_it_until_it_goes_to_a_unit_or_he_gives_it_back() {
    at("12:02", "受理员甲", new Step.Take());
    at("12:04", "受理员甲", new Step.Release());
    at("12:05", "受理员甲", new Step.File(""));
    at("12:06", "派遣员乙", new Step.Take());
    at("12:20", "派遣员乙", new Step.Note("已电话联系"));
    at("12:30", "派遣员乙", new Step.Dispatch("hedong-team", List.of(), "", ""));

    assertThat(told("13:00"))
        .containsExactly(
            "12:00–12:02 待立案 岗位",
            "12:02–12:04 待立案 受理员甲",
            "12:04–12:05 待立案 岗位",
            "12:05–12:06 待派遣 岗位",
            "12:06–12:30 待派遣 派遣员乙",
            "12:30– 处置中 hedong-team");
    assertThat(custody().life(time("13:00"))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void every_hop_of_a_case_that_is_sent_to_and_fro_is_seen_with_its_time() {
    at("12:05", "受理员甲", new Step.File(""));
    at("12:10", "派遣员乙", new Step.Dispatch("hedong-team", List.of(), "", ""));
    at("14:10", "处置", new Step.HandBack("不属本单位"));
    at("14:20", "派遣员乙", new Step.Dispatch("east-cg", List.of(), "", ""));
    at("16:20", "处置", new Step.HandBack("属街道"));
    at("16:30", "派遣员乙", new Step.Dispatch("hedong-team", List.of(), "", ""));

    assertThat(told("17:30"))
        .containsExactly(
            "12:00–12:05 待立案 岗位",
            "12:05–12:10 待派遣 岗位",
            "12:10–14:10 处置中 hedong-team",
            "14:10–14:20 待派遣 岗位",
            "14:20–16:20 处置中 east-cg",
            "16:20–16:30 待派遣 岗位",
            "16:30– 处置中 hedong-team");
    assertThat(custody().totals(time("17:30")))
        .containsEntry(new Holder.HandlingUnit("hedong-team"), Duration.ofHours(3))
        .containsEntry(new Holder.HandlingUnit("east-cg"), Duration.ofHours(2))
        .containsEntry(new Holder.Post(Stage.TO_DISPATCH), Duration.ofMinutes(25));
  }

  @Test
  void nobody_holds_a_case_between_closing_and_reopening() {
    at("12:05", "受理员甲", new Step.Decline("不属受理范围"));
    at("15:00", "受理员甲", new Step.Reopen("反映人补充了材料"));

    assertThat(told("16:00")).containsExactly("12:00–12:05 待立案 岗位", "15:00– 待派遣 岗位");
    assertThat(custody().life(time("16:00"))).isEqualTo(Duration.ofMinutes(65));
  }

  @Test
  void random_histories_agree_with_the_case_as_it_stood_at_every_minute() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      record.clear();
      it = reported();
      List<@Nullable Holder> minutes = new ArrayList<>();
      int last = 30 + random.nextInt(300);
      for (int minute = 0; minute <= last; minute++) {
        // Several steps may fall into one minute, as when a unit answers at once.
        for (int i = random.nextInt(12) == 0 ? 3 : random.nextInt(2); i > 0; i--) {
          Instant now = CaseworkFixtures.NOON.plus(Duration.ofMinutes(minute));
          step(now, random.nextBoolean() ? "甲" : "乙", any(random));
        }
        minutes.add(stands());
      }
      Instant end = CaseworkFixtures.NOON.plus(Duration.ofMinutes(last));
      Custody custody = custody();
      long held = 0;
      for (int minute = 0; minute < last; minute++) {
        Holder expected = minutes.get(minute);
        held += expected == null ? 0 : 1;
        assertThat(holder(custody, CaseworkFixtures.NOON.plus(Duration.ofMinutes(minute))))
            .as("seed %d, minute %d: %s", seed, minute, record)
            .isEqualTo(expected);
      }
      assertThat(custody.life(end)).as("seed %d", seed).isEqualTo(Duration.ofMinutes(held));
      assertThat(custody.totals(end).values().stream().reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(custody.life(end));
      noOverlap(custody);
    }
  }

  /** Who has it by the case itself, whatever the record says. */
  private @Nullable Holder stands() {
    if (!it.stage().open()) {
      return null;
    }
    if (it.stage() == Stage.IN_HANDLING) {
      return new Holder.HandlingUnit(it.assignment().lead());
    }
    String person = it.assignment().takenBy();
    return person == null ? new Holder.Post(it.stage()) : new Holder.Person(person);
  }

  /** By looking at all stretches, one after the other. */
  private static @Nullable Holder holder(Custody custody, Instant at) {
    Holder found = null;
    for (Holding each : custody.holdings()) {
      Instant until = each.until();
      if (!at.isBefore(each.from()) && (until == null || at.isBefore(until))) {
        assertThat(found).as("held by two at %s", at).isNull();
        found = each.holder();
      }
    }
    return found;
  }

  private static void noOverlap(Custody custody) {
    for (int i = 1; i < custody.holdings().size(); i++) {
      Instant until = custody.holdings().get(i - 1).until();
      assertThat(until).isNotNull().isBeforeOrEqualTo(custody.holdings().get(i).from());
    }
  }

  private static Step any(Random random) {
    return switch (random.nextInt(13)) {
      case 0 -> new Step.File("");
      case 1 -> new Step.Take();
      case 2 -> new Step.Release();
      case 3 -> new Step.Dispatch("east-cg", List.of(), "", "");
      case 4 -> new Step.Dispatch("hedong-team", List.of("east-cg"), "", "");
      case 5 -> new Step.HandBack("职责不符");
      case 6 -> new Step.Revoke("派错");
      case 7 -> new Step.Handle("已办", List.of(PHOTO));
      case 8 -> new Step.Confirm(random.nextBoolean(), "已看", List.of());
      case 9 -> new Step.Close("办结", List.of(PHOTO));
      case 10 -> new Step.Reopen("不满意");
      case 11 -> random.nextInt(5) == 0 ? new Step.Void("误报") : new Step.Note("备注");
      default -> new Step.Classify("E01-10");
    };
  }

  private Case reported() {
    Decision.Accepted in =
        (Decision.Accepted)
            book.report(CaseworkFixtures.draft(), false, null, CaseworkFixtures.NOON);
    keep(CaseworkFixtures.NOON, in.entry());
    return in.after().withIdentity(1, "SC-20260403-00001");
  }

  private void at(String time, String operator, Step step) {
    assertThat(step(time(time), operator, step)).as("%s may be at %s", step, time).isTrue();
  }

  private boolean step(Instant now, String operator, Step step) {
    if (machine.decide(it, step, CaseworkFixtures.actor(operator, now, null))
        instanceof Decision.Accepted(Case after, Entry entry)) {
      it = after;
      keep(now, entry);
      return true;
    }
    return false;
  }

  private void keep(Instant at, Entry entry) {
    record.add(new Mark(at, entry.kind(), entry.receiver(), entry.after()));
  }

  private Custody custody() {
    return Custody.of(record);
  }

  /** A time of the day on which the case came in at noon. */
  private static Instant time(String time) {
    return CaseworkFixtures.NOON
        .atZone(ZONE)
        .toLocalDate()
        .atTime(LocalTime.parse(time))
        .atZone(ZONE)
        .toInstant();
  }

  private List<String> told(String now) {
    assertThat(custody().life(time(now))).isPositive();
    return custody().holdings().stream().map(CustodyTest::told).toList();
  }

  private static String told(Holding each) {
    Instant until = each.until();
    String stage =
        switch (each.stage()) {
          case TO_FILE -> "待立案";
          case TO_DISPATCH -> "待派遣";
          case IN_HANDLING -> "处置中";
          case TO_CONFIRM -> "待核实";
          case TO_CLOSE -> "待结案";
          default -> each.stage().name();
        };
    String who =
        switch (each.holder()) {
          case Holder.Post _ -> "岗位";
          case Holder.Person(String operator) -> operator;
          case Holder.HandlingUnit(String unit) -> String.valueOf(unit);
        };
    return TIME.format(each.from())
        + "–"
        + (until == null ? "" : TIME.format(until))
        + " "
        + stage
        + " "
        + who;
  }
}
