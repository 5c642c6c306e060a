package org.zhongshu.app.tour;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;

/** The first working day, step by step, each checked at the desk before the next begins. */
final class FirstDay {
  /** Entries of a picker that are looked through. */
  private static final int TRIES = 40;

  private final Desk desk;
  private final Words words;
  private final ConsoleWindow window;
  private final Hand hand;
  private final Album album;
  private final Guide guide;
  private final Path out;
  private final Consumer<String> say;

  FirstDay(
      Desk desk,
      Words words,
      ConsoleWindow window,
      Hand hand,
      Album album,
      Path out,
      Consumer<String> say) {
    this.desk = desk;
    this.words = words;
    this.window = window;
    this.hand = hand;
    this.album = album;
    this.guide = new Guide(desk, words, window, hand, album);
    this.out = out;
    this.say = say;
  }

  void go() {
    new FirstFile(desk, words, hand, album, guide, out, say).go(window.console().now());
    String number = report();
    again();
    dispatch(number);
    handle(number);
    confirm(number);
    close(number);
    record(number);
    map();
    supervise();
    new FirstWatch(desk, words, hand, album, guide, say).go();
    new FirstCommand(desk, words, hand, album, guide, say).go();
    mode();
  }

  // A case.

  private String report() {
    guide.sit(Role.ACCEPTOR);
    String title = words.get("tour.case.title");
    fill(title);
    album.take("new-case");
    hand.press("Shortcut+Enter");
    guide.await(() -> guide.found(title).isPresent(), "the case is in");
    CaseSummary in = guide.found(title).orElseThrow();
    Guide.check(
        guide.category().code().equals(in.category()), "the case is about " + guide.category());
    Guide.check(
        guide.community().code().equals(in.area()), "the case lies in " + guide.community());
    say.accept(words.get("tour.reported", guide.seated().name(), in.number(), in.stage()));
    return in.number();
  }

  /** Fills the form in: what, where, and the class by the picker, all but sent. */
  private void fill(String title) {
    hand.press("Shortcut+N");
    hand.type(words.get("form.field.title"), title);
    hand.type(words.get("form.field.description"), words.get("tour.case.description"));
    Area place = guide.community();
    hand.type(words.get("form.field.address"), place.name() + words.get("tour.case.address"));
    // The address names the community: it is found while the hand goes on.
    TextInputControl area = hand.field(words.get("form.area.prompt"));
    guide.await(() -> area.getText().equals(place.name()), "the area is found by the address");
    String prompt = words.get("form.category.prompt");
    hand.type(prompt, words.get("tour.case.class"));
    album.take("new-case-class");
    for (int i = 0; i < TRIES && !hand.picked().equals(guide.category().name()); i++) {
      hand.press("Down");
    }
    hand.press("Enter");
    Guide.check(
        hand.field(prompt).getText().equals(guide.category().name()), "the class is chosen");
    if (hand.says(words.get("board.field.CONDITION"))) {
      hand.press("1");
    }
  }

  /** Another caller about the same: the form shows it while it is typed, and nothing is sent. */
  private void again() {
    fill(words.get("tour.case.again"));
    guide.await(() -> hand.says(words.get("tour.case.title")), "the likely duplicate is shown");
    album.take("new-case-duplicates");
    hand.click(words.get("form.drop"));
    if (hand.says(words.get("form.drop.ask"))) {
      hand.press("Shortcut+Enter");
    }
  }

  /** A class with several conditions of filing: one is chosen by its number. */
  private void file(String number) {
    guide.sit(Role.ACCEPTOR);
    guide.open(number);
    hand.press("Enter");
    hand.press("1");
    album.take("file");
    hand.press("Shortcut+Enter");
    guide.await(number, Stage.TO_DISPATCH);
    guide.sit(Role.DISPATCHER);
    guide.open(number);
  }

  private void dispatch(String number) {
    guide.sit(Role.DISPATCHER);
    guide.open(number);
    if (guide.now(number).stage() == Stage.TO_FILE) {
      file(number);
    }
    Case it = guide.now(number);
    List<Candidate> candidates = desk.cases().candidates(it);
    Guide.check(!candidates.isEmpty(), "somebody could handle the case");
    hand.press("1");
    album.take("dispatch");
    hand.press("Enter");
    guide.await(number, Stage.IN_HANDLING);
    say.accept(words.get("tour.dispatched", number, candidates.getFirst().unit().name()));
    guide.open(number);
    hand.press("I");
    album.take("why-this-time");
    hand.press("I");
  }

  private void handle(String number) {
    guide.open(number);
    hand.press("Enter");
    hand.type(words.get("tour.case.result"));
    album.take("handle");
    hand.press("Shortcut+Enter");
    guide.await(number, Stage.TO_CONFIRM);
    say.accept(words.get("tour.handled", number));
  }

