package org.zhongshu.mode.plan;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;

/**
 * A measure of a plan (措施): what is switched on with the mode and really happens. Where a measure
 * names units it names each by its id, or a whole family as {@code LEVEL:ENDING}, see {@link
 * UnitNames}.
 */
public sealed interface Measure {
  /** Unique within the plan. */
  String id();

  /**
   * 时限收紧: a shorter limit for clocks that start while the mode is in force; where several count the
   * shortest wins. Exactly one of classes and stage is given.
   *
   * @param classes prefixes of the codes of classes whose handling limit it is
   * @param stage stage whose limit it is; null for handling limits
   */
  record Tighten(String id, List<String> classes, @Nullable Stage stage, Limit limit)
      implements Measure {
    public Tighten {
      classes = List.copyOf(classes);
    }
  }

  /**
   * 到岗联络 (1+N): every department of the command group checks in and names its liaison.
   *
   * @param within how soon after the mode begins
   */
  record CheckIn(String id, Limit within) implements Measure {}

  /**
   * 值守: who goes on watch.
   *
   * @param units which units
   * @param post which post, for example 带班领导
   * @param people how many in each unit, 1 or more
   */
  record Watch(String id, List<String> units, String post, int people) implements Measure {
    public Watch {
      units = List.copyOf(units);
    }
  }

  /**
   * 视频轮巡: a round over key places at an interval.
   *
   * @param places ids or kinds of the plan's key places; empty for all
   * @param everyMinutes how often each is looked at, minutes, 5 to 1,440
   * @param from from when of the day
   * @param until until when of the day; the same as {@code from} for round the clock
   */
  record VideoRound(
      String id, List<String> places, int everyMinutes, LocalTime from, LocalTime until)
      implements Measure {
    public VideoRound {
      places = List.copyOf(places);
    }
  }

  /**
   * 力量前置: a force goes to where it should stand.
   *
   * @param force id of the plan's force
   * @param place id of the plan's key place where it should stand
   * @param within how soon after the mode begins it has to be there
   */
  record Station(String id, String force, String place, Limit within) implements Measure {}

  /**
   * 日调度、日研判、零报告: reports by the hour set; nothing to report is a report, silence is a missed one
   * (漏报).
   *
   * @param what which of the three
   * @param units who reports
   * @param at hours of the day by which each report is due
   */
  record Reports(String id, DailyReport what, List<String> units, List<LocalTime> at)
      implements Measure {
    public Reports {
      units = List.copyOf(units);
      at = List.copyOf(at);
    }
  }

  /**
   * 指令: an order to units, answered within its limit.
   *
   * @param units who is ordered
   * @param words what, for example 中小学停课
   */
  record Instruct(String id, List<String> units, String words, Limit within) implements Measure {
    public Instruct {
      units = List.copyOf(units);
    }
  }

  /**
   * 画面: what the console shows first while the mode leads.
   *
   * @param view id of the page, for example {@code screen}
   * @param soonPercent from how much of a limit on a case counts as due soon, percent, 1 to 99
   */
  record Layout(String id, String view, int soonPercent) implements Measure {}
}
