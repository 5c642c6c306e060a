package org.zhongshu.intake;

import java.util.List;
import java.util.Map;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Refusal;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableFormat;

/**
 * How a file would come in, before it does.
 *
 * @param mapping how its columns would be understood
 * @param known how the mapping was come by
 * @param format how the file is written
 * @param rows its first rows and what would become of each
 * @param looked rows that were looked at for the counts below
 * @param whole whether those are all rows of the file
 * @param fit rows of them that would come in, or are in already
 * @param unfit reason → rows of them that would be rejected for it
 * @param unknownAreas words for areas that this city's lists don't know → rows
 * @param unknownClasses likewise for classes
 * @param unknownUnits likewise for units
 * @param remarks what the operator should know
 */
public record IntakePreview(
    Mapping mapping,
    Known known,
    TableFormat format,
    List<Row> rows,
    long looked,
    boolean whole,
    long fit,
    Map<String, Long> unfit,
    Map<String, Long> unknownAreas,
    Map<String, Long> unknownClasses,
    Map<String, Long> unknownUnits,
    List<Refusal> remarks) {
  /** How a mapping was come by. */
  public enum Known {
    /** Saved, for a file with these headers. */
    SAVED,
    /** Saved, for a file whose other columns differ. */
    ADAPTED,
    /** Guessed: to be confirmed. */
    GUESSED,
    /** Given by the operator. */
    GIVEN
  }

  /** A row and what would become of it. */
  public sealed interface Row {
    RawRow raw();

    /** It would be a case. */
    record In(RawRow raw, Draft draft) implements Row {}

    /** It would be rejected. */
    record Out(RawRow raw, Refusal why) implements Row {}
  }

  public IntakePreview {
    rows = List.copyOf(rows);
    unfit = Map.copyOf(unfit);
    unknownAreas = Map.copyOf(unknownAreas);
    unknownClasses = Map.copyOf(unknownClasses);
    unknownUnits = Map.copyOf(unknownUnits);
    remarks = List.copyOf(remarks);
  }
}
