package org.zhongshu.console.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.ForceQuestions;
import org.zhongshu.mode.force.ForceBoard;

/** Forces of a desk: what is near is what a test says. */
public final class FakeForces implements ForceQuestions {
  private volatile Nearest nearest = new Nearest(null, List.of(), List.of());
  private volatile @Nullable Found found;

  /** From now on these are near, whatever the case. */
  public void near(Nearest these) {
    nearest = these;
  }

  /** From now on every case comes from this look. */
  public void foundBy(Found look) {
    found = look;
  }

  @Override
  public Optional<ForceBoard> board(long activation) {
    return Optional.empty();
  }

  @Override
  public Optional<Nearest> nearest(String caseNumber, @Nullable String item, int most) {
    return Optional.of(
        item == null
            ? nearest
            : new Nearest(
                nearest.around(),
                nearest.items(),
                nearest.fits().stream()
                    .filter(it -> it.standing().force().item().equals(item))
                    .toList()));
  }

  @Override
  public Optional<Found> foundBy(String caseNumber) {
    return Optional.ofNullable(found);
  }
}
