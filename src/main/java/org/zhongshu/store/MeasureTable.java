package org.zhongshu.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;

/** Measures that activations have switched on, and what they make due from whom. */
public interface MeasureTable {
  /** Every measure that was ever switched on, also those that are off again. */
  List<MeasureInForce> all();

  /** Those of an activation, in the order in which they were switched on. */
  List<MeasureInForce> of(long activation);

  void switchOn(List<MeasureInForce> measures);

  /** Switches off what is on of these. */
  void switchOff(long activation, Collection<String> measures, Instant at);

  /** Measures that are on and of which nothing has been made beyond then. */
  List<MeasureInForce> toMake(Instant until);

  /** What a measure makes due has been made until then. */
  void made(MeasureInForce measure, Instant until);

  void insert(List<MeasureItem> items);

  Optional<MeasureItem> item(long id);

  /** The same, kept from other writers until the transaction ends. */
  Optional<MeasureItem> itemForUpdate(long id);

  /** Stores the next versions; false when one is no longer at the version before. */
  boolean update(List<MeasureItem> after);

  /** What an activation has made due, by its minute. */
  List<MeasureItem> items(long activation);

  /** The look at a key place whose finding became a case. */
  Optional<MeasureItem> findingOf(String caseNumber);

  /**
   * What of some kinds an activation has made due in a span, by its minute: from then to before.
   */
  List<MeasureItem> items(long activation, Set<ItemKind> kinds, Instant from, Instant before);

  /** What of some kinds an activation has made due, by its minute. */
  List<MeasureItem> items(long activation, Set<ItemKind> kinds);

  /** What is open and due in a span, by its minute: after {@code from} and by {@code until}. */
  List<MeasureItem> openBetween(Instant from, Instant until);

  /** What is open and has run out by then, by its minute. */
  List<MeasureItem> ranOut(Instant now, int limit);

  /**
   * Wants these no more. What has been answered or missed meanwhile stays as it is.
   *
   * @param items what was open when it was read
   */
  void cancel(List<MeasureItem> items);

  /** What is still wanted of an activation: open or missed. */
  List<MeasureItem> wanted(long activation);

  /** What has been answered of an activation though it is due only after then. */
  List<MeasureItem> answeredBefore(long activation, Instant due);

  /**
   * What is still wanted of an activation, open or missed, and due in a span, by its minute: after
   * {@code from} and by {@code until}.
   */
  List<MeasureItem> wantedBetween(long activation, Instant from, Instant until);
}
