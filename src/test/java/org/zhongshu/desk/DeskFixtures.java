package org.zhongshu.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Role;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** A desk on a store of the tests' own, with the small city 试城. */
public final class DeskFixtures {
  private DeskFixtures() {}

  /** A clock that stands until it is moved. */
  public static final class Clock implements InstantSource {
    private final AtomicReference<Instant> now;

    public Clock(Instant start) {
      this.now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    public void pass(Duration time) {
      now.updateAndGet(before -> before.plus(time));
    }
  }

  /** A seat with one role. */
  public static Operator operator(String id, Role role) {
    return new Operator(id, id + "（演练）", Set.of(role), null, null);
  }

  /** A seat of a unit. */
  public static Operator ofUnit(String id, String unit) {
    return new Operator(id, id + "（演练）", Set.of(Role.HANDLER), null, unit);
  }

  /** A shift chief who may also keep the centre's lists. */
  public static Operator chief() {
    return new Operator(
        "chief",
        "值班长席（演练）",
        Set.of(Role.SHIFT_CHIEF, Role.DUTY_LEADER, Role.ADMINISTRATOR),
        null,
        null);
  }

  /**
   * Opens a store at a file, makes it and its city when it is new, and sits the shift chief down.
   */
  public static Desk open(Path file, InstantSource clock) {
    return open(JdbiStores.open(file.toString(), OpenMode.CREATE_IF_MISSING), clock);
  }

  /** The same with a store that is open. */
  public static Desk open(Store store, InstantSource clock) {
    Desk desk = Desks.open(store, chief(), clock, "test-desk");
    boolean fresh = desk.places().operators().isEmpty();
    if (fresh) {
      desk.run(new Command.SetCity(CaseworkFixtures.cityData(), Set.of(), List.of(), null));
      desk.run(new Command.SetCatalogue(CaseworkFixtures.categories()));
      desk.run(new Command.PutOperator(chief()));
      for (Role role : Role.values()) {
        desk.run(new Command.PutOperator(operator(role.name().toLowerCase(Locale.ROOT), role)));
      }
    }
    return desk;
  }

  /** Puts the first version of a plan in force: written by one, reviewed and set by the other. */
  public static void putInForce(Plan plan, Desk author, Desk leader) {
    String code = plan.head().code();
    for (Outcome outcome :
        List.of(
            author.run(new Command.OnPlans(new PlanStep.Put(plan, null, ""))),
            leader.run(new Command.OnPlans(new PlanStep.Review(code, 1, ""))),
            leader.run(new Command.OnPlans(new PlanStep.PutInForce(code, 1, ""))))) {
      if (!(outcome instanceof Outcome.PlanDone)) {
        throw new AssertionError("the plan is not in force: " + outcome);
      }
    }
  }
}
