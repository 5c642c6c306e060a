package org.zhongshu.console.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.KeptList;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.ListRead;

/**
 * A list as it is in force and as it is being edited. The draft is kept until it is saved as the
 * next version or given up, also while another page is shown.
 */
final class ListModel<T> {
  private final Console console;
  private final KeptList<T> list;
  private final FxWork.Lane lane;
  private final ObservableList<T> draft = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
  private final Map<Object, String> wrong = new HashMap<>();
  private List<T> inForce = List.of();
  private int version = -1;

  ListModel(Console console, KeptList<T> list) {
    this.console = console;
    this.list = list;
    this.lane = console.work().lane();
  }

  KeptList<T> list() {
    return list;
  }

  /** The entries as they are being edited; changed by this model alone. */
  ObservableList<T> draft() {
    return draft;
  }

  /** Whether the draft differs from what is in force. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  boolean changed() {
    return changed.get();
  }

  /** Number of the version that the draft was made from. */
  int version() {
    return version;
  }

  boolean editable() {
    return console.desk().operator().roles().contains(Role.ADMINISTRATOR);
  }

  private record Loaded<T>(int version, List<T> entries) {}

  private Loaded<T> load() {
    return new Loaded<>(list.version(console.desk()), list.inForce(console.desk()));
  }

  /** Asks what is in force; a draft with changes stays. */
  void refresh(Runnable done) {
    lane.ask(
        this::load,
        loaded -> {
          if (!changed() && loaded.version() != version) {
            take(loaded);
          }
          done.run();
        },
        console.notices()::failed);
  }

  private void take(Loaded<T> loaded) {
    inForce = loaded.entries();
    version = loaded.version();
    wrong.clear();
    draft.setAll(inForce);
    check();
  }

  void drop() {
    lane.drop();
  }

  private void check() {
    changed.set(!draft.equals(inForce));
  }

  void replace(int at, T entry) {
    draft.set(at, entry);
    check();
  }

  void add(int at, T entry) {
    draft.add(at, entry);
    check();
  }

  void remove(int at) {
    draft.remove(at);
    check();
  }

  /** Gives the draft up. */
  void discard() {
    wrong.clear();
    draft.setAll(inForce);
    check();
  }

  /** What is typed in a field and can't be taken; it is in the way of saving. */
  void wrong(Object field, String sentence) {
    if (sentence.isEmpty()) {
      wrong.remove(field);
    } else {
      wrong.put(field, sentence);
    }
  }

  void nothingWrong() {
    wrong.clear();
  }

  Optional<String> wrong() {
    return wrong.values().stream().findFirst();
  }

  List<ListDifference> differences() {
    return list.differences(inForce, draft);
  }

  /** Saves the draft as the next version. */
  void save(String note, Runnable saved) {
    List<T> entries = List.copyOf(draft);
    int from = version;
    lane.ask(
        () -> {
          Outcome outcome = console.desk().run(list.set(entries, from, note));
          return new Saved<>(outcome, load());
        },
        done -> {
          if (done.outcome() instanceof Outcome.Refused(Refusal refusal)) {
            console.notices().refused(refusal);
            if (done.now().version() != from) {
              // Somebody was faster: the draft stays and is compared with his version from now on.
              inForce = done.now().entries();
              version = done.now().version();
              check();
            }
            return;
          }
          take(done.now());
          console.notices().done(console.words().get("lists.saved", version));
          saved.run();
        },
        console.notices()::failed);
  }

  private record Saved<T>(Outcome outcome, Loaded<T> now) {}

  /** Reads a file into the draft: all of it or nothing. */
  void read(Path file, Consumer<ListRead<T>> read) {
    lane.ask(
        () -> list.read(file, console.desk()),
        found -> {
          if (found.sound()) {
            wrong.clear();
            draft.setAll(found.entries());
            check();
          }
          read.accept(found);
        },
        console.notices()::failed);
  }

  void write(Path file) {
    List<T> entries = new ArrayList<>(draft);
    lane.ask(
        () -> {
          list.write(file, entries, console.words(), FileMark.of(console.desk().store()));
          return entries.size();
        },
        size -> console.notices().done(console.words().get("cli.list.exported", size, file)),
        failure -> {
          if (failure instanceof ListFileRefused refused) {
            console.notices().refused(refused.refusal());
          } else {
            console.notices().failed(failure);
          }
        });
  }

  void versions(Consumer<List<ListVersion>> told) {
    lane.ask(() -> list.versions(console.desk()), told, console.notices()::failed);
  }

  /** Compares two versions. */
  void compare(int from, int to, Consumer<List<ListDifference>> told) {
    lane.ask(
        () ->
            list.differences(
                list.at(console.desk(), from).orElse(List.of()),
                list.at(console.desk(), to).orElse(List.of())),
        told,
        console.notices()::failed);
  }
}
