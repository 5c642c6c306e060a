package org.zhongshu.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.Tables;

/** Answers questions on plans from the store. */
final class StoredPlans implements PlanQuestions {
  private final Centre centre;

  StoredPlans(Centre centre) {
    this.centre = centre;
  }

  @Override
  public List<Entry> all() {
    return centre.store().read(this::all);
  }

  private List<Entry> all(Tables tables) {
    Map<String, List<PlanMove>> byCode = new LinkedHashMap<>();
    for (PlanMove state : tables.plans().states()) {
      byCode.computeIfAbsent(state.plan(), _ -> new ArrayList<>()).add(state);
    }
    Map<String, LocalDate> drilled = new HashMap<>();
    for (DrillRecord kept : tables.plans().drills()) {
      drilled.putIfAbsent(kept.drill().plan(), kept.drill().on());
    }
    List<Entry> all = new ArrayList<>();
    byCode.forEach(
        (code, states) ->
            all.add(
                new Entry(
                    centre.planVersion(tables, states.getFirst()),
                    states.stream()
                        .filter(it -> it.state() == PlanState.IN_FORCE)
                        .findFirst()
                        .map(it -> centre.planVersion(tables, it))
                        .orElse(null),
                    states.size(),
                    drilled.get(code))));
    all.sort(Comparator.comparing(it -> it.shown().plan().head().kind()));
    return all;
  }

  @Override
  public List<PlanVersion> inForce() {
    return all().stream().map(Entry::inForce).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<PlanVersion> inForce(String code) {
    return versions(code).stream().filter(it -> it.state() == PlanState.IN_FORCE).findFirst();
  }

  @Override
  public Optional<PlanVersion> newest(String code) {
    return versions(code).stream().findFirst();
  }

  @Override
  public Optional<PlanVersion> version(String code, int number) {
    return centre.store().read(tables -> centre.planVersion(tables, code, number));
  }

  @Override
  public List<PlanVersion> versions(String code) {
    return centre
        .store()
        .read(
            tables ->
                tables.plans().states(code).stream()
                    .map(it -> centre.planVersion(tables, it))
                    .toList());
  }

  @Override
  public List<PlanMove> moves(String code) {
    return centre.store().read(tables -> tables.plans().moves(code));
  }

  @Override
  public List<DrillRecord> drills(String code) {
    return centre.store().read(tables -> tables.plans().drills(code));
  }
}
