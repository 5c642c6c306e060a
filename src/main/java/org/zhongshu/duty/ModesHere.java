package org.zhongshu.duty;

import java.util.List;
import org.zhongshu.city.City;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;

/** Which modes are in force where a watch is kept. */
public final class ModesHere {
  private ModesHere() {}

  /** Activations that hold in all of an area, strictest first. */
  public static List<Activation> activations(Modes modes, String area, City city) {
    return modes.activations().stream()
        .filter(it -> new Coverage(city, it.areas()).holds(area))
        .toList();
  }

  /** Their kinds, strictest first, without the daily one, which lies under all. */
  public static List<ModeKind> kinds(Modes modes, String area, City city) {
    return activations(modes, area, city).stream().map(Activation::kind).distinct().toList();
  }

  /** Whether an area lies within a part of the city, see {@link Coverage}. */
  public static boolean holds(String part, String area, City city) {
    return new Coverage(city, List.of(part)).holds(area);
  }

  /** Whether an activation concerns an area: holds in it, or in a part of it. */
  public static boolean concerns(Activation it, String area, City city) {
    return it.areas().stream().anyMatch(part -> holds(part, area, city) || holds(area, part, city));
  }
}
