package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.duty.ShiftCheck;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentRules;
import org.zhongshu.duty.incident.IncidentRules.Ruling;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step on information reports inside its transaction. */
final class IncidentExecution {
  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  IncidentExecution(Picture picture, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = picture;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  Outcome run(IncidentStep step) {
    Optional<Refusal> refusal = DutyPermissions.of(operator, step);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case IncidentStep.First first -> first(first);
      case IncidentStep.OnIncident on -> on(on);
    };
  }

  private Outcome first(IncidentStep.First step) {
    Case about = null;
    String number = step.caseNumber();
    if (number != null) {
      Optional<Case> found = tables.cases().byNumber(number);
      if (found.isEmpty()) {
        return new Outcome.Refused(Refusal.of("case.unknown", number));
      }
      about = found.get();
      Optional<Refusal> refusal = Permissions.reach(operator, about, picture.city());
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
    }
    String area = area(step, about);
    if (ShiftCheck.level(area, picture.city()).isEmpty()) {
      return new Outcome.Refused(Refusal.of("area.unknown", area));
    }
    Optional<Refusal> refusal = DutyPermissions.area(operator, area, picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (IncidentRules.first(step, area, operator.id(), now)) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Incident opened) -> {
        Incident stored =
            opened.withNumber(
                tables
                    .incidents()
                    .drawNumber(now.atZone(picture.city().profile().zone()).toLocalDate()));
        tables.incidents().insert(stored);
        yield done(step, stored, stored.title());
      }
    };
  }

  private String area(IncidentStep.First step, @Nullable Case about) {
    String said = step.area();
    if (said != null) {
      return said;
    }
    String place = about == null ? null : about.place().area();
    return place == null ? DutyAreas.of(operator, picture.city()) : place;
  }

  private Outcome on(IncidentStep.OnIncident step) {
    Optional<Incident> found = tables.incidents().incidentForUpdate(step.incident());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.report-unknown", step.incident()));
    }
    Incident before = found.get();
    Optional<Refusal> refusal = DutyPermissions.area(operator, before.area(), picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (IncidentRules.decide(before, step, operator.id(), now)) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Incident after) ->
          tables.incidents().update(before, after)
              ? done(step, after, opinion(step))
              : new Outcome.Refused(Refusal.of("duty.report-moved", before.number()));
    };
  }

  private static String opinion(IncidentStep.OnIncident step) {
    return switch (step) {
      case IncidentStep.Phone(String _, String to) -> to.strip();
      case IncidentStep.Send(String _, String to) -> to.strip();
      case IncidentStep.Regrade regrade -> regrade.reason().strip();
      default -> "";
    };
  }

  private Outcome done(IncidentStep step, Incident after, String opinion) {
    tables
        .journal()
        .append(
            List.of(
                scribe.line(
                    DutyAreas.chain(after.area(), picture.city()),
                    SubjectKind.DUTY,
                    after.number(),
                    after.version(),
                    step.key(),
                    null,
                    opinion,
                    CommandJson.write(step))));
    return Outcome.DutyDone.of(after);
  }
}
