package org.zhongshu.mode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The modes in force. Daily lies under everything; several activations may run at once.
 *
 * @param activations those in force, strictest first
 * @param waiting those that wait for approval or for their time, the earliest first
 */
public record Modes(List<Activation> activations, List<Activation> waiting) {
  /** The strictest first; of equally strict ones the one that began first. */
  public static final Comparator<Activation> STRICTEST_FIRST =
      Comparator.comparing(Activation::kind)
          .thenComparing(Activation::level)
          .reversed()
          .thenComparing(Activation::startedAt)
          .thenComparing(Activation::id);

  public Modes {
    activations = activations.stream().filter(Activation::inForce).sorted(STRICTEST_FIRST).toList();
    waiting =
        waiting.stream()
            .filter(Activation::waiting)
            .sorted(Comparator.comparing(Activation::startedAt).thenComparing(Activation::id))
            .toList();
  }

  /** Of all of these the ones that are in force or wait. */
  public Modes(List<Activation> all) {
    this(all, all);
  }

  /**
   * The activation that the banner shows: the strictest in force anywhere in the city; empty in
   * daily mode.
   */
  public Optional<Activation> leading() {
    return activations.stream().findFirst();
  }

  public ModeKind kind() {
    return leading().map(Activation::kind).orElse(ModeKind.DAILY);
  }
}
