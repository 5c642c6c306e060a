package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverRules;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.ShiftCheck;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step in the duty room inside its transaction. */
final class DutyExecution {
  private static final String ROSTER = "roster";
  private static final String LOG = "log-";
  private static final String HANDOVER = "handover-";

  private final Picture picture;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  DutyExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.picture = centre.picture(tables);
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  Outcome run(DutyStep step) {
    Optional<Refusal> refusal = DutyPermissions.of(operator, step);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case DutyStep.SetRoster set -> setRoster(set);
      case DutyStep.ChangeShift change -> changeShift(change);
      case DutyStep.RemoveShift remove -> removeShift(remove);
      case DutyStep.Write write -> write(write);
      case DutyStep.StrikeEntry strike -> strike(strike);
      case DutyStep.Draw draw -> draw(draw);
      case DutyStep.SignOut sign ->
          onHandover(step, sign.handover(), it -> HandoverRules.sign(it, operator.id(), now));
      case DutyStep.TakeOver take ->
          onHandover(step, take.handover(), it -> HandoverRules.take(it, operator.id(), now));
      case DutyStep.Withdraw(long id, String reason) ->
          onHandover(step, id, it -> HandoverRules.withdraw(it, operator.id(), reason, now));
      case DutyStep.RemarkOn(long id, String words) ->
          onHandover(step, id, it -> HandoverRules.remark(it, operator.id(), words, now));
    };
  }

  /** The answer to a command that was done before, by the subject of its line. */
  static Outcome again(String subject, Tables tables) {
    Optional<Outcome> found;
    if (subject.startsWith(LOG)) {
      found = tables.duty().entry(key(subject, LOG)).map(Outcome.DutyDone::of);
    } else if (subject.startsWith(HANDOVER)) {
      found = tables.duty().handover(key(subject, HANDOVER)).map(Outcome.DutyDone::of);
    } else {
      found = tables.incidents().incident(subject).map(Outcome.DutyDone::of);
    }
    return found.orElseGet(() -> Outcome.DutyDone.of(List.of()));
  }

  private static long key(String subject, String prefix) {
    return Long.parseLong(subject.substring(prefix.length()));
  }

  // The roster.

  private record Part(String area, @Nullable ModeKind mode) {}

  private Outcome setRoster(DutyStep.SetRoster step) {
    if (step.shifts().isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.roster-empty"));
    }
    for (Shift it : step.shifts()) {
      Optional<Refusal> wrong = wrong(it);
      if (wrong.isPresent()) {
        return new Outcome.Refused(wrong.get());
      }
    }
    List<Shift> wanted = step.shifts().stream().map(DutyExecution::tidy).distinct().toList();
    Instant from = wanted.stream().map(Shift::from).min(Instant::compareTo).orElseThrow();
    Instant until = wanted.stream().map(Shift::until).max(Instant::compareTo).orElseThrow();
    List<Shift> there = new ArrayList<>(tables.duty().shifts(from, until));
    if (step.replace()) {
      Set<Part> parts = new HashSet<>();
      wanted.forEach(it -> parts.add(new Part(it.area(), it.mode())));
      List<Shift> old =
          there.stream()
              .filter(it -> parts.contains(new Part(it.area(), it.mode())))
              .filter(it -> !it.from().isBefore(from))
              .filter(it -> wanted.stream().noneMatch(it::same))
              .toList();
      old.forEach(it -> tables.duty().remove(it.id()));
      there.removeAll(old);
    }
    List<Shift> stored =
        tables
            .duty()
            .insert(wanted.stream().filter(it -> there.stream().noneMatch(it::same)).toList());
    journal(step, null, ROSTER, 0, Integer.toString(stored.size()));
    return Outcome.DutyDone.of(stored);
  }

  private static Shift tidy(Shift it) {
    return Shift.of(
        it.area(),
        it.post(),
        it.from(),
        it.until(),
        it.person().strip(),
        it.phone().strip(),
        it.mode() == ModeKind.DAILY ? null : it.mode());
  }

  private Optional<Refusal> wrong(Shift it) {
    return ShiftCheck.of(it, picture.city()).stream()
        .findFirst()
        .or(() -> DutyPermissions.area(operator, it.area(), picture.city()));
  }

  private Outcome changeShift(DutyStep.ChangeShift step) {
    Shift wanted = step.shift();
    Optional<Shift> found = tables.duty().shift(wanted.id());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.shift-unknown", wanted.id()));
    }
    Optional<Refusal> wrong =
        wrong(wanted).or(() -> DutyPermissions.area(operator, found.get().area(), picture.city()));
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    Shift after = tidy(wanted).as(wanted.id(), wanted.version() + 1);
    if (!tables.duty().update(after)) {
      return new Outcome.Refused(
          Refusal.of("duty.shift-moved", found.get().person(), found.get().from()));
    }
    journal(step, after.area(), ROSTER, after.version(), after.person());
    return Outcome.DutyDone.of(List.of(after));
  }

  private Outcome removeShift(DutyStep.RemoveShift step) {
    Optional<Shift> found = tables.duty().shift(step.shift());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.shift-unknown", step.shift()));
    }
    Shift it = found.get();
    Optional<Refusal> refusal = DutyPermissions.area(operator, it.area(), picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    tables.duty().remove(it.id());
    journal(step, it.area(), ROSTER, it.version(), it.person());
    return Outcome.DutyDone.of(List.of(it));
  }

  // The watch log.

  private Outcome write(DutyStep.Write step) {
    String area = area(step.area());
    String about = step.caseNumber();
    Optional<Refusal> refusal =
        known(area)
            .or(
                () ->
                    step.words().isBlank()
                        ? Optional.of(Refusal.of("duty.words-missing"))
                        : Optional.empty())
            .or(() -> about == null ? Optional.empty() : reach(about))
            .or(
                () ->
                    step.unit() != null && picture.city().unit(step.unit()).isEmpty()
                        ? Optional.of(Refusal.of("unit.unknown", step.unit()))
                        : Optional.empty());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    LogEntry entry =
        tables
            .duty()
            .insert(
                new LogEntry(
                    0,
                    now,
                    area,
                    operator.id(),
                    step.kind(),
                    step.words().strip(),
                    about,
                    step.unit(),
                    step.handOver(),
                    null));
    journal(step, area, LOG + entry.id(), 1, entry.words());
    return Outcome.DutyDone.of(entry);
  }

  private Optional<Refusal> reach(String number) {
    Optional<Case> found = tables.cases().byNumber(number);
    return found.isEmpty()
        ? Optional.of(Refusal.of("case.unknown", number))
        : Permissions.reach(operator, found.get(), picture.city());
  }

  private Outcome strike(DutyStep.StrikeEntry step) {
    Optional<LogEntry> found = tables.duty().entry(step.entry());
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.entry-unknown", step.entry()));
    }
    LogEntry it = found.get();
    Optional<Refusal> refusal =
        DutyPermissions.area(operator, it.area(), picture.city())
            .or(() -> DutyPermissions.strike(operator, it.seat()))
            .or(
                () ->
                    step.reason().isBlank()
                        ? Optional.of(Refusal.of("duty.strike-reason", it.id()))
                        : Optional.empty());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    LogEntry after = it.struckOut(new LogEntry.Struck(now, operator.id(), step.reason().strip()));
    if (!tables.duty().strike(after)) {
      LogEntry.Struck by =
          Objects.requireNonNull(tables.duty().entry(it.id()).orElseThrow().struck());
      return new Outcome.Refused(
          Refusal.of("duty.entry-struck", it.id(), Told.operator(by.by()), by.at()));
    }
    journal(step, it.area(), LOG + it.id(), 2, step.reason().strip());
    return Outcome.DutyDone.of(after);
  }

  // The handover.

  private Outcome draw(DutyStep.Draw step) {
    String area = area(step.area());
    Optional<Refusal> refusal =
        known(area).or(() -> HandoverRules.draw(tables.duty().openHandover(area).orElse(null)));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Handover drawn =
        new HandoverDrawing(picture, tables, now).of(area, operator.id(), step.words().strip());
    Optional<Handover> stored = tables.duty().insert(drawn);
    if (stored.isEmpty()) {
      // Another was drawn up while this one was: whose, is told.
      return new Outcome.Refused(
          HandoverRules.draw(tables.duty().openHandover(area).orElse(null))
              .orElseGet(() -> Refusal.of("duty.handover-moved", area)));
    }
    Handover it = stored.get();
    journal(step, area, HANDOVER + it.id(), it.version(), it.words());
    return Outcome.DutyDone.of(it);
  }

  private Outcome onHandover(
      DutyStep step, long id, Function<Handover, HandoverRules.Ruling> decide) {
    // Whoever signs at the same time waits here, and then sees what the first one did.
    Optional<Handover> found = tables.duty().handoverForUpdate(id);
    if (found.isEmpty()) {
      return new Outcome.Refused(Refusal.of("duty.handover-unknown", id));
    }
    Handover before = found.get();
    Optional<Refusal> refusal = DutyPermissions.area(operator, before.area(), picture.city());
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (decide.apply(before)) {
      case HandoverRules.Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case HandoverRules.Ruling.Accepted(Handover after) -> {
        if (after.version() == before.version()) {
          tables.duty().remark(id, after.remarks().getLast());
        } else if (!tables.duty().update(after)) {
          yield new Outcome.Refused(Refusal.of("duty.handover-moved", id));
        }
        journal(step, after.area(), HANDOVER + id, after.version(), opinion(step));
        yield Outcome.DutyDone.of(after);
      }
    };
  }

  private static String opinion(DutyStep step) {
    return switch (step) {
      case DutyStep.Withdraw(long _, String reason) -> reason.strip();
      case DutyStep.RemarkOn(long _, String words) -> words.strip();
      default -> "";
    };
  }

  private String area(@Nullable String said) {
    return said == null ? DutyAreas.of(operator, picture.city()) : said;
  }

  private Optional<Refusal> known(String area) {
    return ShiftCheck.level(area, picture.city()).isEmpty()
        ? Optional.of(Refusal.of("area.unknown", area))
        : DutyPermissions.area(operator, area, picture.city());
  }

  private void journal(
      DutyStep step, @Nullable String area, String subject, int version, String opinion) {
    tables
        .journal()
        .append(
            List.of(
                scribe.line(
                    DutyAreas.chain(area, picture.city()),
                    SubjectKind.DUTY,
                    subject,
                    version,
                    step.key(),
                    null,
                    opinion,
                    CommandJson.write(step))));
  }
}
