package org.zhongshu.console.board.detail;

import java.util.List;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Evidence;
import org.zhongshu.console.board.step.Given;

/**
 * A case made ready to be shown, off the FX thread.
 *
 * @param area names from the county down; the file's words when the area is not known; empty when
 *     neither is
 * @param category name of the class with its big class; the file's words when not known
 * @param lead name of the lead unit; the file's words when not known; empty when none
 * @param filing condition by which it was filed, in words; empty when none is cited
 * @param closing condition by which it was closed; empty before
 * @param takenBy name of the operator who has taken it; empty when nobody has
 * @param mine whether that is this operator
 * @param loop where it stands in the loop
 * @param clocks its clocks with their reckoning, the one that runs out first in front
 * @param custody who held it, oldest first
 * @param evidence all evidence on record, latest first
 * @param record latest first
 * @param hops returns, rework, hand-overs and pauses, oldest first
 * @param notes notes that can be struck, latest first
 * @param supervised tasks and alarms about it, what is open in front
 * @param replay the case as it stood after each entry, oldest first
 */
public record CaseView(
    Case now,
    String area,
    String category,
    String lead,
    List<String> coHandlers,
    String filing,
    String closing,
    String takenBy,
    boolean mine,
    List<Loop.Place> loop,
    List<WhyClock> clocks,
    List<HeldLine> custody,
    List<Evidence> evidence,
    List<RecordLine> record,
    List<Loop.Hop> hops,
    List<Given.Note> notes,
    List<SupervisedLine> supervised,
    List<Replay.Frame> replay) {
  public CaseView {
    coHandlers = List.copyOf(coHandlers);
    loop = List.copyOf(loop);
    clocks = List.copyOf(clocks);
    custody = List.copyOf(custody);
    evidence = List.copyOf(evidence);
    record = List.copyOf(record);
    hops = List.copyOf(hops);
    notes = List.copyOf(notes);
    supervised = List.copyOf(supervised);
    replay = List.copyOf(replay);
  }
}
