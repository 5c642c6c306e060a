package org.zhongshu.rules;

import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.Rung;

/**
 * One line of a centre's rules as people write it: what it is called, what may stand there.
 *
 * @param key name in files, at the command line and in the journal, for example {@code
 *     case.returns}
 * @param section where it is shown
 * @param kind what may stand there
 * @param optional whether nothing may stand there
 */
public record RuleField(String key, Section section, Kind kind, boolean optional) {
  /** Parts of the rules, in the order in which they are shown. */
  public enum Section {
    /** 环节时限. */
    STAGES,
    /** 诉求时限. */
    CITIZEN,
    /** 闭环. */
    LOOP,
    /** 疑似重复. */
    DUPLICATES,
    /** 工作时间. */
    HOURS,
    /** 谁可以. */
    WHO,
    /** 督办. */
    SUPERVISION,
    /** 警报. */
    ALARMS,
    /** 模式启动. */
    MODES,
    /** 启动建议. */
    SUGGESTIONS,
    /** 信息报告. */
    REPORTS,
    /** 指挥与指令. */
    COMMAND
  }

  /** What may stand in a field. */
  public sealed interface Kind {
    /** A whole number. */
    record Number(int least, int most) implements Kind {}

    /** A limit, for example 15 minutes. */
    record Time() implements Kind {}

    /** Hours that count. */
    record Hours() implements Kind {}

    /** Roles, see {@link Role}. */
    record Roles() implements Kind {}

    /** From which value on a sensor tells which level, for example {@code blue 15, red 60}. */
    record Levels() implements Kind {}

    /** A rung of the ladder, see {@link Rung}; nothing for none. */
    record Step() implements Kind {}
  }
}
