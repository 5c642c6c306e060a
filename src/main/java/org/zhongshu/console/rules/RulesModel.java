package org.zhongshu.console.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.KeptRules;
import org.zhongshu.desk.Outcome;
import org.zhongshu.rules.CentreRules;
import org.zhongshu.rules.RuleField;
import org.zhongshu.rules.RuleFields;
import org.zhongshu.rules.RuleReading;
import org.zhongshu.rules.RuleSheet;

/**
 * The rules in force and what the operator typed otherwise. Only that is kept as a draft: when
 * somebody else sets rules meanwhile, his stay and the draft stands on them.
 */
final class RulesModel {
  private final Console console;
  private final FxWork.Lane lane;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private List<RuleField> fields = List.of();
  private RuleSheet inForce = new RuleSheet(Map.of());
  private Map<String, Refusal> faults = Map.of();
  private List<RuleSheet.LineChange> differences = List.of();
  private List<ListVersion> versions = List.of();
  private int version = -1;

  RulesModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
  }

  /** Counts changes of anything here. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** All lines, in the order in which they are shown. */
  List<RuleField> fields() {
    return fields;
  }

  /** Version in force; 0 for what is usual. */
  int version() {
    return version;
  }

  /** Who set the rules in force, and when; null for what is usual. */
  @Nullable ListVersion newest() {
    return versions.isEmpty() ? null : versions.getFirst();
  }

  boolean editable() {
    Desk desk = console.desk();
    return desk.operator().is(Role.SHIFT_CHIEF) || desk.operator().is(Role.DUTY_LEADER);
  }

  boolean changed() {
    return !typed.isEmpty();
  }

  /** What is typed at a line; empty when it is as in force. */
  Optional<String> typed(String key) {
    return Optional.ofNullable(typed.get(key));
  }

  /** What is in force at a line; null for nothing. */
  @Nullable String inForce(String key) {
    return inForce.values().get(key);
  }

  /** What is wrong with what was typed, by line. */
  Map<String, Refusal> faults() {
    return faults;
  }

  /** What would change; lines that are wrong as they were typed. */
  List<RuleSheet.LineChange> differences() {
    return differences;
  }

  private record Loaded(List<RuleField> fields, KeptRules kept) {}

  private Loaded load() {
    return new Loaded(RuleFields.all(console.desk().city()), console.desk().keptRules());
  }

  /** Asks what is in force; what was typed stays. */
  void refresh() {
    lane.ask(this::load, this::take, console.notices()::failed);
  }

  void drop() {
    lane.drop();
  }

  private void take(Loaded loaded) {
    if (loaded.kept().version() == version && loaded.fields().equals(fields)) {
      return;
    }
    fields = loaded.fields();
    inForce = RuleSheet.of(loaded.kept().inForce());
    versions = loaded.kept().versions();
    version = loaded.kept().version();
    for (RuleField field : fields) {
      String text = typed.get(field.key());
      if (text != null && same(field, text)) {
        typed.remove(field.key());
      }
    }
    check();
  }

  void type(RuleField field, String text) {
    if (same(field, text)) {
      typed.remove(field.key());
    } else {
      typed.put(field.key(), text.strip());
    }
    check();
  }

  private boolean same(RuleField field, String text) {
    String now = inForce.values().getOrDefault(field.key(), "");
    if (text.isBlank() || now.isEmpty()) {
      return text.isBlank() && now.isEmpty();
    }
    Optional<?> read = RuleReading.value(field, text);
    return read.isPresent() && read.equals(RuleReading.value(field, now));
  }

  void discard() {
    typed.clear();
    check();
  }

  private Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>(inForce.values());
    typed.forEach(
        (key, text) -> {
          if (text.isEmpty()) {
            lines.remove(key);
          } else {
            lines.put(key, text);
          }
        });
    return lines;
  }

  private void check() {
    RuleReading.Read read = RuleReading.of(lines(), console.desk().city());
    faults = read.faults();
    CentreRules rules = read.rules();
    differences = rules == null ? asTyped() : inForce.differences(RuleSheet.of(rules));
    revision.set(revision.get() + 1);
  }

  private List<RuleSheet.LineChange> asTyped() {
    List<RuleSheet.LineChange> all = new ArrayList<>();
    typed.forEach(
        (key, text) ->
            all.add(new RuleSheet.LineChange(key, inForce(key), text.isEmpty() ? null : text)));
    return all;
  }

  /** Sets what was typed as the next version. */
  void save(String note, Runnable saved) {
    Command set = new Command.SetRules(lines(), version, note);
    lane.ask(
        () -> new Saved(console.desk().run(set), load()),
        done -> {
          if (done.outcome() instanceof Outcome.Refused(Refusal refusal)) {
            console.notices().refused(refusal);
            take(done.now());
            return;
          }
          int moved = done.outcome() instanceof Outcome.RulesSet it ? it.moved().size() : 0;
          typed.clear();
          version = -1;
          take(done.now());
          console.notices().done(console.words().get("rules.saved", version, moved));
          saved.run();
        },
        console.notices()::failed);
  }

  private record Saved(Outcome outcome, Loaded now) {}
}
