package org.zhongshu.store.jdbi;

import java.util.List;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.store.RuleTable;

/** Versions of the rules in {@code rule_version}. */
final class JdbiRules implements RuleTable {
  private final VersionRows versions;

  JdbiRules(Session session) {
    versions = new VersionRows(session, "rule_version");
  }

  @Override
  public List<Kept> all() {
    return versions.all().reversed().stream()
        .map(it -> new Kept(it, versions.body(it.number()).orElseThrow()))
        .toList();
  }

  @Override
  public void add(ListVersion version, String body) {
    versions.add(version, body);
  }
}
