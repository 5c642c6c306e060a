package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeRules;
import org.zhongshu.mode.ModeRules.Ruling;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.Modes;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step on modes inside its transaction. */
final class ModeExecution {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  ModeExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  Outcome run(ModeStep step) {
    String kind =
        switch (step) {
          case ModeStep.Activate _ -> "activate";
          case ModeStep.ChangeLevel _ -> "change-level";
          case ModeStep.End _ -> "end";
        };
    Optional<Refusal> refusal = Permissions.any(operator, Permissions.MODES, Told.step(kind));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case ModeStep.Activate activate ->
          apply(
              kind,
              step,
              ModeRules.activate(
                  activate,
                  centre.picture(tables).city(),
                  new Modes(tables.modes().inForce()),
                  now));
      case ModeStep.ChangeLevel change ->
          tables
              .modes()
              .byId(change.activation())
              .map(it -> apply(kind, step, ModeRules.changeLevel(it, change)))
              .orElseGet(() -> unknown(change.activation()));
      case ModeStep.End end ->
          tables
              .modes()
              .byId(end.activation())
              .map(it -> apply(kind, step, ModeRules.end(it, end, now)))
              .orElseGet(() -> unknown(end.activation()));
    };
  }

  private Outcome apply(String kind, ModeStep step, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Activation after, String opinion) -> {
        Picture picture = centre.picture(tables);
        Activation stored;
        if (after.id() == 0) {
          stored = tables.modes().insert(after);
        } else if (tables.modes().update(after)) {
          stored = after;
        } else {
          yield new Outcome.Refused(Refusal.of("mode.moved", after.title()));
        }
        List<JournalLine.Unsealed> lines = new ArrayList<>();
        lines.add(
            scribe.line(
                SubjectKind.MODE,
                Long.toString(stored.id()),
                stored.version(),
                kind,
                stored.leadUnit(),
                opinion.isEmpty() ? stored.title() : stored.title() + "：" + opinion,
                CommandJson.write(step)));
        if (picture.kept().byMode()) {
          Recounting recounting =
              new Recounting(picture, tables, scribe, picture.rules(), now(picture));
          Optional<Refusal> refusal = recounting.hours(now);
          if (refusal.isPresent()) {
            yield new Outcome.Refused(refusal.get());
          }
          lines.addAll(recounting.lines());
          // The hours of places belong to the picture.
          tables.city().touch();
        }
        tables.journal().append(lines);
        yield new Outcome.ModeDone(stored);
      }
    };
  }

  /** The rules with the modes as they are now. */
  private CaseRules now(Picture picture) {
    return picture
        .kept()
        .with(
            picture.city(), picture.catalogue(), picture.rules().calendar(), tables.modes().all());
  }

  private static Outcome unknown(long id) {
    return new Outcome.Refused(Refusal.of("mode.unknown", id));
  }
}
