package org.zhongshu.store;

import java.util.Map;
import java.util.Optional;

/** Settings of the centre that are shared by its desks, and saved mappings of import files. */
public interface SettingTable {
  Optional<String> get(String key);

  /** All whose key begins so. */
  Map<String, String> startingWith(String prefix);

  void put(String key, String value);

  void remove(String key);
}
