package org.zhongshu.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Role;
import org.zhongshu.words.Words;

/** The first working day, step by step, each checked at the desk before the next begins. */
final class FirstDay {
  private static final int ROWS = 6;
  private static final int TRIES = 400;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Desk desk;
  private final Words words;
  private final ConsoleWindow window;
  private final Hand hand;
  private final Album album;
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
    this.out = out;
    this.say = say;
  }

  void go() {
    takeIn();
    String number = report();
    dispatch(number);
    handle(number);
    confirm(number);
    close(number);
    mode();
  }

  // A file.

  private void takeIn() {
    sit(Role.ACCEPTOR, "");
    Path file = out.resolve("tour-import.csv");
    try {
      Files.writeString(file, rows(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    show("intake");
    hand.type(words.get("import.path"), file.toAbsolutePath().toString());
    hand.press("Enter");
    album.take("import-preview");
    String title = words.get("tour.import.title.0");
    check(found(title).isEmpty(), "nothing is in before it is taken in");
    hand.press("Shortcut+Enter");
    await(() -> found(title).isPresent(), "the file is in");
    album.take("import-done");
    say.accept(words.get("tour.import", file.getFileName(), ROWS, ROWS - 1));
  }

  /** Exercise rows as a centre's own export has them; the last has no time and comes back. */
  private String rows() {
    List<Area> places =
        desk.city().areas().stream()
            .filter(area -> area.level() == Level.COMMUNITY)
            .sorted(Comparator.comparing(Area::code))
            .limit(ROWS)
            .toList();
    StringBuilder rows = new StringBuilder(words.get("tour.import.header")).append('\n');
    IntStream.range(0, ROWS)
        .forEach(
            i ->
                rows.append("TOUR-%03d".formatted(i + 1))
                    .append(',')
                    .append(i == ROWS - 1 ? "" : TIME.format(now().atZone(words.zone())))
                    .append(',')
                    .append(words.get("tour.import.title." + i % 3))
                    .append(',')
                    .append(places.isEmpty() ? "" : places.get(i % places.size()).name())
                    .append('\n'));
    return rows.toString();
  }

  // A case.

  private String report() {
    sit(Role.ACCEPTOR, "");
    String title = words.get("tour.case.title");
    hand.press("Shortcut+N");
    hand.type(words.get("form.field.title"), title);
    hand.type(words.get("form.field.description"), words.get("tour.case.description"));
    Area place = community();
    hand.type(words.get("form.field.address"), place.name() + words.get("tour.case.address"));
    hand.type(words.get("form.area.prompt"), place.shortName());
    hand.press("Enter");
    hand.type(words.get("form.category.prompt"), category().name());
    hand.press("Enter");
    album.take("new-case");
    hand.press("Shortcut+Enter");
    await(() -> found(title).isPresent(), "the case is in");
    CaseSummary in = found(title).orElseThrow();
    say.accept(
        words.get(
            "tour.reported", window.console().desk().operator().name(), in.number(), in.stage()));
    return in.number();
  }

  private Area community() {
    return desk.city().areas().stream()
        .filter(area -> area.level() == Level.COMMUNITY)
        .filter(
            area -> desk.city().units().stream().anyMatch(unit -> unit.area().equals(area.code())))
        .min(Comparator.comparing(Area::code))
        .or(
            () ->
                desk.city().areas().stream()
                    .filter(area -> area.level() == Level.COMMUNITY)
                    .findFirst())
        .orElseThrow(() -> new IllegalStateException("the city has no community"));
  }

  private Category category() {
    return desk.catalogue().all().stream()
        .filter(it -> it.kind() == Category.Kind.EVENT)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the catalogue has no event"));
  }

  private Optional<CaseSummary> found(String title) {
    return desk.cases().page(CaseFilter.ALL.withText(title), 20).stream()
        .filter(it -> it.title().equals(title))
        .findFirst();
  }

  private void dispatch(String number) {
    sit(Role.DISPATCHER, "");
    open(number);
    Case it = now(number);
    List<Candidate> candidates = desk.cases().candidates(it);
    check(!candidates.isEmpty(), "somebody could handle the case");
    hand.press("1");
    album.take("dispatch");
    hand.press("Enter");
    await(number, Stage.IN_HANDLING);
    say.accept(words.get("tour.dispatched", number, candidates.getFirst().unit().name()));
  }

  private void handle(String number) {
    open(number);
    hand.press("Enter");
    hand.type(words.get("tour.case.result"));
    album.take("handle");
    hand.press("Shortcut+Enter");
    await(number, Stage.TO_CONFIRM);
    say.accept(words.get("tour.handled", number));
  }

  private void confirm(String number) {
    // Not the one who told the result: that is refused.
    sit(Role.COLLECTOR, window.console().desk().operator().id());
    open(number);
    hand.press("Enter");
    hand.press("Space");
    hand.press("Shortcut+Enter");
    await(number, Stage.TO_CLOSE);
    say.accept(words.get("tour.confirmed", number));
  }

  private void close(String number) {
    sit(Role.ACCEPTOR, "");
    open(number);
    hand.press("Enter");
    hand.type(words.get("tour.case.opinion"));
    hand.press("Tab");
    hand.type(words.get("tour.case.evidence"));
    album.take("close");
    hand.press("Shortcut+Enter");
    await(number, Stage.CLOSED);
    say.accept(words.get("tour.closed", number));
  }

  // A mode.

  private void mode() {
    sit(Role.SHIFT_CHIEF, "");
    show("mode");
    hand.press("Alt+3");
    String title = words.get("tour.mode.title");
    hand.type(words.get("mode.title"), title);
    hand.choose(words.get("level." + Grade.YELLOW.name()));
    hand.choose(words.get("areas.whole"));
    hand.type(words.get("mode.approver"), words.get("tour.mode.approver"));
    hand.type(words.get("mode.order"), words.get("tour.mode.order"));
    album.take("mode-form");
    hand.press("Shortcut+Enter");
    album.take("mode-sure");
    hand.press("Shortcut+Enter");
    await(() -> leading().isPresent(), "the mode is in force");
    Activation in = leading().orElseThrow();
    check(
        in.kind() == ModeKind.EMERGENCY && in.title().equals(title), "the mode is the one started");
    say.accept(words.get("tour.mode", in.kind(), in.title(), in.level()));
    album.take("mode-in-force");
  }

  private Optional<Activation> leading() {
    return desk.modes().leading();
  }

  // Helpers.

  private void show(String view) {
    hand.act(() -> window.console().navigator().show(view));
  }

  private void open(String number) {
    hand.act(() -> window.console().navigator().showCase(number));
  }

  /**
   * Somebody with this role sits down.
   *
   * @param but not this one; empty for anybody
   */
  private void sit(Role role, String but) {
    Operator who =
        desk.places().operators().stream()
            .filter(operator -> operator.is(role) && !operator.id().equals(but))
            .filter(operator -> operator.area() == null && operator.unit() == null)
            .min(
                Comparator.<Operator>comparingInt(operator -> operator.roles().size())
                    .thenComparing(Operator::id))
            .orElseThrow(() -> new IllegalStateException("nobody is a " + role));
    hand.act(() -> window.seat(who));
  }

  private Instant now() {
    return window.console().now();
  }

  private Case now(String number) {
    return desk.cases().file(number).orElseThrow().now();
  }

  private void await(String number, Stage stage) {
    await(() -> now(number).stage() == stage, "the case " + number + " is " + stage);
  }

  /** Waits until it holds at the desk, looking each time the window has come to rest. */
  private void await(BooleanSupplier condition, String what) {
    for (int i = 0; i < TRIES; i++) {
      if (condition.getAsBoolean()) {
        hand.rest();
        return;
      }
      hand.rest();
    }
    album.take("stuck");
    throw new IllegalStateException("did not come: " + what);
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }
}
