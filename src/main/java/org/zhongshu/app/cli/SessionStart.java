package org.zhongshu.app.cli;

import org.zhongshu.app.Environment;
import org.zhongshu.app.settings.SettingsFile;
import org.zhongshu.words.Words;

/** What every start of the console takes from its session. */
abstract class SessionStart implements CommandLines.Start {
  final Session session;

  SessionStart(Session session) {
    this.session = session;
  }

  @Override
  public Environment environment() {
    return session.environment();
  }

  @Override
  public SettingsFile settings() {
    return session.settings();
  }

  @Override
  public Words words() {
    return session.words();
  }
}
