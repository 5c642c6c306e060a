package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Shipped;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.store.Operator;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/**
 * A centre for the benchmark: the shipped city on a new SQLite file, and cases made from a seed.
 */
final class BenchCentre implements AutoCloseable {
  private static final String SOURCE = "bench";
  private static final int CHUNK = 2_000;
  private static final List<String> WHERE = List.of("路口", "小区门前", "公交站旁", "学校东侧", "桥下", "市场内");
  private static final List<String> WHAT =
      List.of("，影响通行", "，夜间更甚", "，已有三天", "，请尽快处理", "，居民反映强烈", "");

  private final Path file;
  private final Desk desk;
  private final Random random;
  private final List<Area> communities;
  private final List<Category> categories;
  private final List<Unit> units;
  private int made;

  BenchCentre(Path file, CityImport.Ready city, long seed) {
    this.file = file;
    this.random = new Random(seed);
    this.desk =
        Desks.open(
            JdbiStores.open(file.toString(), OpenMode.CREATE_IF_MISSING),
            new Operator("bench", "测试席（演练）", EnumSet.allOf(Role.class), null, null),
            InstantSource.system(),
            "bench");
    for (Command command : city.commands()) {
      if (desk.run(command) instanceof Outcome.Refused(var why)) {
        throw new IllegalStateException("the shipped city was refused: " + why);
      }
    }
    this.communities =
        desk.city().areas().stream()
            .filter(area -> area.level() == Level.COMMUNITY)
            .sorted(Comparator.comparing(Area::code))
            .toList();
    this.categories = desk.catalogue().all();
    this.units = desk.city().units();
  }

  /** The city that ships with the program, read and drawn once for all centres of a run. */
  static CityImport.Ready city() {
    Shipped shipped = Shipped.read();
    CityImport.Report report = CityImport.shipped(shipped.city(), shipped.catalogue());
    return report
        .city()
        .orElseThrow(
            () -> new IllegalStateException("the shipped city has errors: " + report.errors()));
  }

  Path file() {
    return file;
  }

  Desk desk() {
    return desk;
  }

  /** A new report, as an acceptor would write it. */
  Draft report() {
    return draft(null, null, Instant.now());
  }

  /** Takes in this many open cases in all the stages, or closed ones. */
  void fill(int cases, boolean open) {
    for (int left = cases; left > 0; left -= CHUNK) {
      List<Draft> drafts = new ArrayList<>();
      for (int i = 0; i < Math.min(left, CHUNK); i++) {
        drafts.add(past(open));
      }
      if (!(desk.run(new Command.TakeIn(SOURCE, drafts)) instanceof Outcome.TakenIn taken)
          || taken.accepted() != drafts.size()) {
        throw new IllegalStateException("cases of the benchmark were not taken in");
      }
    }
  }

  private Draft past(boolean open) {
    Instant now = Instant.now();
    Instant reported =
        now.minus(Duration.ofMinutes(random.nextInt(open ? 3 * 24 * 60 : 60 * 24 * 60)));
    Stage stage =
        open
            ? List.of(
                    Stage.TO_FILE,
                    Stage.TO_DISPATCH,
                    Stage.IN_HANDLING,
                    Stage.IN_HANDLING,
                    Stage.TO_CONFIRM)
                .get(random.nextInt(5))
            : Stage.CLOSED;
    boolean assigned = stage != Stage.TO_FILE && stage != Stage.TO_DISPATCH;
    Past past =
        new Past(
            stage,
            assigned ? units.get(random.nextInt(units.size())).id() : null,
            "",
            assigned ? reported : null,
            reported.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60))),
            open ? null : reported.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))),
            null,
            "");
    return draft("B" + made, past, reported);
  }

  private Draft draft(@Nullable String external, @Nullable Past past, Instant reported) {
    made++;
    Area community = communities.get(random.nextInt(communities.size()));
    Category category = categories.get(random.nextInt(categories.size()));
    String where = community.name() + WHERE.get(random.nextInt(WHERE.size()));
    return new Draft(
        new Origin(
            Channel.values()[random.nextInt(6)],
            "",
            Nature.values()[random.nextInt(4)],
            external == null ? null : SOURCE,
            external,
            "",
            reported),
        where + category.name() + WHAT.get(random.nextInt(WHAT.size())),
        "演练：" + where + "，第 " + made + " 件。",
        new Place(
            where + " " + (1 + random.nextInt(300)) + " 号",
            community.code(),
            "",
            new Point(34.3 + random.nextDouble() * 0.6, 112.8 + random.nextDouble() * 1.2)),
        new Topic(category.code(), ""),
        random.nextInt(20) == 0 ? Grade.YELLOW : Grade.ORDINARY,
        Routing.ORDINARY,
        past);
  }

  @Override
  public void close() {
    desk.close();
  }
}
