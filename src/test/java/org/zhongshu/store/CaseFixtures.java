package org.zhongshu.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Assignment;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Point;

/** Cases and journal lines for tests of what lies on a store; all of them exercise data (演练). */
public final class CaseFixtures {
  public static final Instant NOON = Instant.parse("2026-04-04T04:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2026, 4, 4);
  public static final String CHAIN = "990101";

  private static final List<String> STREETS = List.of("桥头路", "北门大街", "湖滨路", "东风渠沿岸", "工人新村");
  private static final List<String> MATTERS =
      List.of("暴露垃圾", "井盖缺失", "道路积水", "路灯不亮", "共享单车乱停", "施工扰民", "占用消防通道", "供水管破裂");
  private static final List<String> CLASSES =
      List.of("E01-10", "P01-02", "E05-06", "P01-20", "E04-93", "E03-01", "E04-96", "E05-01");
  private static final List<String> UNITS =
      List.of("east-cg", "hedong-team", "city-water", "city-lamps");

  private CaseFixtures() {}

  /** A version of a list, brought into force by a seat of the exercise. */
  public static ListVersion version(int number) {
    return new ListVersion(number, NOON.plusSeconds(number), "seat-1", "第 " + number + " 版（演练）");
  }

  /**
   * A case before it is stored, of version 1, waiting to be dispatched, with nothing that may be
   * left out.
   */
  public static Case plain(String number) {
    return new Case(
        0,
        number,
        1,
        new Origin(Channel.HOTLINE_12345, "", Nature.COMPLAINT, null, null, "", NOON),
        "桥头路口垃圾堆积",
        "演练案件",
        new Place("桥头路 1 号", null, "", null),
        new Topic(null, ""),
        Grade.ORDINARY,
        Routing.ORDINARY,
        Stage.TO_DISPATCH,
        Assignment.NONE,
        new Times(NOON, null, null, null, null, null, NOON, null, null, 0));
  }

  /** A case in which everything is told. */
  public static Case full(String number) {
    return new Case(
        0,
        number,
        1,
        new Origin(
            Channel.OTHER, "微信小程序", Nature.HELP, "演练来源", "外-" + number, "演练来电 000", micros(1)),
        "供水管破裂 😀 𠮷野家门前 \uD880\uDC00",
        "第一行\n第二行，含“引号”与 emoji 🚰。",
        new Place("湖滨路 2 号", "990101002001", "东区/新城街道/湖滨社区", new Point(34.7466, 113.6253)),
        new Topic("E05-01", "供水/管道破裂"),
        Grade.RED,
        Routing.JOINT,
        Stage.IN_HANDLING,
        new Assignment(
            "city-water",
            "市供水公司",
            List.of(Part.of("east-cg"), Part.of("hedong-team")),
            "seat-3",
            micros(2)),
        new Times(
            micros(3),
            micros(4),
            micros(5),
            micros(6),
            micros(7),
            micros(8),
            micros(9),
            micros(10),
            micros(11),
            3));
  }

  /**
   * {@link #NOON} and some microseconds, so that a store that keeps only milliseconds is found out.
   */
  public static Instant micros(int count) {
    return NOON.plusSeconds(count).plusNanos(count * 1_000L + 123_456_000L);
  }

  /** As many different cases as asked for, the same for the same seed. */
  public static List<Case> many(int count, long seed) {
    Random random = new Random(seed);
    List<Case> cases = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      cases.add(any("YL-20260404-%05d".formatted(i), random));
    }
    return cases;
  }

