package org.zhongshu.console.pick;

import java.util.List;

/** Finds what fits what is typed, best first; may take a while and is asked off the FX thread. */
@FunctionalInterface
public interface PickSource {
  List<Pick> find(String typed, int limit);
}
