package org.zhongshu.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidates;
import org.zhongshu.casework.Case;
import org.zhongshu.city.City;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Answers questions on forces from the store. */
final class StoredForces implements ForceQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredForces(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public Optional<ForceBoard> board(long activation) {
    return centre
        .store()
        .read(tables -> tables.modes().byId(activation).flatMap(it -> board(centre, tables, it)));
  }

  /** How the forces of an activation stand in a running transaction. */
  static Optional<ForceBoard> board(Centre centre, Tables tables, Activation it) {
    Optional<Plan> plan = plan(centre, tables, it);
    Map<String, Readiness> said =
        plan.map(known -> tables.forces().of(known.head().code())).orElse(Map.of());
    return plan.map(
        known ->
            ForceBoard.of(
                centre.picture(tables).city(),
                it,
                known,
                tables.measures().of(it.id()),
                tables.measures().items(it.id(), Set.of(ItemKind.STATION)),
                said,
                centre.now()));
  }

  private static Optional<Plan> plan(Centre centre, Tables tables, Activation it) {
    return Optional.ofNullable(it.plan()).flatMap(ref -> centre.plan(tables, ref));
  }

  @Override
  public Optional<Nearest> nearest(String caseNumber, @Nullable String item, int most) {
    return centre
        .store()
        .read(
            tables -> {
              City city = centre.picture(tables).city();
              return tables
                  .cases()
                  .byNumber(caseNumber)
                  .filter(it -> Permissions.sees(operator, it.place().area(), city))
                  .map(it -> nearest(tables, city, it, item, most));
            });
  }

  private Nearest nearest(Tables tables, City city, Case about, @Nullable String item, int most) {
    List<ForceStanding> all =
        tables.modes().current().stream()
            .filter(Activation::inForce)
            .flatMap(it -> board(centre, tables, it).stream())
            .flatMap(board -> board.forces().stream())
            .toList();
    Candidates.Around around = StoredCases.around(tables, about.place());
    ForceFit.Need need =
        new ForceFit.Need(
            around == null ? about.place().at() : around.at(),
            about.place().area(),
            about.topic().category(),
            item);
    return new Nearest(
        around == null ? null : around.area(),
        all.stream()
            .filter(it -> it.ready() > 0)
            .map(it -> it.force().item())
            .distinct()
            .sorted()
            .toList(),
        ForceFit.rank(city, need, all, most));
  }

  @Override
  public Optional<Found> foundBy(String caseNumber) {
    return centre
        .store()
        .read(
            tables ->
                tables
                    .measures()
                    .findingOf(caseNumber)
                    .flatMap(
                        look ->
                            tables
                                .modes()
                                .byId(look.activation())
                                .map(
                                    by ->
                                        new Found(
                                            by,
                                            look,
                                            plan(centre, tables, by)
                                                .flatMap(plan -> plan.place(look.subject()))
                                                .orElse(null)))));
  }
}
