package org.zhongshu.store;

import java.util.List;
import java.util.Optional;

/** Operators of the centre. */
public interface OperatorTable {
  List<Operator> all();

  Optional<Operator> byId(String id);

  /** Adds, or replaces the one with the same id. */
  void put(Operator operator);
}
