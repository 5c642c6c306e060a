package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Stage;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Desk;

/**
 * The case that is shown. Three questions are asked for it, each in a lane of its own, so that a
 * late answer about the case before never shows under this one. What the dispatcher has chosen
 * stays while the same case is read again.
 */
public final class CaseModel {
  private final Desk desk;
  private final CaseReader reader;
  private final FxWork.Lane files;
  private final FxWork.Lane ranks;
  private final FxWork.Lane likes;
  private final ReadOnlyObjectWrapper<@Nullable CaseView> shown = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ObservableList<DuplicateHint> duplicates = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper ranking = new ReadOnlyBooleanWrapper();
  private final UnitChoice choice = new UnitChoice();
  private final Consumer<Throwable> failed;
  private final List<Runnable> awaiting = new ArrayList<>();
  private @Nullable String number;

  public CaseModel(Desk desk, CaseReader reader, FxWork work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.reader = reader;
    this.failed = failed;
    this.files = work.lane();
    this.ranks = work.lane();
    this.likes = work.lane();
  }

  /** Shows a case; null for none. */
  public void show(@Nullable String other) {
    if (Objects.equals(other, number)) {
      return;
    }
    number = other;
    awaiting.clear();
    choice.clear();
    candidates.clear();
    duplicates.clear();
    ranks.drop();
    likes.drop();
    ranking.set(false);
    if (other == null) {
      files.drop();
      shown.set(null);
    } else {
      read(other);
    }
  }

  /** Reads the same case again: it has moved on. */
  public void freshen() {
    if (number != null) {
      read(number);
    }
  }

  public void close() {
    files.drop();
    ranks.drop();
    likes.drop();
  }

  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  public ReadOnlyObjectProperty<@Nullable CaseView> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public @Nullable CaseView shown() {
    return shown.get();
  }

  /** Units that could handle it, best first; empty in stages where nothing is to be dispatched. */
  public ObservableList<Candidate> candidates() {
    return candidates;
  }

  /** Whether candidates are on their way. */
  public ReadOnlyBooleanProperty rankingProperty() {
    return ranking.getReadOnlyProperty();
  }

  /** Whether the case that is to be shown, or who could handle it, is still being read. */
  public boolean onItsWay() {
    CaseView view = shown.get();
    return number != null && (view == null || !view.now().number().equals(number) || ranking.get());
  }

  /**
   * Does something once it is known who could handle the case: keys mean the same whether they are
   * typed fast or slowly. Dropped when another case is shown, or nothing is to be dispatched.
   */
  public void whenRanked(Runnable what) {
    if (onItsWay()) {
      awaiting.add(what);
    } else {
      what.run();
    }
  }

  public ObservableList<DuplicateHint> duplicates() {
    return duplicates;
  }

  public UnitChoice choice() {
    return choice;
  }

  private void read(String wanted) {
    files.ask(() -> reader.read(wanted), found -> take(found.orElse(null)), failed);
  }

  private void take(@Nullable CaseView view) {
    CaseView before = shown.get();
    shown.set(view);
    if (view == null) {
      return;
    }
    Case now = view.now();
    boolean another = before == null || before.now().id() != now.id();
    if (another || matters(before.now(), now) || candidates.isEmpty()) {
      rank(now);
    }
    if (another
        || !before.now().place().equals(now.place())
        || !before.now().topic().equals(now.topic())) {
      likes.ask(() -> desk.cases().duplicates(now), duplicates::setAll, failed);
    }
  }

  private static boolean matters(Case before, Case now) {
    return before.stage() != now.stage()
        || !before.place().equals(now.place())
        || !before.topic().equals(now.topic());
  }

  private void rank(Case now) {
    if (now.stage() != Stage.TO_DISPATCH) {
      awaiting.clear();
      ranks.drop();
      ranking.set(false);
      candidates.clear();
      choice.clear();
      return;
    }
    ranking.set(true);
    ranks.ask(
        () -> desk.cases().candidates(now),
        (List<Candidate> best) -> {
          ranking.set(false);
          candidates.setAll(best);
          List<Runnable> typed = List.copyOf(awaiting);
          awaiting.clear();
          typed.forEach(Runnable::run);
        },
        failure -> {
          ranking.set(false);
          awaiting.clear();
          failed.accept(failure);
        });
  }
}
