package org.zhongshu.mode.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step on commands and their directives. */
public sealed interface CommandStep {
  /** Key in journal and words, for example {@code command-take}. */
  default String key() {
    return switch (this) {
      case Raise _ -> "command-raise";
      case Take _ -> "command-take";
      case TakeOver _ -> "command-take-over";
      case GiveBack _ -> "command-give-back";
      case Withdraw _ -> "command-withdraw";
      case End _ -> "command-end";
      case Give _ -> "directive-give";
      case Deliver _ -> "directive-deliver";
      case Phone _ -> "directive-phone";
      case Read _ -> "directive-read";
      case Confirm _ -> "directive-confirm";
      case ReportBack _ -> "directive-report";
      case Remind _ -> "directive-remind";
      case Recall _ -> "directive-recall";
      case Keep _ -> "directive-overdue";
    };
  }

  /** On a command that is there. */
  sealed interface OnCommand extends CommandStep {
    String command();
  }

  /** On a directive that is there. */
  sealed interface OnDirective extends CommandStep {
    String directive();
  }

  /**
   * 上呈: raises a matter to the duty leader. At most one of case, activation and incident is named.
   *
   * @param title what it is about; may be empty where a case, an activation or an incident says it
   * @param area where; null for that of what it is about, else the whole city
   * @param words why it can't be handled where it is; may be empty for who takes it himself
   * @param take whether who raises it takes command at once
   */
  record Raise(
      @Nullable String caseNumber,
      @Nullable Long activation,
      @Nullable String incident,
      String title,
      @Nullable String area,
      String words,
      boolean take)
      implements CommandStep {
    /** A case goes up. */
    public static Raise ofCase(String number, String words) {
      return new Raise(number, null, null, "", null, words, false);
    }
  }

  /** 接管: the leader takes command. */
  record Take(String command, String words) implements OnCommand {}

  /**
   * 移交: another leader takes command over from the one who has it.
   *
   * @param words why
   */
  record TakeOver(String command, String words) implements OnCommand {}

  /**
   * 交回办理: it is handled the usual way, before or after somebody took command.
   *
   * @param words what who raised it is told
   */
  record GiveBack(String command, String words) implements OnCommand {}

  /** 撤回上呈, before anybody has taken it. */
  record Withdraw(String command, String reason) implements OnCommand {}

  /**
   * 指挥结束.
   *
   * @param evenOpen whether also while directives are not confirmed; they are withdrawn with it
   */
  record End(String command, String result, boolean evenOpen) implements OnCommand {}

  /**
   * 下达指令.
   *
   * @param to whom: ids of units and families of them, see {@link Addressees}
   * @param confirmMinutes within how many minutes it is confirmed; null for the centre's rule
   * @param report whether receivers report back
   * @param reportMinutes within how many minutes; null for the centre's rule
   */
  record Give(
      String command,
      List<String> to,
      String words,
      @Nullable Integer confirmMinutes,
      boolean report,
      @Nullable Integer reportMinutes)
      implements OnCommand {
    public Give {
      to = List.copyOf(to);
    }
  }

  /** 送达: a desk of the operator's unit shows these. */
  record Deliver(List<String> directives) implements CommandStep {
    public Deliver {
      directives = List.copyOf(directives);
    }
  }

  /**
   * 电话送达: the centre has told a unit by phone.
   *
   * @param words who answered
   */
  record Phone(String directive, String unit, String words) implements OnDirective {}

  /** 已读: opened at a desk of the operator's unit. */
  record Read(String directive) implements OnDirective {}

  /**
   * 签收.
   *
   * @param unit for which unit; null for the operator's own. The centre notes what it was told by
   *     phone.
   * @param words may be empty at the unit's own desk
   */
  record Confirm(String directive, @Nullable String unit, String words) implements OnDirective {}

  /**
   * 反馈.
   *
   * @param unit as with {@link Confirm}
   */
  record ReportBack(String directive, @Nullable String unit, String words) implements OnDirective {}

  /** 催签: reminds all who have not confirmed. */
  record Remind(String directive) implements OnDirective {}

  /** 撤回指令. */
  record Recall(String directive, String reason) implements OnDirective {}

  /** What the rules do by themselves: find what ran out without a confirmation or a report. */
  record Keep() implements CommandStep {}
}
