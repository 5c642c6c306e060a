package org.zhongshu.intake.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.TrainingMark;

/**
 * What files bear that a training's store gives out (演练标记): a column of its own in every row of a
 * table, so that no row is taken for the real thing, wherever it is copied to. At a real store such
 * a file is refused.
 *
 * @param training name of the training; null at any other store
 */
public record FileMark(@Nullable String training) {
  /** Of no training. */
  public static final FileMark NONE = new FileMark(null);

  /** The same in every language: a file is read by people and programs that speak another. */
  public static final String COLUMN = "演练库";

  /** The word itself. */
  public static final String WORD = "演练";

  /** The mark that a store's files bear. */
  public static FileMark of(StoreInfo store) {
    TrainingMark mark = store.training();
    return mark == null ? NONE : new FileMark(mark.name());
  }

  List<String> headers(List<String> plain) {
    return with(plain, COLUMN);
  }

  List<Object> row(List<Object> plain) {
    return training == null ? plain : with(plain, training);
  }

  private <T> List<T> with(List<T> plain, T more) {
    if (training == null) {
      return plain;
    }
    List<T> all = new ArrayList<>(plain);
    all.add(more);
    return all;
  }

  /** Why a file with these headers is not read here; empty when it may be. */
  Optional<Refusal> refusal(List<String> headers) {
    return training == null && headers.stream().anyMatch(it -> it.strip().equals(COLUMN))
        ? Optional.of(Refusal.of("training.file", COLUMN))
        : Optional.empty();
  }
}
