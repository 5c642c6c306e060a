package org.zhongshu.console.board.table;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhongshu.store.Operator;

/** Names of operators for cells, which must not ask the store. Filled when the board is shown. */
public final class Seats {
  private final Map<String, String> names = new ConcurrentHashMap<>();

  public void learn(List<Operator> all) {
    all.forEach(operator -> names.put(operator.id(), operator.name()));
  }

  public String name(String id) {
    return names.getOrDefault(id, id);
  }
}
