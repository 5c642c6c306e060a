package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.mode.plan.UnitNames;
import org.zhongshu.words.Words;

/** What is told of commands and directives: the same in the window and at the command line. */
public final class CommandWords {
  /** Reports of a directive that the time line tells one by one. */
  private static final int FEW = 4;

  private final Words words;
  private final Telling telling;
  private final DutyWords times;

  public CommandWords(Words words, Telling telling) {
    this.words = words;
    this.telling = telling;
    this.times = new DutyWords(words, telling);
  }

  /** A line of the time line. */
  public record Line(Instant at, String text) {}

  /** What it is about: the record with its number, or just that it is something else. */
  public String matter(Commanding it) {
    return it.matter().known()
        ? words.get("command.matter.known", it.matter().kind(), it.matter().key())
        : words.of(it.matter().kind());
  }

  /** How it stands: who commands since when, how long it has waited, or how it ended. */
  public String standing(Commanding it, Instant now) {
    Commanding.Ended ended = it.ended();
    if (ended != null) {
      return words.get("command.ended.by", ended.how(), times.clock(ended.at(), now));
    }
    return it.commander()
        .map(
            by ->
                words.get(
                    "command.commander", telling.operator(by.by()), times.clock(by.at(), now)))
        .orElseGet(
            () ->
                words.get(
                    "command.waiting",
                    telling.operator(it.raised().by()),
                    span(it.raised().at(), now)));
  }

  /** The same where there is little room. */
  public String brief(Commanding it, Instant now) {
    Commanding.Ended ended = it.ended();
    if (ended != null) {
      return words.get("command.brief.ended", times.clock(ended.at(), now));
    }
    return it.commander()
        .map(by -> words.get("command.brief.taken", times.clock(by.at(), now)))
        .orElseGet(() -> words.get("command.brief.raised", span(it.raised().at(), now)));
  }

  /** What is wanted of a receiver next, and by when; empty when nothing is. */
  public String next(Directive it, Receiver receiver, Instant now) {
    Instant report = it.reportBy();
    if (it.awaits(receiver)) {
      return words.get("command.next.confirm", times.clock(it.confirmBy(), now));
    }
    return it.awaitsReport(receiver) && report != null
        ? words.get("command.next.report", times.clock(report, now))
        : "";
  }

  private String span(Instant from, Instant until) {
    long minutes = Math.max(0, Duration.between(from, until).toMinutes());
    return minutes < 60
        ? words.get("command.minutes", minutes)
        : words.get("command.hours", minutes / 60, minutes % 60);
  }

  /** What happened, first to last. */
  public List<Line> timeLine(Commanding it, List<Directive> directives) {
    List<Line> lines = new ArrayList<>();
    boolean direct =
        !it.tenures().isEmpty() && it.tenures().getFirst().at().equals(it.raised().at());
    String by = telling.operator(it.raised().by());
    String why = it.raised().words();
    if (!direct) {
      lines.add(new Line(it.raised().at(), words.get("command.raised", by, why)));
    }
    for (int i = 0; i < it.tenures().size(); i++) {
      lines.add(
          new Line(
              it.tenures().get(i).at(),
              i > 0 ? over(it, i) : direct ? words.get("command.begun", by) : taken(it)));
    }
    for (Directive directive : directives) {
      lines.add(
          new Line(
              directive.at(),
              words.get(
                  "command.given",
                  directive.number(),
                  directive.receivers().size(),
                  directive.words())));
      Directive.Withdrawn gone = directive.withdrawn();
      if (gone != null) {
        lines.add(
            new Line(gone.at(), words.get("command.recalled", directive.number(), gone.reason())));
      }
      lines.addAll(reports(directive));
    }
    Commanding.Ended ended = it.ended();
    if (ended != null) {
      lines.add(
          new Line(
              ended.at(),
              words.get(
                  switch (ended.how()) {
                    case WITHDRAWN -> "command.withdrawn";
                    case RETURNED -> "command.returned";
                    case FINISHED -> "command.finished";
                  },
                  telling.operator(ended.by()),
                  ended.result())));
    }
    lines.sort(Comparator.comparing(Line::at));
    return lines;
  }

