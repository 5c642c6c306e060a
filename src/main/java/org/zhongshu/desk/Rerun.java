package org.zhongshu.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingOrder;

/**
 * Does again what a training recorded (回放), on a store as it was when the training began: every
 * command at its recorded moment, by its operator, from its desk, under its id. So the journal
 * comes out the same to the last hash. Desks at it show and refuse every step of a person.
 */
public final class Rerun implements AutoCloseable {
  private final Centre centre;
  private final Map<String, Operator> operators = new HashMap<>();
  private volatile Instant now;

  /**
   * Begins.
   *
   * @param store a copy that nobody else uses; closed with this
   * @param begin when the training began
   */
  public Rerun(Store store, Instant begin) {
    this.now = begin;
    this.centre = new Centre(store, () -> now, "", UUID::randomUUID, Centre.Kind.REPLAY);
    store.read(tables -> tables.operators().all()).forEach(it -> operators.put(it.id(), it));
    operators.put(Operator.SYSTEM.id(), Operator.SYSTEM);
  }

  /** A desk that shows it to an operator. */
  public Desk desk(Operator operator) {
    return new LocalDesk(centre, operator);
  }

  /** When it is, by the recording. */
  public Instant now() {
    return now;
  }

  /** The recording's time goes on to a moment. */
  public void moveTo(Instant at) {
    now = at;
  }

  /**
   * Does one command again, at its moment.
   *
   * @return refused when it can't be done any more, as by another version of the program
   */
  public Outcome apply(TrainingOrder order) {
    Operator operator = operators.get(order.operator());
    if (operator == null) {
      throw new StoreException(
          Refusal.of("training.replay.operator", order.operator(), order.position()), null);
    }
    now = order.at();
    centre.sitAt(order.station());
    Command command = CommandJson.readOrder(order.body(), order.at()).command();
    Outcome outcome = new LocalDesk(centre, operator).carryOut(new Order(order.command(), command));
    if (command instanceof Command.PutOperator(Operator changed)) {
      operators.put(changed.id(), changed);
    }
    return outcome;
  }

  /** Keeps what a seat looked at, as the recording has it. */
  public void apply(TrainingLook look) {
    centre
        .store()
        .write(
            tables -> {
              tables.training().record(look);
              return 0;
            });
  }

  /** The last hash of each chain of the journal as it stands. */
  public Map<String, String> heads() {
    return heads(centre.store());
  }

  /** The last hash of each chain of a store's journal: two that agree tell the same story. */
  public static Map<String, String> heads(Store store) {
    return store.read(
        tables -> {
          Map<String, Long> before = new HashMap<>(tables.journal().heads());
          before.replaceAll((_, position) -> position - 1);
          Map<String, String> hashes = new TreeMap<>();
          tables
              .journal()
              .after(before, before.size())
              .forEach(line -> hashes.put(line.chain(), line.hash()));
          return hashes;
        });
  }

  @Override
  public void close() {
    centre.close();
  }
}
