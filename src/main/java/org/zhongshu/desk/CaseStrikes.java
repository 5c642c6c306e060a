package org.zhongshu.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;

/** Which entries of a record were struck (划去). They stay readable, with a line through them. */
public final class CaseStrikes {
  private static final Logger LOG = LoggerFactory.getLogger(CaseStrikes.class);

  private CaseStrikes() {}

  /** Versions of the case after the entries that were struck. */
  public static Set<Integer> of(List<JournalLine> record) {
    Set<Integer> struck = new HashSet<>();
    for (JournalLine line : record) {
      if (line.kind().equals(StepKind.STRIKE.key())) {
        try {
          if (CommandJson.readStep(line.body()) instanceof Step.Strike(int version, String _)) {
            struck.add(version);
          }
        } catch (JsonRefused e) {
          LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
        }
      }
    }
    return struck;
  }
}
