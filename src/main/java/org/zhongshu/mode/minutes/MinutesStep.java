package org.zhongshu.mode.minutes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.mode.measure.ItemKind;

/** A step on minutes. */
public sealed interface MinutesStep {
  /** Key in journal and words. */
  default String key() {
    return switch (this) {
      case Write _ -> "minutes";
      case Supplement _ -> "minutes-supplement";
    };
  }

  /** What it decides; each decision becomes a supervised task in the same transaction. */
  List<Resolved> decisions();

  /** Its words. */
  String words();

  /**
   * 形成纪要: writes the minutes of a round.
   *
   * @param what {@link ItemKind#DISPATCH_MEETING} or {@link ItemKind#ASSESSMENT}
   * @param due the minute of the round
   * @param heldAt when it was held; null for now
   * @param chair who chaired it, as a post; empty for the plan's commander
   * @param attended ids of the units that attended
   */
  record Write(
      long activation,
      ItemKind what,
      Instant due,
      @Nullable Instant heldAt,
      String chair,
      String words,
      List<String> attended,
      List<Resolved> decisions)
      implements MinutesStep {
    public Write {
      attended = List.copyOf(attended);
      decisions = List.copyOf(decisions);
    }
  }

  /** 补充: adds to minutes what was left out; what stands there stays. */
  record Supplement(long minutes, String words, List<Resolved> decisions) implements MinutesStep {
    public Supplement {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * Something decided (议定事项).
   *
   * @param unit id of the unit that has to do it
   * @param handling within what it is to be done
   * @param feedback within what it is to be answered; null for what the rules of supervision say,
   *     or for {@code handling} where that is shorter
   */
  record Resolved(String words, String unit, Limit handling, @Nullable Limit feedback) {}
}
