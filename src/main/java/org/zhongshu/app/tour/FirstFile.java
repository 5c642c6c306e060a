package org.zhongshu.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Role;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.Level;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.words.Words;

/**
 * A file is taken in. Most of its rows name a class that this city's catalogue doesn't know: they
 * are marked by their words and classed at once.
 */
final class FirstFile {
  /** Rows whose class nobody knows; besides them one that is known and one without a time. */
  private static final int UNKNOWN = 8;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Desk desk;
  private final Words words;
  private final Hand hand;
  private final Album album;
  private final Guide guide;
  private final Path out;
  private final Consumer<String> say;

  FirstFile(
      Desk desk, Words words, Hand hand, Album album, Guide guide, Path out, Consumer<String> say) {
    this.desk = desk;
    this.words = words;
    this.hand = hand;
    this.album = album;
    this.guide = guide;
    this.out = out;
    this.say = say;
  }

  void go(Instant now) {
    takeIn(now);
    classAtOnce();
  }

  private void takeIn(Instant now) {
    guide.sit(Role.ACCEPTOR);
    Path file = out.resolve(writable(words.get("tour.import.file")));
    try {
      Files.writeString(file, rows(now), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    guide.show("intake");
    hand.type(words.get("import.path"), file.toAbsolutePath().toString());
    hand.press("Enter");
    album.take("import-preview");
    String title = words.get("tour.import.title");
    Guide.check(guide.found(title).isEmpty(), "nothing is in before it is taken in");
    hand.press("Shortcut+Enter");
    guide.await(() -> guide.found(title).isPresent(), "the file is in");
    guide.await(() -> hand.says(words.get("import.to-board")), "the import's end is told");
    album.take("import-done");
    say.accept(words.get("tour.import", file.getFileName(), UNKNOWN + 2, UNKNOWN + 1));
  }

  /** Exercise rows as a centre's own export has them; the last has no time and comes back. */
  private String rows(Instant now) {
    StringBuilder rows = new StringBuilder(words.get("tour.import.header")).append('\n');
    String time = TIME.format(now.atZone(words.zone()));
    Area place = guide.community();
    row(rows, 1, time, words.get("tour.import.same"), place, guide.category().name());
    List<Area> near =
        desk.city().areas().stream()
            .filter(area -> area.level() == Level.COMMUNITY)
            .filter(
                area ->
                    AreaCodes.at(area.code(), Level.TOWNSHIP)
                        .equals(AreaCodes.at(place.code(), Level.TOWNSHIP)))
            .toList();
    String unknown = words.get("tour.import.class");
    for (int i = 0; i < UNKNOWN; i++) {
      String title = words.get("tour.import.title");
      row(rows, i + 2, time, title, near.get(i % near.size()), unknown);
    }
    row(rows, UNKNOWN + 2, "", words.get("tour.import.title"), place, unknown);
    return rows.toString();
  }

  private void row(
      StringBuilder rows, int number, String time, String title, Area place, String category) {
    rows.append("TOUR-%03d".formatted(number))
        .append(',')
        .append(time)
        .append(',')
        .append(title)
        .append(',')
        .append(place.name())
        .append(',')
        .append(category)
        .append(',')
        .append(words.get("tour.import.note"))
        .append('\n');
  }

  private void classAtOnce() {
    String title = words.get("tour.import.title");
    guide.show(CasesWanted.OPEN.that(CasesWanted.Kind.TO_CLASS));
    hand.press("F", "f");
    hand.type(title);
    hand.press("Esc");
    hand.press("J");
    hand.press("S");
    album.take("to-class-marked");
    hand.press("L");
    hand.type(words.get("tour.import.is"));
    album.take("to-class-form");
    hand.press("Enter");
    hand.press("Shortcut+Enter");
    String looked = words.get("board.batch.title", words.get("step.classify"));
    guide.await(() -> hand.says(looked), "what each marked case would get is shown");
    album.take("to-class-preview");
    hand.press("Enter");
    guide.await(() -> classed() == UNKNOWN, "all marked cases are classed");
    album.take("to-class-done");
    say.accept(words.get("tour.classed", UNKNOWN, words.get("tour.import.class")));
  }

  private long classed() {
    return desk.cases().page(CaseFilter.ALL.withText(words.get("tour.import.title")), 50).stream()
        .map(CaseSummary::category)
        .filter(category -> category != null)
        .count();
  }

  /** The name, or a plain one where no file can be called so. */
  private static String writable(String name) {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode(name)
        ? name
        : "tour.csv";
  }
}
