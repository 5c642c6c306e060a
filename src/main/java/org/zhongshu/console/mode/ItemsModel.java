package org.zhongshu.console.mode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/** What one activation has made due, and the answers to it. No nodes; used on the FX thread. */
final class ItemsModel {
  private final Console console;
  private final FxWork.Lane lane;
  private final FeedEar feed;
  private final Acting acting;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private @Nullable Activation of;

  /**
   * What is shown.
   *
   * @param plan the plan of the activation; null when there is none
   * @param items all it has made due, by its minute
   */
  record Shown(@Nullable Activation activation, @Nullable Plan plan, List<MeasureItem> items) {
    static final Shown NOTHING = new Shown(null, null, List.of());

    /** Id of the unit that answers for it; null for the centre itself. */
    @Nullable String unit(MeasureItem it) {
      return it.unit(plan);
    }

    /** How far each kind is: those answered, of those that were due or are. */
    Map<ItemKind, long[]> progress() {
      Map<ItemKind, long[]> all = new TreeMap<>();
      for (MeasureItem it : items) {
        if (it.state() != ItemState.CANCELLED) {
          long[] counts = all.computeIfAbsent(it.kind(), _ -> new long[3]);
          counts[0] += it.state() == ItemState.DONE || it.state() == ItemState.DONE_LATE ? 1 : 0;
          counts[1]++;
          counts[2] += it.state() == ItemState.MISSED ? 1 : 0;
        }
      }
      return all;
    }
  }

  ItemsModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.feed = new FeedEar(console, this::heard);
    this.acting = new Acting(console);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return acting.busy();
  }

  void show(Activation it) {
    if (of == null || of.id() != it.id()) {
      // No row of another activation may be answered while this one is read.
      shown.set(Shown.NOTHING);
    }
    of = it;
    attach();
  }

  /** Follows again what was shown before. */
  void attach() {
    if (!feed.isOpen()) {
      feed.open();
    }
    load();
  }

  void detach() {
    lane.drop();
    if (feed.isOpen()) {
      feed.close();
    }
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream()
        .anyMatch(
            line ->
                line.subjectKind() == SubjectKind.MEASURE
                    || line.subjectKind() == SubjectKind.MODE)) {
      load();
    }
  }

  private void load() {
    Activation it = of;
    if (it == null) {
      return;
    }
    lane.ask(
        () -> {
          Activation now = console.desk().modeBook().activation(it.id()).orElse(it);
          Plan plan =
              Optional.ofNullable(now.plan())
                  .flatMap(ref -> console.desk().plans().version(ref.code(), ref.version()))
                  .map(version -> version.plan())
                  .orElse(null);
          return new Shown(now, plan, console.desk().modeBook().items(it.id()));
        },
        shown::set,
        console.notices()::failed);
  }

  /**
   * Takes a step.
   *
   * @param refused with the sentence that says why not
   */
  void step(MeasureStep step, Runnable done, Consumer<String> refused) {
    acting.run(
        new Command.OnMeasures(step),
        () -> {
          done.run();
          load();
        },
        refused);
  }
}
