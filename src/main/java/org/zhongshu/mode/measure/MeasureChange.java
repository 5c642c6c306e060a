package org.zhongshu.mode.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.Response;

/**
 * What begins and what ends when an activation begins, is raised or lowered, or ends. A preview and
 * the switch itself are made of the same change, so that what was shown is what happens.
 *
 * <p>Each level adds to the milder ones. Where a stricter level looks at a place more often the
 * milder round leaves it out; where two measures want the same thing of the same subject by the
 * same minute it is wanted once, and goes on being wanted while one of them does.
 *
 * @param on measures that are switched on, in the plan's order
 * @param off ids of measures that are switched off
 * @param made what is made due
 * @param cancelled what is wanted no more, as it was
 */
public record MeasureChange(
    List<On> on, List<String> off, List<MeasureItem> made, List<MeasureItem> cancelled) {
  public MeasureChange {
    on = List.copyOf(on);
    off = List.copyOf(off);
    made = List.copyOf(made);
    cancelled = List.copyOf(cancelled);
  }

  /** A measure that is switched on, and the level that brings it. */
  public record On(Measure measure, Grade level) {}

  /**
   * The change.
   *
   * @param activation id of the activation; 0 before it has been stored
   * @param before level until now; null when it was not in force
   * @param after level from now on; null when it is over
   * @param standing its measures that are on
   * @param known what is still wanted of it, and what has been answered before its minute
   */
  public static MeasureChange of(
      MeasureSchedule schedule,
      long activation,
      @Nullable Grade before,
      @Nullable Grade after,
      List<MeasureInForce> standing,
      List<MeasureItem> known,
      Instant now) {
    return new Making(schedule, activation, before, after, standing, known, now).change();
  }

  /**
   * Those of several that are not wanted yet, each once.
   *
   * @param known what is wanted already or has been answered
   */
  public static List<MeasureItem> once(List<MeasureItem> items, List<MeasureItem> known) {
    Set<Key> seen = new HashSet<>();
    known.forEach(it -> seen.add(Key.of(it)));
    return items.stream().filter(it -> seen.add(Key.of(it))).toList();
  }

  /** The same thing from the same unit by the same minute. */
  private record Key(ItemKind kind, String subject, Instant due) {
    static Key of(MeasureItem it) {
      return new Key(it.kind(), it.subject(), it.due());
    }
  }

  private record Making(
      MeasureSchedule schedule,
      long activation,
      @Nullable Grade before,
      @Nullable Grade after,
      List<MeasureInForce> standing,
      List<MeasureItem> known,
      Instant now) {

    MeasureChange change() {
      Plan plan = schedule.plan();
      Map<String, On> then = new LinkedHashMap<>();
      if (after != null) {
        for (Response response : plan.responsesAt(after).toList()) {
          response.measures().forEach(it -> then.put(it.id(), new On(it, response.level())));
        }
      }
      Map<String, MeasureInForce> standingById = new LinkedHashMap<>();
      standing.forEach(it -> standingById.put(it.measure(), it));
      List<String> off =
          standingById.keySet().stream().filter(id -> !then.containsKey(id)).toList();
      List<MeasureItem> cancelled = new ArrayList<>();
      List<MeasureItem> made = new ArrayList<>();
      for (MeasureItem it : known) {
        // What was missed stays missed: it has happened.
        if (it.state() == ItemState.OPEN && (off.contains(it.measure()) || leftOut(it))) {
          cancelled.add(it);
        }
      }
      List<On> on = new ArrayList<>();
      for (On each : then.values()) {
        MeasureInForce stays = standingById.get(each.measure().id());
        if (stays == null) {
          on.add(each);
          made.addAll(begun(each.measure()));
        } else {
          made.addAll(goesOn(each.measure(), stays, cancelled));
        }
      }
      List<MeasureItem> still = new ArrayList<>(known);
      still.removeAll(cancelled);
      return new MeasureChange(on, off, once(made, still), cancelled);
    }

    private List<MeasureItem> begun(Measure measure) {
      return schedule.items(
          activation, measure, level(), now, now, now.plus(MeasureSchedule.AHEAD));
    }

    private Grade level() {
      return after == null ? Grade.ORDINARY : after;
    }

    /** Whether a round no longer looks at a place, since a denser one does. */
    private boolean leftOut(MeasureItem it) {
      return after != null
          && it.kind() == ItemKind.VIDEO
          && schedule
              .plan()
              .measure(it.measure())
              .filter(Measure.VideoRound.class::isInstance)
              .map(Measure.VideoRound.class::cast)
              .filter(
                  round ->
                      schedule.places(round, after).stream()
                          .noneMatch(place -> place.id().equals(it.subject())))
              .isPresent();
    }

    /**
     * What a measure that stays on wants from now on, since the one that wanted the same instead of
     * it is over: the same thing by the same minute, and the places that a denser round had taken.
     */
    private List<MeasureItem> goesOn(
        Measure measure, MeasureInForce standing, List<MeasureItem> cancelled) {
      if (before == null) {
        return List.of();
      }
      Set<Key> gone = new HashSet<>();
      cancelled.forEach(it -> gone.add(Key.of(it)));
      Set<String> fresh = measure instanceof Measure.VideoRound round ? taken(round) : Set.of();
      if (gone.isEmpty() && fresh.isEmpty()) {
        return List.of();
      }
      return schedule
          .items(activation, measure, level(), standing.since(), now, standing.madeUntil())
          .stream()
          .filter(it -> fresh.contains(it.subject()) || gone.contains(Key.of(it)))
          .toList();
    }

    /** Places that a round takes up again, since the denser one is over. */
    private Set<String> taken(Measure.VideoRound round) {
      Set<String> places = new HashSet<>();
      schedule.places(round, level()).forEach(it -> places.add(it.id()));
      schedule
          .places(round, before == null ? level() : before)
          .forEach(it -> places.remove(it.id()));
      return places;
    }
  }
}
