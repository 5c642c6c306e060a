package org.zhongshu.desk;

import java.util.stream.Collectors;
import org.zhongshu.casework.evaluate.Proposal;
import org.zhongshu.casework.evaluate.Proposal.Deduction;
import org.zhongshu.casework.evaluate.Sign;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.words.Words;

/** Puts an evaluation in words, for window and command line alike. */
public final class EvaluationWords {
  private static final long HOUR = 3_600;

  private final Words words;

  public EvaluationWords(Words words) {
    this.words = words;
  }

  /** A sign with what was measured. */
  public String sign(Sign sign) {
    boolean hours = sign.kind() == Sign.Kind.REOPENED_SOON;
    return words.get(
        "evaluation.sign." + sign.kind().name(),
        hours ? sign.measured() / HOUR : sign.measured(),
        hours ? sign.limit() / HOUR : sign.limit(),
        sign.others());
  }

  public String signs(Evaluation it) {
    return it.signs().isEmpty()
        ? words.get("evaluation.no-signs")
        : it.signs().stream()
            .map(this::sign)
            .collect(Collectors.joining(words.get("list.separator")));
  }

  /** A proposed mark with what was taken off, point by point. */
  public String proposal(Proposal proposal) {
    StringBuilder text = new StringBuilder(words.get("evaluation.mark", proposal.mark()));
    for (Deduction off : proposal.deductions()) {
      String times = off.times() > 1 ? words.get("evaluation.times", off.times()) : "";
      text.append("  ").append(words.get("evaluation.off", off.reason(), times, off.points()));
    }
    return text.toString();
  }

  public String callBack(Evaluation it) {
    Mark.Answer answer = it.callBack();
    return answer == null
        ? words.get("evaluation.call-back.none")
        : words.get(
            "evaluation.call-back.said",
            words.get(answer.solved() ? "evaluation.solved" : "evaluation.unsolved"),
            words.get(answer.satisfied() ? "evaluation.satisfied" : "evaluation.unsatisfied"));
  }

  public String secondCheck(Evaluation it) {
    Boolean passed = it.secondCheck();
    return words.get(
        passed == null
            ? "evaluation.second-check.none"
            : passed ? "evaluation.second-check.passed" : "evaluation.second-check.failed");
  }
}
