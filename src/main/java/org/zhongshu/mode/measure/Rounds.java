package org.zhongshu.mode.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The video rounds of an activation at a moment (轮巡进度).
 *
 * @param running those that are under way, the one that ends first before the others
 * @param missed looks that were missed and not made up for yet, the latest first
 * @param opensNext when the next round begins; null when none is made yet
 */
public record Rounds(List<Round> running, List<MeasureItem> missed, @Nullable Instant opensNext) {
  public Rounds {
    running = List.copyOf(running);
    missed = List.copyOf(missed);
  }

  /**
   * One round: all looks that one measure wants by one minute.
   *
   * @param measure id of the measure within the plan
   * @param looks in the order in which the plan names the places
   */
  public record Round(String measure, Instant due, List<MeasureItem> looks) {
    public Round {
      looks = List.copyOf(looks);
    }

    /** How many places are still to be looked at. */
    public int left() {
      return (int) looks.stream().filter(it -> it.state() == ItemState.OPEN).count();
    }

    /** How many of those looked at showed something. */
    public int found() {
      return (int)
          looks.stream()
              .map(MeasureItem::answer)
              .filter(answer -> answer != null && !answer.nothing())
              .count();
    }
  }

  /** The rounds among all that an activation has made due. */
  public static Rounds at(List<MeasureItem> items, Instant now) {
    record Key(String measure, Instant due) {}
    Map<Key, List<MeasureItem>> running = new LinkedHashMap<>();
    List<MeasureItem> missed = new ArrayList<>();
    Instant next = null;
    for (MeasureItem it : items) {
      if (it.kind() != ItemKind.VIDEO || it.state() == ItemState.CANCELLED) {
        continue;
      }
      if (it.state() == ItemState.MISSED) {
        missed.add(it);
      }
      if (now.isBefore(it.opens())) {
        next = next == null || it.opens().isBefore(next) ? it.opens() : next;
      } else if (!now.isAfter(it.due())) {
        running.computeIfAbsent(new Key(it.measure(), it.due()), _ -> new ArrayList<>()).add(it);
      }
    }
    Comparator<MeasureItem> made = Comparator.comparingLong(MeasureItem::id);
    return new Rounds(
        running.entrySet().stream()
            .map(
                it ->
                    new Round(
                        it.getKey().measure(),
                        it.getKey().due(),
                        it.getValue().stream().sorted(made).toList()))
            .sorted(Comparator.comparing(Round::due).thenComparing(Round::measure))
            .toList(),
        missed.stream()
            .sorted(Comparator.comparing(MeasureItem::due).reversed().thenComparing(made))
            .toList(),
        next);
  }

  /** The place to look at next: of the round that ends first, the first that is open. */
  public Optional<MeasureItem> next() {
    return running.stream()
        .flatMap(round -> round.looks().stream())
        .filter(it -> it.state() == ItemState.OPEN)
        .findFirst();
  }

  /**
   * Looks at the same place before one, the latest first: what was seen there, and what was missed.
   *
   * @param items all that the activation has made due
   */
  public static List<MeasureItem> before(List<MeasureItem> items, MeasureItem look, int most) {
    return items.stream()
        .filter(it -> it.kind() == ItemKind.VIDEO && it.subject().equals(look.subject()))
        .filter(it -> it.due().isBefore(look.due()))
        .filter(it -> it.answer() != null || it.state() == ItemState.MISSED)
        .sorted(
            Comparator.comparing(MeasureItem::due).thenComparingLong(MeasureItem::id).reversed())
        .limit(most)
        .toList();
  }

  /** The round that a look belongs to. */
  public Optional<Round> of(MeasureItem look) {
    return running.stream()
        .filter(it -> it.measure().equals(look.measure()) && it.due().equals(look.due()))
        .findFirst();
  }
}
