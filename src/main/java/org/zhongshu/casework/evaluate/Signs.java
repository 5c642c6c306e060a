package org.zhongshu.casework.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.city.Point;

/** Finds the signs in the record of a case that has been closed at least once. */
public final class Signs {
  private static final Set<String> SHOWN_WITH =
      Set.of("handle", "handle-part", "quick", "confirm", "close", "second-check");

  private Signs() {}

  /** References of all photos of a record, in order. */
  public static Set<String> photos(List<Mark> record) {
    Set<String> photos = new LinkedHashSet<>();
    record.forEach(
        mark ->
            mark.told().evidence().stream()
                .filter(it -> it.kind() == Evidence.Kind.PHOTO)
                .map(it -> it.reference().strip())
                .filter(reference -> !reference.isEmpty())
                .forEach(photos::add));
    return photos;
  }

  /**
   * Signs of a closed case; none while it has never been closed.
   *
   * @param record oldest first
   * @param elsewhere photo → numbers of the other cases that it stands in
   */
  public static List<Sign> of(
      List<Mark> record, EvaluationRules rules, Map<String, Set<String>> elsewhere) {
    Look look = new Look();
    record.forEach(look::take);
    List<Sign> signs = new ArrayList<>();
    if (!look.closedOnce) {
      return signs;
    }
    if (look.closed && look.photos == 0) {
      signs.add(new Sign(Sign.Kind.NO_PHOTO, 0, 1, List.of()));
    }
    double metres = look.farthest();
    if (metres > rules.farMetres()) {
      signs.add(new Sign(Sign.Kind.FAR, Math.round(metres), rules.farMetres(), List.of()));
    }
    Duration quickest = look.quickest;
    if (quickest != null && quickest.compareTo(rules.quick()) < 0) {
      signs.add(
          new Sign(
              Sign.Kind.TOO_QUICK, quickest.toSeconds(), rules.quick().toSeconds(), List.of()));
    }
    Duration soonest = look.soonest;
    if (soonest != null && soonest.compareTo(rules.reopenedWithin()) <= 0) {
      signs.add(
          new Sign(
              Sign.Kind.REOPENED_SOON,
              soonest.toSeconds(),
              rules.reopenedWithin().toSeconds(),
              List.of()));
    }
    Set<String> others = new TreeSet<>();
    photos(record).forEach(photo -> others.addAll(elsewhere.getOrDefault(photo, Set.of())));
    if (!others.isEmpty()) {
      signs.add(new Sign(Sign.Kind.PHOTO_ELSEWHERE, others.size(), 0, List.copyOf(others)));
    }
    return signs;
  }

  /** What is seen while the record is gone through. */
  private static final class Look {
    private final List<Point> taken = new ArrayList<>();
    private boolean closedOnce;
    private boolean closed;
    private int photos;
    private @Nullable Point place;
    private @Nullable Instant dispatched;
    private @Nullable Instant ended;
    private @Nullable Duration quickest;
    private @Nullable Duration soonest;

    void take(Mark mark) {
      Mark.Opening opening = mark.told().opening();
      if (opening != null) {
        place = opening.place();
      } else if (mark.kind().equals("locate") && mark.told().place() != null) {
        place = mark.told().place();
      }
      switch (mark.kind()) {
        case "dispatch" -> dispatched = mark.at();
        case "handle" -> {
          Instant since = dispatched;
          if (since != null) {
            quickest = shorter(quickest, Duration.between(since, mark.at()));
          }
        }
        case "reopen" -> {
          Instant end = ended;
          if (end != null) {
            soonest = shorter(soonest, Duration.between(end, mark.at()));
          }
          // What was shown before the reopening does not show that the later work was done.
          photos = 0;
        }
        default -> {}
      }
      if (SHOWN_WITH.contains(mark.kind())) {
        for (Evidence evidence : mark.told().evidence()) {
          photos += evidence.kind() == Evidence.Kind.PHOTO ? 1 : 0;
          if (evidence.at() != null) {
            taken.add(evidence.at());
          }
        }
      }
      closed = mark.after() == Stage.CLOSED;
      if (closed && (mark.kind().equals("close") || mark.kind().equals("close-with"))) {
        closedOnce = true;
        ended = mark.at();
      }
    }

    private static Duration shorter(@Nullable Duration a, Duration b) {
      return a == null || b.compareTo(a) < 0 ? b : a;
    }

    double farthest() {
      Point from = place;
      return from == null ? 0 : taken.stream().mapToDouble(it -> it.metresTo(from)).max().orElse(0);
    }
  }
}
