package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.zhongshu.app.Shipped;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Desks;
import org.zhongshu.desk.ModeQuestions.Looked;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.PlanFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.store.Operator;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/**
 * How long it takes to switch the city to an emergency by the shipped plan for floods while very
 * many cases are open, and until another desk on the same store shows it. The yardstick writes the
 * rows that came of it with bare sqlite-jdbc.
 */
final class ModeBench {
  private static final String PLAN = "flood";
  private static final int ROUNDS = 20;
  private static final int WARM_UP = 3;

  private final Path folder;
  private final CityImport.Ready city;
  private final BenchOptions options;

  ModeBench(Path folder, CityImport.Ready city, BenchOptions options) {
    this.folder = folder;
    this.city = city;
    this.options = options;
  }

  List<Figure> run() throws Exception {
    int cases = options.boards().stream().max(Integer::compare).orElse(0);
    Path file = folder.resolve("mode.db");
    try (BenchCentre centre = new BenchCentre(file, city, options.seed())) {
      centre.fill(cases, true);
      plan(centre.desk());
      try (Desk other =
          Desks.open(
              JdbiStores.open(file.toString(), OpenMode.MUST_EXIST),
              new Operator("second", "第二席（演练）", EnumSet.allOf(Role.class), null, null),
              InstantSource.system(),
              "bench-2")) {
        return measure(centre, other, cases);
      }
    }
  }

  private static void plan(Desk desk) {
    Plan plan =
        PlanFile.shipped(Shipped.read().plans()).stream()
            .filter(it -> it.head().code().equals(PLAN))
            .findFirst()
            .orElseThrow();
    Desk reviewer =
        desk.as(new Operator("review", "评审席（演练）", Set.of(Role.DUTY_LEADER), null, null));
    done(desk.run(new Command.OnPlans(new PlanStep.Put(plan, null, ""))));
    done(reviewer.run(new Command.OnPlans(new PlanStep.Review(PLAN, 1, ""))));
    done(reviewer.run(new Command.OnPlans(new PlanStep.PutInForce(PLAN, 1, ""))));
  }

  private static Outcome done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var why)) {
      throw new IllegalStateException("refused: " + why);
    }
    return outcome;
  }

  private static Activation mode(Desk desk, ModeStep step) {
    return ((Outcome.ModeDone) done(desk.run(new Command.OnModes(step)))).now();
  }

  private List<Figure> measure(BenchCentre centre, Desk other, int cases) throws Exception {
    Timings looked = new Timings();
    Timings inForce = new Timings();
    Timings shown = new Timings();
    Timings ended = new Timings();
    Timings bare = new Timings();
    int rows = 0;
    other.modes();
    try (BareSqlite yardstick = yardstick()) {
      for (int round = 0; round < ROUNDS + WARM_UP; round++) {
        boolean counts = round >= WARM_UP;
        Activation proposed =
            mode(
                centre.desk(),
                new ModeStep.Propose(
                    ModeKind.EMERGENCY,
                    Grade.YELLOW,
                    "防汛 " + round + "（演练）",
                    List.of(centre.desk().city().profile().code()),
                    null,
                    null,
                    null,
                    PLAN,
                    "演练令"));
        ModeStep approve = new ModeStep.Approve(proposed.id(), "");
        long start = System.nanoTime();
        if (!(other.modeBook().preview(approve) instanceof Looked.Seen)) {
          throw new IllegalStateException("no preview");
        }
        add(looked, counts, start);
        CountDownLatch seen = new CountDownLatch(1);
        Desk first = centre.desk();
        var ear =
            first
                .feed()
                .subscribe(
                    _ -> {
                      if (first.modes().kind() == ModeKind.EMERGENCY) {
                        seen.countDown();
                      }
                    });
        start = System.nanoTime();
        mode(other, approve);
        add(inForce, counts, start);
        start = System.nanoTime();
        if (!seen.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the first desk never heard of it");
        }
        add(shown, counts, start);
        ear.close();
        List<BareSqlite.Row> made = new ArrayList<>();
        try (BareSqlite reader = new BareSqlite(centre.file())) {
          made.addAll(reader.rows("activation_measure", "WHERE activation_id = " + proposed.id()));
          made.addAll(reader.rows("measure_item", "WHERE activation_id = " + proposed.id()));
        }
        rows = made.size();
        start = System.nanoTime();
        yardstick.insert(made);
        add(bare, counts, start);
        start = System.nanoTime();
        mode(other, new ModeStep.End(proposed.id(), "演练结束"));
        add(ended, counts, start);
      }
    }
    return List.of(
        new Figure(
            "preview of the flood plan, %d open cases".formatted(cases),
            looked,
            null,
            "",
            null,
            ""),
        new Figure(
            "in force from its approval, %d open cases".formatted(cases),
            inForce,
            bare,
            "p95 < 1 s",
            inForce.millis(0.95) < 1_000,
            "%d measures and items".formatted(rows)),
        new Figure(
            "until another desk shows it",
            shown,
            null,
            "p95 < 1 s",
            shown.millis(0.95) < 1_000,
            ""),
        new Figure("ended, all it made due cancelled", ended, null, "", null, ""));
  }

  private static void add(Timings timings, boolean counts, long start) {
    long took = System.nanoTime() - start;
    if (counts) {
      timings.add(took);
    }
  }

  /** A copy of the same tables, without rows of modes. */
  private BareSqlite yardstick() throws Exception {
    Path copy = folder.resolve("mode-bare.db");
    try (BenchCentre empty = new BenchCentre(copy, city, 1)) {
      empty.desk();
    }
    return new BareSqlite(copy);
  }
}
