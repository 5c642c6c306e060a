package org.zhongshu.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;

/** Opens desks. */
public final class Desks {
  private Desks() {}

  /**
   * Opens a desk at a store; closing it closes the store too.
   *
   * @param clock what time it is: every time in the record comes from here
   * @param station name of the desk for the record, for example the machine's name
   */
  public static Desk open(Store store, Operator operator, InstantSource clock, String station) {
    return open(store, operator, clock, station, UUID::randomUUID);
  }

  /**
   * The same with the source of the ids of commands, so that what a training plays is the same
   * again, to the last hash of its journal.
   */
  public static Desk open(
      Store store, Operator operator, InstantSource clock, String station, Supplier<UUID> ids) {
    return new LocalDesk(new Centre(store, clock, station, ids, Centre.Kind.WORK), operator);
  }
}
