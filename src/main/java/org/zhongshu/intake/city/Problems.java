package org.zhongshu.intake.city;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.Refusal;

/**
 * Collects problems up to a cap: whoever has a thousand of one kind mends the cause and not each
 * line.
 */
final class Problems {
  static final int CAP = 500;

  private final List<CityProblem> list = new ArrayList<>();
  private int errors;
  private int unlisted;

  void error(String file, long line, String key, Object... args) {
    errors++;
    add(new CityProblem(file, line, true, Refusal.of(key, args)));
  }

  void warn(String file, long line, String key, Object... args) {
    add(new CityProblem(file, line, false, Refusal.of(key, args)));
  }

  private void add(CityProblem problem) {
    if (list.size() < CAP) {
      list.add(problem);
    } else {
      unlisted++;
    }
  }

  boolean anyError() {
    return errors > 0;
  }

  /** The problems; a last line tells how many more there are. */
  List<CityProblem> list() {
    List<CityProblem> all = new ArrayList<>(list);
    if (unlisted > 0) {
      all.add(new CityProblem("", 0, anyError(), Refusal.of("city.more", unlisted)));
    }
    return List.copyOf(all);
  }
}
