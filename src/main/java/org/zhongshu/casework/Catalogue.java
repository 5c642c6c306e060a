package org.zhongshu.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of the catalogue of small classes (分类目录). */
public final class Catalogue {
  private final int version;
  private final Map<String, Category> byCode = new LinkedHashMap<>();
  private final Map<String, Category> byName = new LinkedHashMap<>();

  /** A catalogue that no store keeps yet: version 0. */
  public Catalogue(Collection<Category> categories) {
    this(0, categories);
  }

  public Catalogue(int version, Collection<Category> categories) {
    this.version = version;
    for (Category category : categories) {
      byCode.put(category.code(), category);
    }
    // Names win over aliases, and the first of two equal aliases over the second.
    for (Category category : byCode.values()) {
      byName.putIfAbsent(category.name(), category);
    }
    for (Category category : byCode.values()) {
      category.aliases().forEach(alias -> byName.putIfAbsent(alias, category));
    }
  }

  /** Number of the version; 0 when no store keeps it yet. */
  public int version() {
    return version;
  }

  public List<Category> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Category> byCode(@Nullable String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(byCode.get(code));
  }

  /** The class that has exactly this name or alias. */
  public Optional<Category> byName(String nameOrAlias) {
    return Optional.ofNullable(byName.get(nameOrAlias.strip()));
  }
}
