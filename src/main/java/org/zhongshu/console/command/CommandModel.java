package org.zhongshu.console.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * State of the page of command. Changes are only noted when they come and read once a second. No
 * nodes; used on the FX thread.
 */
final class CommandModel {
  private static final int ENDED = 40;
  private static final int OTHERS = 40;

  /**
   * What is shown, all of one moment.
   *
   * @param commands open ones, those that wait first, then those that ended
   * @param inbox directives to the operator's unit
   * @param opened the command that is opened; null while there is none
   * @param directives its directives
   */
  record Shown(
      List<Commanding> commands,
      List<Directive> inbox,
      @Nullable Commanding opened,
      List<Directive> directives,
      Instant at) {
    static final Shown NOTHING = new Shown(List.of(), List.of(), null, List.of(), Instant.EPOCH);
  }

  private final Console console;
  private final FxWork.Lane lane;
  private final Telling telling;
  private final CommandWords say;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final FeedEar feed;
  private @Nullable String wanted;
  private boolean changed;

  CommandModel(Console console) {
    this.console = console;
    this.feed = new FeedEar(console, this::heard);
    this.lane = console.work().lane();
    this.telling = new Telling(console.desk(), console.words());
    this.say = new CommandWords(console.words(), telling);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a step is under way: the buttons wait. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  Telling telling() {
    return telling;
  }

  CommandWords say() {
    return say;
  }

  /** Whether this seat is of a unit, and so gets directives rather than giving them. */
  boolean ofUnit() {
    return console.desk().operator().unit() != null;
  }

  /** Whether this seat may take command, as the centre has set it. */
  boolean takes() {
    return console.desk().commands().rules().takers().stream()
        .anyMatch(console.desk().operator()::is);
  }

  void attach() {
    feed.open();
    load();
  }

  void detach() {
    lane.drop();
    feed.close();
  }

  private void heard(List<JournalLine> lines) {
    changed |=
        lines.stream()
            .anyMatch(
                line ->
                    line.subjectKind() == SubjectKind.COMMAND
                        || line.subjectKind() == SubjectKind.CITY);
  }

  /** Reads what has changed; called once a second while the page is shown. */
  void pulse() {
    boolean old = shown.get().at().plus(Duration.ofSeconds(30)).isBefore(console.now());
    if (feed.isOpen() && (changed || old)) {
      load();
    }
  }

  /** Opens a command. */
  void open(String number) {
    Commanding now = shown.get().opened();
    if (now == null || !now.number().equals(number)) {
      wanted = number;
      load();
    }
  }

  void load() {
    changed = false;
    String number = wanted;
    Instant now = console.now();
    lane.ask(() -> read(number, now), shown::set, console.notices()::failed);
  }

  private Shown read(@Nullable String number, Instant now) {
    Desk desk = console.desk();
    telling.learn(desk.places().operators());
    List<Commanding> commands = new ArrayList<>(desk.commands().open());
    commands.addAll(desk.commands().ended(ENDED));
    Commanding opened =
        Optional.ofNullable(number)
            .flatMap(it -> commands.stream().filter(c -> c.number().equals(it)).findFirst())
            .or(() -> Optional.ofNullable(number).flatMap(desk.commands()::command))
            .orElse(commands.isEmpty() ? null : commands.getFirst());
    return new Shown(
        commands,
        desk.commands().toUnit(OTHERS),
        opened,
        opened == null ? List.of() : desk.commands().directivesOf(opened.number()),
        now);
  }

  /**
   * Finds the command that a number is of: its own, or that of a directive.
   *
   * @param then told the command's number, and the directive's when it was one
   */
  void find(String number, Consumer<Found> then) {
    console
        .work()
        .ask(
            () ->
                console
                    .desk()
                    .commands()
                    .directive(number)
                    .map(it -> new Found(it.command(), it.number()))
                    .orElseGet(() -> new Found(number, null)),
            then,
            console.notices()::failed);
  }

  /** Where a number leads to. */
  record Found(String command, @Nullable String directive) {}

  /**
   * Takes a step.
   *
   * @param done when it was done
   * @param refused with the sentence that says why not
   */
  void run(CommandStep step, Consumer<Outcome.CommandDone> done, Consumer<String> refused) {
    busy.set(true);
    console
        .work()
        .ask(
            () -> {
              Outcome outcome = console.desk().run(new Command.OnCommands(step));
              return outcome instanceof Outcome.Refused(var refusal)
                  ? new Answer(null, telling.sentence(refusal))
                  : new Answer((Outcome.CommandDone) outcome, "");
            },
            answer -> {
              busy.set(false);
              Outcome.CommandDone now = answer.done();
              if (now == null) {
                refused.accept(answer.refusal());
              } else {
                follow(now);
                done.accept(now);
              }
              load();
            },
            failure -> {
              busy.set(false);
              console.notices().failed(failure);
            });
  }

  private void follow(Outcome.CommandDone now) {
    Commanding command = now.command();
    if (command != null) {
      wanted = command.number();
    }
  }

  /** Tells that a directive was opened at this desk; once, and without a word. */
  void read(Directive it) {
    String unit = console.desk().operator().unit();
    if (unit == null
        || it.withdrawn() != null
        || it.receiver(unit).filter(own -> own.read() == null).isEmpty()
        || Objects.equals(reading, it.number())) {
      return;
    }
    reading = it.number();
    console
        .work()
        .ask(
            () -> console.desk().run(new Command.OnCommands(new CommandStep.Read(it.number()))),
            _ -> load(),
            console.notices()::failed);
  }

  private @Nullable String reading;

  private record Answer(Outcome.@Nullable CommandDone done, String refusal) {}
}
