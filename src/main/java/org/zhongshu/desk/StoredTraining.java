package org.zhongshu.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.store.Operator;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;

/** The training that a store holds. */
final class StoredTraining implements TrainingBook {
  private final Centre centre;
  private final Operator operator;

  StoredTraining(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  @Override
  public Optional<TrainingMark> mark() {
    return Optional.ofNullable(centre.info().training());
  }

  @Override
  public void saw(TrainingLook.Kind kind, String what) {
    if (!centre.recording() || centre.replaying()) {
      return;
    }
    TrainingLook look = new TrainingLook(centre.now(), operator.id(), centre.station(), kind, what);
    centre
        .store()
        .write(
            tables -> {
              tables.training().record(look);
              return 0;
            });
  }

  @Override
  public Optional<TrainingReport> report() {
    return mark()
        .map(
            mark ->
                centre
                    .store()
                    .read(tables -> new TrainingAssessing(centre, tables, mark).report()));
  }

  @Override
  public List<TrainingTrace> trace(@Nullable String seat) {
    return mark()
        .map(
            mark ->
                centre
                    .store()
                    .read(tables -> new TrainingAssessing(centre, tables, mark).trace(seat)))
        .orElse(List.of());
  }
}
