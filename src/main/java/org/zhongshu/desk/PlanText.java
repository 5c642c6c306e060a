package org.zhongshu.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.City;
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanCheck;
import org.zhongshu.words.Words;

/**
 * The text of a plan, read and checked: what is wrong with its form, and then what is wrong with
 * what it says, each with its line.
 *
 * @param plan the plan; null when its text can't be read. It may have faults all the same.
 * @param faults what is wrong, in the order of lines
 */
public record PlanText(@Nullable Plan plan, List<PlanFault> faults) {
  public PlanText {
    faults = faults.stream().sorted(Comparator.comparing(PlanFault::line)).toList();
  }

  /** Reads and checks; never fails. */
  public static PlanText check(String text, City city, Catalogue catalogue) {
    PlanJson.Read read = PlanJson.read(text);
    Plan plan = read.plan();
    if (plan == null) {
      return new PlanText(null, read.faults());
    }
    return new PlanText(
        plan,
        PlanCheck.of(plan, city, catalogue).stream()
            .map(it -> new PlanFault(read.line(it.path()), it.path(), it.what()))
            .toList());
  }

  public boolean sound() {
    return plan != null && faults.isEmpty();
  }

  /** A fault as a sentence that begins with where it is. */
  public static String tell(PlanFault fault, Words words) {
    String sentence = Telling.plain(fault.what(), words);
    return fault.path().isEmpty()
        ? words.get("plan.fault.whole", fault.line(), sentence)
        : words.get("plan.fault", fault.line(), fault.path(), sentence);
  }
}
