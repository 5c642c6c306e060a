package org.zhongshu.console.duty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Command;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;

/** Makes the forms of the duty room. */
final class DutyForms {
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-M-d H:mm");
  private static final List<Grade> GRADES =
      List.of(Grade.BLUE, Grade.YELLOW, Grade.ORANGE, Grade.RED);

  private final Console console;
  private final Words words;
  private final DutyModel model;
  private final Runnable send;
  private final Runnable close;

  DutyForms(Console console, DutyModel model, Runnable send, Runnable close) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.send = send;
    this.close = close;
  }

  private DutyForm form(String title) {
    return new DutyForm(words, title, model, send, close);
  }

  private String step(String key) {
    return words.get("step." + key);
  }

  // The handover and the log.

  DutyForm draw() {
    DutyForm form = form(step("handover-draw"));
    TextArea what = form.area(words.get("duty.form.words"), "");
    return form.sending(() -> new Command.OnDuty(new DutyStep.Draw(model.area(), what.getText())));
  }

  DutyForm withdraw(Handover it) {
    return reason(
        step("handover-withdraw") + "  " + it.id(),
        "duty.form.reason",
        text -> new DutyStep.Withdraw(it.id(), text));
  }

  DutyForm remark(Handover it) {
    return reason(
        step("handover-remark") + "  " + it.id(),
        "duty.form.remark",
        text -> new DutyStep.RemarkOn(it.id(), text));
  }

  DutyForm strike(LogEntry it) {
    return reason(
        step("log-strike") + "  " + it.words(),
        "duty.form.reason",
        text -> new DutyStep.StrikeEntry(it.id(), text));
  }

  DutyForm remove(Shift it) {
    return reason(
        step("roster-remove") + "  " + it.person() + "  " + model.say().span(it),
        "duty.form.reason",
        text -> new DutyStep.RemoveShift(it.id(), text));
  }

  private DutyForm reason(String title, String field, Function<String, DutyStep> step) {
    DutyForm form = form(title);
    TextArea text = form.area(words.get(field), "");
    return form.sending(() -> new Command.OnDuty(step.apply(text.getText())));
  }

  // The roster.

  /**
   * A shift.
   *
   * @param before the one to change; null for a new one
   */
  DutyForm shift(@Nullable Shift before) {
    DutyForm form = form(step(before == null ? "roster-set" : "roster-change"));
    ComboBox<Post> post =
        form.choice(
            words.get("enum.ListField.POST"),
            Arrays.asList(Post.values()),
            before == null ? Post.CHIEF : before.post(),
            words::of);
    Instant now = console.now();
    TextField from =
        form.line(words.get("enum.ListField.BEGIN"), time(before == null ? now : before.from()));
    TextField until =
        form.line(
            words.get("enum.ListField.END"),
            time(before == null ? now.plusSeconds(12 * 3_600) : before.until()));
    TextField person =
        form.line(words.get("enum.ListField.PERSON"), before == null ? "" : before.person());
    TextField phone =
        form.line(words.get("enum.ListField.PHONE"), before == null ? "" : before.phone());
    ComboBox<ModeKind> mode =
        form.choice(
            words.get("enum.ListField.MODE"),
            Arrays.asList(ModeKind.values()),
            before == null || before.mode() == null ? ModeKind.DAILY : before.mode(),
            words::of);
    return form.sending(
        () -> {
          Instant begin = read(from, form);
          Instant end = begin == null ? null : read(until, form);
          if (begin == null || end == null) {
            return null;
          }
          ModeKind kind = mode.getValue();
          Shift wanted =
              Shift.of(
                  before == null ? model.area() : before.area(),
                  post.getValue(),
                  begin,
                  end,
                  person.getText(),
                  phone.getText(),
                  kind == ModeKind.DAILY ? null : kind);
          return new Command.OnDuty(
              before == null
                  ? new DutyStep.SetRoster(List.of(wanted), false)
                  : new DutyStep.ChangeShift(wanted.as(before.id(), before.version())));
        });
  }

  private String time(Instant at) {
    return SHOWN.format(at.atZone(words.zone()));
  }

  private @Nullable Instant read(TextField field, DutyForm form) {
    String text = field.getText().strip();
    try {
      return LocalDateTime.parse(text, TYPED).atZone(words.zone()).toInstant();
    } catch (DateTimeException e) {
      form.refuse(words.get("refusal.duty.file.time", text));
      field.requestFocus();
      return null;
    }
  }

  // Information reports.

  DutyForm first() {
    DutyForm form = form(step("incident-first"));
    TextField title = form.line(words.get("duty.report.line.title"), "");
    ComboBox<Grade> grade =
        form.choice(
            words.get("duty.report.line.grade"), GRADES, Grade.BLUE, model.reports()::grade);
    Instant opened = console.now();
    TextField learned = form.line(words.get("duty.report.line.learned"), time(opened));
    TextField about = form.line(words.get("duty.form.case"), "");
    Content content = new Content(form, null);
    String typed = learned.getText();
    return form.sending(
        () -> {
          // Untouched, it is the moment that the form shows, to the second; the clocks of reports
          // run from then, not from when the typing was done. Touched, it is the minute typed.
          Instant at = learned.getText().equals(typed) ? opened : read(learned, form);
          return at == null
              ? null
              : new Command.OnIncident(
                  new IncidentStep.First(
                      title.getText(),
                      about.getText().isBlank() ? null : about.getText().strip(),
                      about.getText().isBlank() ? model.area() : null,
                      grade.getValue(),
                      at,
                      content.read()));
        });
  }

  DutyForm follow(Incident it) {
    return content(step("incident-follow"), it, says -> new IncidentStep.Follow(it.number(), says));
  }

  DutyForm last(Incident it) {
    return content(step("incident-final"), it, says -> new IncidentStep.Final(it.number(), says));
  }

  DutyForm redraft(Incident it) {
    return content(
        step("incident-redraft"),
        it,
        says -> new IncidentStep.Redraft(it.number(), says, model.seen(it)));
  }

  private DutyForm content(String title, Incident it, Function<ReportContent, IncidentStep> step) {
    DutyForm form = form(title + "  " + it.number() + "  " + it.title());
    Content content = new Content(form, it.last().content());
    return form.sending(() -> new Command.OnIncident(step.apply(content.read())));
  }

  DutyForm phone(Incident it) {
    return to(step("incident-phone"), it, to -> new IncidentStep.Phone(it.number(), to));
  }

  DutyForm sendOut(Incident it) {
    return to(step("incident-send"), it, to -> new IncidentStep.Send(it.number(), to));
  }

  private DutyForm to(String title, Incident it, Function<String, IncidentStep> step) {
    DutyForm form = form(title + "  " + it.number());
    TextField to = form.line(words.get("duty.form.to"), "");
    return form.sending(() -> new Command.OnIncident(step.apply(to.getText())));
  }

  DutyForm grade(Incident it) {
    DutyForm form = form(step("incident-grade") + "  " + it.number());
    ComboBox<Grade> grade =
        form.choice(
            words.get("duty.report.line.grade"), GRADES, it.grade(), model.reports()::grade);
    TextArea reason = form.area(words.get("duty.form.reason"), "");
    return form.sending(
        () ->
            new Command.OnIncident(
                new IncidentStep.Regrade(it.number(), grade.getValue(), reason.getText())));
  }

  /** Fields of what a report says, in the order in which it says it. */
  private final class Content {
    private final TextField happened;
    private final TextField place;
    private final TextArea what;
    private final TextField casualties;
    private final TextArea measures;
    private final TextField needs;
    private final TextField contact;

    private Content(DutyForm form, @Nullable ReportContent before) {
      place = form.line(name("place"), before == null ? "" : before.place());
      what = form.area(name("what"), before == null ? "" : before.what());
      happened = form.line(name("happened"), before == null ? "" : before.happened());
      casualties = form.line(name("casualties"), before == null ? "" : before.casualties());
      measures = form.area(name("measures"), before == null ? "" : before.measures());
      needs = form.line(name("needs"), before == null ? "" : before.needs());
      contact = form.line(name("contact"), before == null ? "" : before.contact());
    }

    private String name(String key) {
      return words.get("duty.report.line." + key);
    }

    private ReportContent read() {
      return new ReportContent(
          happened.getText(),
          place.getText(),
          what.getText(),
          casualties.getText(),
          measures.getText(),
          needs.getText(),
          contact.getText());
    }
  }
}