  private static Case any(String number, Random random) {
    int matter = random.nextInt(MATTERS.size());
    String street = STREETS.get(random.nextInt(STREETS.size()));
    Stage[] stages = Stage.values();
    Stage stage = stages[random.nextInt(stages.length)];
    Instant reported = NOON.minus(Duration.ofSeconds(random.nextInt(14 * 86_400)));
    boolean placed = random.nextInt(10) > 0;
    boolean dispatched = stage.compareTo(Stage.TO_DISPATCH) > 0;
    Instant first = dispatched ? reported.plusSeconds(random.nextInt(3_600)) : null;
    Instant due = reported.plus(Duration.ofHours(4 + random.nextInt(100)));
    Instant closed = stage.open() ? null : reported.plus(Duration.ofHours(1 + random.nextInt(150)));
    Channel[] channels = Channel.values();
    return new Case(
        0,
        number,
        1,
        new Origin(
            channels[random.nextInt(channels.length)],
            "",
            Nature.COMPLAINT,
            null,
            null,
            "",
            reported),
        street + MATTERS.get(matter),
        "演练案件：" + street + " " + random.nextInt(300) + " 号附近" + MATTERS.get(matter) + "，请尽快处理。",
        new Place(
            street + " " + random.nextInt(300) + " 号",
            placed
                ? "99010100%d00%d".formatted(1 + random.nextInt(2), 1 + random.nextInt(3))
                : null,
            placed ? "" : "某区/某街道",
            random.nextInt(3) == 0
                ? null
                : new Point(34.7 + random.nextDouble() / 10, 113.6 + random.nextDouble() / 10)),
        new Topic(random.nextInt(10) > 0 ? CLASSES.get(matter) : null, ""),
        Grade.values()[random.nextInt(5)],
        Routing.ORDINARY,
        stage,
        dispatched
            ? new Assignment(UNITS.get(random.nextInt(UNITS.size())), "", List.of(), null, null)
            : Assignment.NONE,
        new Times(
            reported,
            reported,
            first,
            first,
            null,
            closed,
            reported,
            stage.open() ? due : null,
            due,
            0));
  }

  /** The next version of a case, changed. */
  public static Case next(Case c, UnaryOperator<Case> change) {
    Case changed = change.apply(c);
    return new Case(
        c.id(),
        changed.number(),
        c.version() + 1,
        changed.origin(),
        changed.title(),
        changed.description(),
        changed.place(),
        changed.topic(),
        changed.grade(),
        changed.routing(),
        changed.stage(),
        changed.assignment(),
        changed.times());
  }

  public static Case titled(Case c, String title) {
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        c.origin(),
        title,
        c.description(),
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        c.assignment(),
        c.times());
  }

  public static Case described(Case c, String description) {
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        c.origin(),
        c.title(),
        description,
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        c.assignment(),
        c.times());
  }

  public static Case placed(Case c, Place place) {
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        c.origin(),
        c.title(),
        c.description(),
        place,
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        c.assignment(),
        c.times());
  }

  public static Case assigned(Case c, Assignment assignment) {
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        c.origin(),
        c.title(),
        c.description(),
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        assignment,
        c.times());
  }

  public static Case staged(Case c, Stage stage) {
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        c.origin(),
        c.title(),
        c.description(),
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        stage,
        c.assignment(),
        c.times());
  }

  public static Case from(Case c, String source, String externalNumber) {
    Origin o = c.origin();
    return new Case(
        c.id(),
        c.number(),
        c.version(),
        new Origin(
            o.channel(),
            o.channelWords(),
            o.nature(),
            source,
            externalNumber,
            o.reporter(),
            o.reportedAt()),
        c.title(),
        c.description(),
        c.place(),
        c.topic(),
        c.grade(),
        c.routing(),
        c.stage(),
        c.assignment(),
        c.times());
  }

  /** The line that a step on a case leaves. */
  public static JournalLine.Unsealed line(Case c, String kind) {
    return line(CHAIN, c, kind);
  }

  public static JournalLine.Unsealed line(String chain, Case c, String kind) {
    return new JournalLine.Unsealed(
        chain,
        NOON.plusSeconds(c.version()),
        "seat-1",
        "desk-1",
        new UUID(c.id(), c.version()),
        JournalLine.SubjectKind.CASE,
        c.number(),
        c.id(),
        c.version(),
        kind,
        c.assignment().lead(),
        "演练",
        c.stage(),
        "{\"kind\":\"" + kind + "\"}");
  }

  /** A line that is about no case. */
  public static JournalLine.Unsealed note(String chain, @Nullable String receiver, String opinion) {
    return new JournalLine.Unsealed(
        chain,
        NOON,
        "seat-1",
        "desk-1",
        UUID.nameUUIDFromBytes(opinion.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        JournalLine.SubjectKind.SETTING,
        "centre",
        null,
        1,
        "put",
        receiver,
        opinion,
        null,
        "{}");
  }

  /** Stores new cases with their first lines, as the desk does. */
  public static List<Case> store(Store store, List<Case> cases) {
    return store.write(
        tables -> {
          List<Case> stored = tables.cases().insert(cases);
          tables.journal().append(stored.stream().map(c -> line(c, "report")).toList());
          return stored;
        });
  }

  public static Case store(Store store, Case one) {
    return store(store, List.of(one)).getFirst();
  }
}
