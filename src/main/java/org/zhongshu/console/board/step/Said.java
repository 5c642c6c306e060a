package org.zhongshu.console.board.step;

import org.zhongshu.casework.Case;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Review;
import org.zhongshu.casework.StepKind;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/** What was asked or said before, which a step answers. */
record Said(Words words, Telling telling) {
  /** Empty when the step answers nothing. */
  String before(StepKind kind, Case about) {
    Progress progress = about.progress();
    return switch (kind) {
      case ENDORSE_EXTENSION, DECIDE_EXTENSION -> {
        Progress.Asked asked = progress.asked();
        yield asked == null
            ? ""
            : words.get(
                "board.said.extension", telling.operator(asked.by()), asked.at(), asked.reason());
      }
      case ACCEPT_REFERRAL, DECLINE_REFERRAL -> {
        Progress.Referral referral = progress.referral();
        yield referral == null
            ? ""
            : words.get(
                "board.said.referral",
                telling.unit(referral.by()),
                referral.at(),
                telling.unit(referral.to()),
                referral.reason());
      }
      case DECIDE_APPEAL -> {
        Review.Appeal appeal = progress.review().appeal();
        yield appeal == null
            ? ""
            : words.get(
                "board.said.appeal", telling.operator(appeal.by()), appeal.at(), appeal.reason());
      }
      case RESUME -> {
        Progress.Suspension suspension = progress.suspension();
        yield suspension == null
            ? ""
            : words.get("board.said.suspension", suspension.until(), suspension.reason());
      }
      default -> "";
    };
  }
}
