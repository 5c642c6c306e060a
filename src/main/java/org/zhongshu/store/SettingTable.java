package org.zhongshu.store;

import java.util.Map;
import java.util.Optional;

/** Settings of the centre that are shared by its desks, and saved mappings of import files. */
public interface SettingTable {
  /** {@code true} when the store holds exercise data (演练); see {@link StoreInfo#exercise}. */
  String EXERCISE = "centre.exercise";

  Optional<String> get(String key);

  /** All whose key begins so. */
  Map<String, String> startingWith(String prefix);

  void put(String key, String value);

  void remove(String key);
}
