package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.Names;
import org.zhongshu.desk.CaseCustody;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;

/**
 * Builds a case anew from its record, entry by entry (案件回放): what was known and who held it after
 * each. Only what the record tells is shown; nothing is taken from how the case stands today.
 */
final class Replay {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final StepWords said;
  private final Telling telling;
  private final Names names;

  Replay(StepWords said, Telling telling, Names names) {
    this.said = said;
    this.telling = telling;
    this.names = names;
  }

  /**
   * The case after one entry.
   *
   * @param what the step
   * @param holder who held it; empty when nobody did
   * @param stageDue when the stage's clock would be used up; null when none ran
   * @param caseDue the citizen's; null when none ran
   * @param unit name of the lead; empty when none
   */
  record Frame(
      Instant at,
      String who,
      String what,
      String receiver,
      String words,
      Stage stage,
      String holder,
      @Nullable Instant stageDue,
      @Nullable Instant caseDue,
      String title,
      String area,
      String address,
      String category,
      String unit,
      Grade grade,
      Routing routing) {}

  List<Frame> of(List<JournalLine> record) {
    List<Frame> frames = new ArrayList<>();
    State state = new State();
    for (int i = 0; i < record.size(); i++) {
      JournalLine line = record.get(i);
      state.take(line);
      Stage stage = state.stage;
      if (stage == null) {
        continue;
      }
      String holder =
          CaseCustody.of(record.subList(0, i + 1))
              .now()
              .map(it -> telling.holder(it.holder()))
              .orElse("");
      frames.add(
          new Frame(
              line.at(),
              telling.operator(line.operator()),
              said.kind(line),
              said.receiver(line),
              said.of(line),
              stage,
              holder,
              state.stageDue,
              state.caseDue,
              state.title,
              names.areaPath(state.area, state.areaWords),
              state.address,
              state.category == null && state.topicWords.isEmpty()
                  ? ""
                  : names.category(state.category, state.topicWords),
              names.unit(state.unit, state.unitWords),
              state.grade,
              state.routing));
    }
    return frames;
  }

  /** What is known so far. */
  private static final class State {
    private @Nullable Stage stage;
    private @Nullable Instant stageDue;
    private @Nullable Instant caseDue;
    private String title = "";
    private @Nullable String area;
    private String areaWords = "";
    private String address = "";
    private @Nullable String category;
    private String topicWords = "";
    private @Nullable String unit;
    private String unitWords = "";
    private Grade grade = Grade.ORDINARY;
    private Routing routing = Routing.ORDINARY;

    void take(JournalLine line) {
      if (line.after() != null) {
        stage = line.after();
      }
      try {
        CommandJson.Deadlines told = CommandJson.deadlines(line.body());
        if (told.stageTold()) {
          stageDue = told.due();
        }
        if (told.caseTold()) {
          caseDue = told.caseDue();
        }
        if (line.kind().equals("report") || line.kind().equals("import")) {
          begin(CommandJson.readDraft(line.body()));
        } else if (StepKind.of(line.kind()).isPresent()) {
          step(CommandJson.readStep(line.body()), line);
        }
      } catch (JsonRefused e) {
        LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      }
    }

    private void begin(Draft draft) {
      title = draft.title();
      area = draft.place().area();
      areaWords = draft.place().areaWords();
      address = draft.place().address();
      category = draft.topic().category();
      topicWords = draft.topic().words();
      grade = draft.grade();
      routing = draft.routing();
      if (draft.past() != null) {
        unit = draft.past().lead();
        unitWords = draft.past().leadWords();
      }
    }

    private void step(Step step, JournalLine line) {
      switch (step) {
        case Step.Locate it -> {
          area = it.area() == null ? area : it.area();
          address = it.address() == null ? address : it.address();
        }
        case Step.Classify it -> category = it.category();
        case Step.Regrade it -> grade = it.grade();
        case Step.Route it -> routing = it.routing();
        case Step.Amend it -> title = it.title();
        case Step.Quick _ -> {
          routing = Routing.MINOR;
          unit = line.receiver();
        }
        case Step.Dispatch it -> unit = it.lead();
        default -> hands(line);
      }
    }

    /** A unit that received it has it; back with the dispatcher nobody has. */
    private void hands(JournalLine line) {
      if (line.after() == Stage.TO_DISPATCH) {
        unit = null;
        unitWords = "";
      } else if (line.after() == Stage.IN_HANDLING && line.receiver() != null) {
        // Taking it is an operator's at the centre; the unit has it still.
        unit = line.kind().equals(StepKind.TAKE.key()) ? unit : line.receiver();
      }
    }
  }
}