  private void confirm(String number) {
    // Not the one who told the result: that is refused.
    guide.sit(Role.COLLECTOR, guide.seated().id());
    guide.open(number);
    hand.press("Enter");
    hand.press("Space");
    hand.press("Shortcut+Enter");
    guide.await(number, Stage.TO_CLOSE);
    say.accept(words.get("tour.confirmed", number));
  }

  private void close(String number) {
    guide.sit(Role.ACCEPTOR);
    guide.open(number);
    hand.press("Enter");
    hand.type(words.get("tour.case.opinion"));
    hand.press("Tab");
    hand.type(words.get("tour.case.evidence"));
    album.take("close");
    hand.press("Shortcut+Enter");
    guide.await(number, Stage.CLOSED);
    say.accept(words.get("tour.closed", number));
  }

  /** What became of the case, from the call to its end, and of one that came in by the file. */
  private void record(String number) {
    guide.open(number);
    hand.press("Alt+Down");
    album.take("record");
    guide.open(guide.found(words.get("tour.import.same")).orElseThrow().number());
    hand.press("Alt+Down");
    guide.await(() -> hand.says(words.get("tour.import.note")), "the file's own words are shown");
    album.take("record-imported");
  }

  private void map() {
    guide.sit(Role.DISPATCHER);
    guide.show(CasesWanted.OPEN);
    hand.press("J");
    hand.press("Shift+M");
    album.take("board-map");
    hand.press("Shift+M");
  }

  // Supervision.

  /** The rules look once; the shift chief orders, acknowledges, and sees what is due. */
  private void supervise() {
    desk.timekeeping().look();
    guide.sit(Role.SHIFT_CHIEF);
    // A case that a unit has: that unit is put in as receiver.
    Optional<CaseSummary> about =
        desk.cases().open().stream()
            .filter(row -> row.stage() == Stage.IN_HANDLING && row.lead() != null)
            .min(Comparator.comparing(CaseSummary::id));
    if (about.isEmpty() || desk.supervision().alarms().isEmpty()) {
      // A centre without a past has nothing to supervise yet.
      return;
    }
    guide.open(about.get().number());
    hand.press("U");
    hand.type(words.get("tour.supervise.words"));
    album.take("instruct");
    hand.press("Shortcut+Enter");
    guide.await(
        () ->
            desk.supervision().openTasks().stream()
                .anyMatch(task -> task.words().equals(words.get("tour.supervise.words"))),
        "the instruction is issued");
    album.take("supervise");
    hand.press("1");
    hand.press("S");
    hand.press("Tab");
    hand.type(words.get("tour.supervise.reason"));
    album.take("shelve");
    hand.press("Esc");
    hand.press("1");
    hand.press("A");
    guide.await(
        () -> desk.supervision().alarms().stream().anyMatch(it -> it.acknowledgement() != null),
        "an alarm is acknowledged");
    hand.press("2");
    album.take("supervised-task");
    say.accept(words.get("tour.supervised", guide.seated().name()));
  }

  // A mode.

  private void mode() {
    guide.sit(Role.SHIFT_CHIEF);
    hand.press("Shortcut+M");
    hand.press("Right");
    hand.press("Tab");
    hand.press("Space");
    hand.press("Tab");
    // The second plan of emergencies: the flood.
    hand.press("Down");
    hand.press("Down");
    String title = words.get("tour.mode.title");
    hand.type(words.get("mode.title"), title);
    hand.type(words.get("mode.order"), words.get("tour.mode.order"));
    album.take("mode-form");
    hand.press("Shortcut+Enter");
    album.take("mode-preview");
    hand.press("Shortcut+Enter");
    guide.await(() -> !desk.modes().waiting().isEmpty(), "the mode waits for a second person");
    album.take("mode-proposed");
    guide.sit(Role.DUTY_LEADER);
    guide.show("mode");
    hand.press("A");
    album.take("mode-approve");
    hand.press("Shortcut+Enter");
    guide.await(() -> leading().isPresent(), "the mode is in force");
    Activation in = leading().orElseThrow();
    Guide.check(
        in.kind() == ModeKind.EMERGENCY && in.title().equals(title), "the mode is the one started");
    say.accept(words.get("tour.mode", in.kind(), in.title(), in.level()));
    // The plan has its page turned to; the tour goes on where the mode is.
    desk.layout()
        .first(null)
        .ifPresent(
            wanted ->
                guide.await(
                    () ->
                        window
                            .shown()
                            .filter(it -> it.id().equals(wanted.measure().view()))
                            .isPresent(),
                    "the page of the plan is shown"));
    album.take("mode-in-force");
  }

  private Optional<Activation> leading() {
    return desk.modes().leading();
  }
}
