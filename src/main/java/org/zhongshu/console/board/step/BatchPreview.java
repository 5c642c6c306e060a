package org.zhongshu.console.board.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Step;

/**
 * What a step would come to for each of several cases, before it is sent (批量预览).
 *
 * @param step the step
 * @param form the form that it was told in; null when it needs none
 * @param lines in the order of the rows
 */
public record BatchPreview(Step step, @Nullable StepForm form, List<Line> lines) {
  public BatchPreview {
    lines = List.copyOf(lines);
  }

  /** One of the cases, and what would become of it. */
  public record Line(CaseSummary row, Decision decision) {
    public boolean can() {
      return decision instanceof Decision.Accepted;
    }
  }

  static BatchPreview of(
      Step step,
      @Nullable StepForm form,
      List<CaseSummary> targets,
      Map<String, Decision> decisions) {
    List<Line> lines = new ArrayList<>();
    for (CaseSummary row : targets) {
      Decision decision = decisions.get(row.number());
      if (decision != null) {
        lines.add(new Line(row, decision));
      }
    }
    return new BatchPreview(step, form, lines);
  }

  /** Those that it can be taken on. */
  public List<CaseSummary> able() {
    return lines.stream().filter(Line::can).map(Line::row).toList();
  }

  public int unable() {
    return (int) lines.stream().filter(line -> !line.can()).count();
  }
}
