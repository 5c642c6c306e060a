package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.Names;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.store.JournalLine;
import org.zhongshu.words.Words;

/** Entries of a record in words: what was answered, marked, asked, and not only the opinion. */
final class StepWords {
  private static final Logger LOG = LoggerFactory.getLogger(StepWords.class);

  private final Desk desk;
  private final Words words;
  private final Telling telling;
  private final Names names;

  StepWords(Desk desk, Words words, Telling telling, Names names) {
    this.desk = desk;
    this.words = words;
    this.telling = telling;
    this.names = names;
  }

  String kind(JournalLine line) {
    return telling.step(line.kind());
  }

  /** Unit or operator who received; empty when none. */
  String receiver(JournalLine line) {
    String id = line.receiver();
    if (id == null) {
      return "";
    }
    return desk.city().unit(id).isPresent() ? telling.unit(id) : telling.operator(id);
  }

  /** What was said; empty when nothing was. */
  String of(JournalLine line) {
    // A report's words are the title, which stands above already.
    if (line.kind().equals("report")) {
      return "";
    }
    Step step = step(line);
    return step == null ? line.opinion() : of(step, line.opinion());
  }

  private String of(Step step, String opinion) {
    return switch (step) {
      case Step.Classify(String category, Integer condition) ->
          said(names.category(category, category), cited(condition));
      case Step.Locate _ -> opinion.isEmpty() ? "" : names.areaPath(opinion, opinion);
      case Step.Amend _ -> words.get("board.record.amended", opinion);
      case Step.Verify it -> said(answer("verify", it.found()), it.opinion());
      case Step.Confirm it -> said(answer("confirm", it.passed()), it.opinion());
      case Step.SecondCheck it -> said(answer("second-check", it.passed()), it.opinion());
      case Step.EndorseExtension it ->
          said(answer("endorse-extension", it.approved()), it.opinion());
      case Step.DecideExtension it -> said(answer("decide-extension", it.approved()), it.opinion());
      case Step.DecideAppeal it -> said(answer("decide-appeal", it.upheld()), it.opinion());
      case Step.File it -> said(it.opinion(), cited(it.condition()));
      case Step.Close it -> said(it.opinion(), cited(it.condition()));
      case Step.Quick it -> said(it.result(), cited(it.condition()));
      case Step.Dispatch it -> dispatched(it);
      case Step.HandlePart it -> said(telling.unit(it.unit()), it.result());
      case Step.Suspend(Instant until, String reason) ->
          said(words.get("board.record.until", until), reason);
      case Step.CallBack it -> called(it);
      case Step.Evaluate it ->
          said(words.get("board.record.marks", it.handler(), it.dispatcher()), it.opinion());
      case Step.Merge it -> said(words.get("board.record.into", it.parent()), it.reason());
      case Step.Absorb it -> words.get("board.record.absorbed", it.child());
      case Step.CloseWith it -> words.get("board.record.with", it.parent());
      case Step.Relate it -> said(it.other(), it.reason());
      case Step.KeepApart it -> said(it.other(), it.reason());
      case Step.Route it -> said(words.of(it.routing()), it.reason());
      case Step.Regrade it -> said(words.of(it.grade()), it.reason());
      case Step.SendToVerify _,
          Step.Decline _,
          Step.Take _,
          Step.Release _,
          Step.SendBack _,
          Step.HandBack _,
          Step.Revoke _,
          Step.SendUp _,
          Step.SendDown _,
          Step.Refer _,
          Step.AcceptReferral _,
          Step.DeclineReferral _,
          Step.Handle _,
          Step.AskExtension _,
          Step.Resume _,
          Step.CloseByForce _,
          Step.Appeal _,
          Step.Reopen _,
          Step.Void _,
          Step.Unmerge _,
          Step.Note _,
          Step.Strike _ ->
          opinion;
    };
  }

  private String dispatched(Step.Dispatch it) {
    List<String> said = new ArrayList<>();
    said.add(it.opinion());
    said.add(it.reason());
    List<Step.PartOrder> parts = it.parts();
    if (parts != null) {
      ReckoningWords say = new ReckoningWords(words);
      for (Step.PartOrder part : parts) {
        String task = part.task().isBlank() ? words.get("board.part.help") : part.task();
        said.add(
            part.limit() == null
                ? words.get("board.record.part", telling.unit(part.unit()), task)
                : words.get(
                    "board.record.part-limit",
                    telling.unit(part.unit()),
                    task,
                    say.limit(part.limit())));
      }
    }
    return said(said.toArray(String[]::new));
  }

  private String called(Step.CallBack it) {
    return it.reached()
        ? said(
            words.get("board.call.solved." + it.solved()),
            words.get("board.call.satisfied." + it.satisfied()),
            it.words())
        : said(words.get("board.call.reached.false"), it.words());
  }

  private String answer(String kind, boolean yes) {
    return words.get("board.form.yes." + kind + "." + yes);
  }

  private String cited(@Nullable Integer condition) {
    return condition == null
        ? ""
        : condition == 0
            ? words.get("board.record.cited.general")
            : words.get("board.record.cited", condition);
  }

  private String said(String... parts) {
    List<String> told = new ArrayList<>();
    for (String part : parts) {
      if (!part.isBlank()) {
        told.add(part.strip());
      }
    }
    return String.join(words.get("board.dot"), told);
  }

  /** The step that an entry keeps; null when it is none, or can't be read. */
  static @Nullable Step step(JournalLine line) {
    if (StepKind.of(line.kind()).isEmpty()) {
      return null;
    }
    try {
      return CommandJson.readStep(line.body());
    } catch (JsonRefused e) {
      LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      return null;
    }
  }
}
