package org.zhongshu.console.shell;

import org.jspecify.annotations.Nullable;

/** Version of this program, as its jar tells. */
final class Version {
  private Version() {}

  static String text() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0.1" : version;
  }
}
