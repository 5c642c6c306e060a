package org.zhongshu.console.shell;

import java.time.Instant;
import java.time.InstantSource;
import org.zhongshu.console.theme.Look;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/**
 * What every view is given: the desk, the words, the hand-over of work, and how to speak to the
 * operator and move between views.
 *
 * @param desk the operator's desk
 * @param words words in his language, times in the city's zone
 * @param work off the FX thread and back
 * @param clock what time it is
 * @param notices how to tell him something
 * @param navigator how to get to another view
 * @param look theme, density and whether the window is small
 */
public record Console(
    Desk desk,
    Words words,
    FxWork work,
    InstantSource clock,
    Notices notices,
    Navigator navigator,
    Look look) {
  public Instant now() {
    return clock.instant();
  }
}
