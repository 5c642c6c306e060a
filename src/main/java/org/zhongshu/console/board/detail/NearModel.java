package org.zhongshu.console.board.detail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.store.JournalLine;

/** The nearest forces of the case that is shown. No nodes; used on the FX thread. */
public final class NearModel {
  static final Nearest NONE = new Nearest(null, List.of(), List.of());

  /** Forces shown: more than a person compares at a glance would push the rest away. */
  private static final int SHOWN = 4;

  /** Steps on what is due that move a force. */
  private static final Set<String> MOVES =
      Set.of("send-forces", "forces-arrived", "forces-returned", "answer", "progress");

  private final Console console;
  private final FxWork.Lane lane;
  private final FeedEar feed;
  private final ReadOnlyObjectWrapper<Nearest> near = new ReadOnlyObjectWrapper<>(NONE);
  private @Nullable Case of;
  private @Nullable String item;

  public NearModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.feed = new FeedEar(console, this::heard);
  }

  ReadOnlyObjectProperty<Nearest> near() {
    return near.getReadOnlyProperty();
  }

  @Nullable String item() {
    return item;
  }

  /** What is needed; null for anything. */
  void need(@Nullable String what) {
    item = what;
    ask();
  }

  void attach() {
    if (!feed.isOpen()) {
      feed.open();
    }
    ask();
  }

  void detach() {
    lane.drop();
    if (feed.isOpen()) {
      feed.close();
    }
  }

  /** Shows those of this case; none of one that is over. */
  void show(@Nullable CaseView view) {
    Case now = view == null || !view.now().stage().open() ? null : view.now();
    Case before = of;
    of = now;
    if (now == null || before == null || before.id() != now.id()) {
      item = null;
      near.set(NONE);
    }
    if (now == null) {
      lane.drop();
    } else if (before == null
        || before.id() != now.id()
        || !before.place().equals(now.place())
        || !before.topic().equals(now.topic())) {
      ask();
    }
  }

  private void heard(List<JournalLine> lines) {
    boolean moved =
        lines.stream()
            .anyMatch(
                line ->
                    switch (line.subjectKind()) {
                      case MODE, FORCE -> true;
                      case MEASURE -> MOVES.contains(line.kind());
                      default -> false;
                    });
    if (moved) {
      ask();
    }
  }

  private void ask() {
    Case now = of;
    if (now == null) {
      return;
    }
    String what = item;
    lane.ask(
        () -> console.desk().forces().nearest(now.number(), what, SHOWN),
        (Optional<Nearest> found) -> near.set(found.orElse(NONE)),
        console.notices()::failed);
  }
}