  /** Each report while there are few; of many how many, and the latest. */
  private List<Line> reports(Directive it) {
    if (it.reports().size() <= FEW) {
      return it.reports().stream()
          .map(
              report ->
                  new Line(
                      report.at(),
                      words.get(
                          "command.reported",
                          telling.unit(report.unit()),
                          it.number(),
                          report.words())))
          .toList();
    }
    Directive.ReportBack last = it.reports().getLast();
    return List.of(
        new Line(
            last.at(),
            words.get(
                "command.reported.many",
                it.reports().stream().map(Directive.ReportBack::unit).distinct().count(),
                it.number(),
                telling.unit(last.unit()),
                last.words())));
  }

  private String taken(Commanding it) {
    Commanding.Tenure first = it.tenures().getFirst();
    return first.words().isEmpty()
        ? words.get("command.taken", telling.operator(first.by()))
        : words.get("command.taken.words", telling.operator(first.by()), first.words());
  }

  private String over(Commanding it, int i) {
    return words.get(
        "command.over",
        telling.operator(it.tenures().get(i - 1).by()),
        telling.operator(it.tenures().get(i).by()),
        it.tenures().get(i).words());
  }

  /** How many have come how far: 已签收 12/15，未读 2. */
  public String tally(Directive it, Instant now) {
    Directive.Tally tally = it.tally(now);
    StringBuilder text =
        new StringBuilder(words.get("command.tally", tally.confirmed(), tally.all()));
    if (tally.unread() > 0) {
      text.append(words.get("command.tally.unread", tally.unread()));
    }
    if (tally.overdue() > 0) {
      text.append(words.get("command.tally.overdue", tally.overdue()));
    }
    if (it.reportBy() != null) {
      text.append(words.get("command.tally.reported", tally.reported()));
    }
    return text.toString();
  }

  /** Limits of a directive. */
  public String limits(Directive it, Instant now) {
    String confirm = words.get("command.by.confirm", times.clock(it.confirmBy(), now));
    Instant report = it.reportBy();
    return report == null
        ? confirm
        : confirm + "  " + words.get("command.by.report", times.clock(report, now));
  }

  /** A receipt: when, and whether it was told by phone; empty while there is none. */
  public String mark(Receiver.@Nullable Mark mark, Instant now) {
    if (mark == null) {
      return "";
    }
    return words
        .get(
            mark.phone() ? "command.mark.phone" : "command.mark",
            times.clock(mark.at(), now),
            mark.phone() ? telling.operator(mark.by()) : "")
        .strip();
  }

  /** Whether and when it was confirmed, and that it was late or is. */
  public String confirmation(Directive it, Receiver receiver, Instant now) {
    Receiver.Mark confirmed = receiver.confirmed();
    if (confirmed == null) {
      return it.awaits(receiver) && now.isAfter(it.confirmBy()) ? words.get("command.overdue") : "";
    }
    String mark = mark(confirmed, now);
    return confirmed.at().isAfter(it.confirmBy()) ? words.get("command.overdue.late", mark) : mark;
  }

  /** Whether and when it was reported back on first. */
  public String report(Directive it, Receiver receiver, Instant now) {
    Instant at = receiver.reportedAt();
    Instant by = it.reportBy();
    if (at == null) {
      boolean late = it.awaitsReport(receiver) && by != null && now.isAfter(by);
      return late ? words.get("command.overdue") : "";
    }
    String told = times.clock(at, now);
    return by != null && at.isAfter(by) ? words.get("command.overdue.late", told) : told;
  }

  /** A name that a directive was addressed with, see {@link Addressees}. */
  public String addressee(String name, City city) {
    Optional<Addressees.Family> family = Addressees.family(name);
    if (family.isEmpty()) {
      return UnitNames.isFamily(name) ? name : telling.unit(name);
    }
    String area = telling.area(family.get().area());
    return switch (family.get()) {
      case Addressees.Family.Line _ -> words.get("command.to.line", area);
      case Addressees.Family.Posts(var level, String _) ->
          words.get("command.to.all", area, words.get("command.level." + level.name()));
      case Addressees.Family.Named(String ending, String _) ->
          words.get(
              "command.to.family",
              area,
              common(Addressees.units(name, city).stream().map(Unit::shortName).toList(), ending));
    };
  }

  /** How the names of a family end: of 中原水利局, 二七水利局 … it is 水利局. */
  private static String common(List<String> names, String otherwise) {
    String end = names.isEmpty() ? "" : names.getFirst();
    for (String name : names) {
      while (!name.endsWith(end)) {
        end = end.substring(1);
      }
    }
    return end.length() < 2 ? otherwise : end;
  }
}
