package org.zhongshu.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.minutes.Minutes;

/** Minutes of meetings and judgements (纪要): a record that is only added to. */
public interface MinutesTable {
  /**
   * Stores new ones without their passages and returns them with their key; empty when the round
   * has minutes already.
   */
  Optional<Minutes> insert(Minutes minutes);

  /** Stores the last passage with what was decided in it. */
  void addLast(Minutes minutes);

  Optional<Minutes> minutes(long id);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Minutes> forUpdate(long id);

  /** Those of a round. */
  Optional<Minutes> ofRound(long activation, ItemKind what, Instant due);

  /** All of an activation, by the minute of their round. */
  List<Minutes> in(long activation);

  /** Those in which a supervised task was decided. */
  Optional<Minutes> ofTask(String number);
}
