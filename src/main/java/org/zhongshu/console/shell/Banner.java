package org.zhongshu.console.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.desk.CommandQuestions.Wanted;
import org.zhongshu.desk.Feed;
import org.zhongshu.desk.ReportingQuestions.ReminderHere;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.words.Words;

/**
 * Always on top of every view: the mode in force with its level, areas and running time, who sits
 * here, which store, how the link stands, and the city's time. Its tint is the mode and nothing
 * else.
 */
final class Banner extends HBox {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Words words;
  private final FontIcon icon = Icons.of("fth-sun", 32);
  private final Label mode = label("mode");
  private final Label plan = label("plan");
  private final HBox modeBlock = new HBox();
  private final LevelChip level;
  private final Label noLevel = label("value");
  private final HBox levelLine = new HBox(6);
  private final Label others = label("note");
  private final Label areas = label("value");
  private final Label since = label("value");
  private final Label running = label("note");
  private final VBox sinceBlock;
  private final Label store = label("value");
  private final Label link = label("note");
  private final Label clock = label("clock");
  private final Label date = label("note");
  private final DateTimeFormatter weekday;
  private final Label roles = label("note");
  private final Button suggested = new Button();
  private final Button reminded = new Button();
  private final WantedButton wanted;
  private BannerState state;

  Banner(
      Console console,
      BannerState first,
      Runnable chooseSeat,
      Runnable toModes,
      Runnable toReminded) {
    this.words = console.words();
    this.state = first;
    this.weekday = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", words.locale());
    getStyleClass().add("banner");
    level = new LevelChip(words, first.level(), true);
    wanted = new WantedButton(words);

    VBox names = new VBox(0, mode, plan);
    names.setAlignment(Pos.CENTER_LEFT);
    modeBlock.getStyleClass().add("mode-block");
    modeBlock.setMaxHeight(Double.MAX_VALUE);
    modeBlock.getChildren().setAll(icon, names);
    sinceBlock = block("banner.since", new HBox(6, since, running));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    levelLine.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .setAll(
            modeBlock,
            block("banner.level", levelLine),
            block("banner.areas", areas),
            sinceBlock,
            gap,
            told(suggested, "fth-bell", toModes),
            told(reminded, "fth-phone-call", toReminded),
            wanted);
    suggest(List.of());
    remind(List.of());
    StoreInfo info = console.desk().store();
    if (info.exercise()) {
      Label exercise = label("exercise");
      exercise.setText(words.get("banner.exercise"));
      exercise.setTooltip(new Tooltip(words.get("banner.exercise.more")));
      HBox box = new HBox(exercise);
      box.setAlignment(Pos.CENTER);
      box.setPadding(new Insets(0, 12, 0, 0));
      getChildren().add(box);
    }
    getChildren()
        .addAll(seat(console.desk().operator(), chooseSeat), storeBlock(info), clockBlock());
    show(first);
    show(Feed.State.LIVE);
    tick(console.now());
    // It never makes the window wider than it is: what counts least gives way, see fit.
    setMinWidth(0);
    widthProperty().addListener((_, _, _) -> fit());
    reminded.visibleProperty().addListener((_, _, _) -> fit());
    suggested.visibleProperty().addListener((_, _, _) -> fit());
    wanted.visibleProperty().addListener((_, _, _) -> fit());
  }

  /**
   * Takes out what counts least where not all finds room: how long the mode has run, since when,
   * which store it is; the page of the modes and the foot of the window tell them too.
   */
  private void fit() {
    boolean started = state.since() != null;
    shown(running, true);
    shown(sinceBlock, started);
    shown(store, true);
    for (Node least : List.of(running, sinceBlock, store)) {
      if (getWidth() <= 0 || computeMinWidth(-1) <= getWidth()) {
        return;
      }
      shown(least, false);
    }
  }

  private static void shown(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  /** A button that is there only while there is something to tell. */
  private static Node told(Button button, String icon, Runnable act) {
    button.getStyleClass().add("suggested-button");
    button.setGraphic(Icons.of(icon, 14));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    HBox box = new HBox(button);
    box.setAlignment(Pos.CENTER);
    box.setPadding(new Insets(0, 12, 0, 12));
    box.visibleProperty().bind(button.visibleProperty());
    box.managedProperty().bind(button.visibleProperty());
    return box;
  }

  /** What wants this seat in command: one press leads to it. */
  void want(Wanted now, WantedButton.Go go) {
    wanted.show(now, go);
  }

  /** What is suggested: one press leads to the page that tells why. */
  void suggest(List<Suggestion> all) {
    suggested.setVisible(!all.isEmpty());
    suggested.setText(told(all));
    suggested.setTooltip(
        new Tooltip(all.stream().map(this::told).collect(Collectors.joining("\n"))));
  }

  /** How many there are; of one kind by its word, since to raise is more urgent than to end. */
  private String told(List<Suggestion> all) {
    Set<Suggestion.What> what = all.stream().map(Suggestion::what).collect(Collectors.toSet());
    return words.get(
        what.size() == 1
            ? "banner.suggested." + what.iterator().next().name()
            : what.contains(Suggestion.What.RAISE)
                ? "banner.suggested.with-raise"
                : "banner.suggested",
        all.size(),
        all.stream().filter(it -> it.what() == Suggestion.What.RAISE).count());
  }

  private String told(Suggestion it) {
    Suggestion.Of of = it.of();
    return words.get(
        "banner.suggestion." + it.what().name(),
        it.kind(),
        words.get("level." + it.level().name()),
        of == null ? "" : of.title());
  }

  /** What one's own unit was reminded of: one press leads to where it is answered. */
  void remind(List<ReminderHere> all) {
    reminded.setVisible(!all.isEmpty());
    if (all.isEmpty()) {
      return;
    }
    ReminderHere first = all.getFirst();
    reminded.setText(
        all.size() == 1
            ? words.get("banner.reminded", first.item().kind(), first.reminded().times())
            : words.get("banner.reminded.many", all.size()));
    reminded.setTooltip(
        new Tooltip(
            all.stream()
                .map(
                    it ->
                        words.get(
                            "banner.reminded.more",
                            it.by().title(),
                            it.item().kind(),
                            it.item().due(),
                            it.reminded().times(),
                            it.reminded().last()))
                .collect(Collectors.joining("\n"))));
  }

  private Node seat(Operator operator, Runnable chooseSeat) {
    Label name = label("value");
    name.setText(operator.name());
    roles.setText(words.tell(operator.roles().stream().sorted().limit(2).toList()));
    VBox block = new VBox(2, titled("banner.seat"), new HBox(6, name, roles));
    block.setAlignment(Pos.CENTER_LEFT);
    ((HBox) block.getChildren().get(1)).setAlignment(Pos.BASELINE_LEFT);
    Button button = new Button(null, block);
    button.getStyleClass().add("operator-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(words.get("banner.seat.accessible", operator.name()));
    button.setTooltip(
        new Tooltip(
            words.get(
                "banner.seat.more", operator.name(), operator.roles().stream().sorted().toList())));
    button.setOnAction(_ -> chooseSeat.run());
    HBox box = new HBox(button);
    box.getStyleClass().addAll("block", "first-right");
    return box;
  }

  private Node storeBlock(StoreInfo info) {
    store.setText(words.of(info.kind()));
    VBox block = new VBox(2, titled("banner.store"), new HBox(6, store, link));
    ((HBox) block.getChildren().get(1)).setAlignment(Pos.CENTER_LEFT);
    block.getStyleClass().add("block");
    Tooltip.install(
        block, new Tooltip(words.get("banner.store.more", words.of(info.kind()), info.place())));
    return block;
  }

  private Node clockBlock() {
    VBox block = new VBox(0, clock, date);
    block.setAlignment(Pos.CENTER_RIGHT);
    block.getStyleClass().addAll("block", "last");
    return block;
  }

  private VBox block(String name, Node value) {
    VBox block = new VBox(2, titled(name), value);
    block.getStyleClass().add("block");
    if (value instanceof HBox line && line != levelLine) {
      line.setAlignment(Pos.BASELINE_LEFT);
    }
    return block;
  }

  private Label titled(String key) {
    Label label = label("name");
    label.setText(words.get(key));
    return label;
  }

  /** A label that is never cut: in the banner nothing may end in dots but the plan's title. */
  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  void show(BannerState next) {
    getStyleClass().remove(Palette.token(state.kind()));
    state = next;
    getStyleClass().add(Palette.token(next.kind()));
    icon.setIconLiteral(Icons.mode(next.kind()));
    mode.setText(words.of(next.kind()));
    plan.setText(next.title());
    plan.setMinWidth(0);
    plan.setMaxWidth(240);
    String whole = words.get("banner.mode.accessible", words.of(next.kind()), next.title());
    modeBlock.setAccessibleText(whole);
    Tooltip.install(modeBlock, new Tooltip(whole));
    showLevel(next);
    areas.setText(next.areas());
    areas.setTooltip(next.areaNames().isEmpty() ? null : new Tooltip(words.tell(next.areaNames())));
    Instant start = next.since();
    if (start != null) {
      since.setText(DAY.format(start.atZone(words.zone())));
    }
    fit();
  }

  private void showLevel(BannerState next) {
    if (next.since() == null) {
      noLevel.setText(words.get("banner.normal"));
      levelLine.getChildren().setAll(noLevel);
    } else {
      level.set(next.level());
      levelLine.getChildren().setAll(level);
    }
    if (!next.others().isEmpty()) {
      others.setText(words.get("banner.others", next.others().size()));
      others.setTooltip(
          new Tooltip(
              next.others().stream()
                  .map(other -> words.of(other.kind()) + " " + other.title())
                  .collect(Collectors.joining("\n"))));
      levelLine.getChildren().add(others);
    }
  }

  void show(Feed.State feed) {
    boolean live = feed == Feed.State.LIVE;
    link.setText(words.get(live ? "banner.link.live" : "banner.link.down"));
    link.setGraphic(Icons.of(live ? "fth-check-circle" : "fth-alert-triangle", 14));
    link.getStyleClass().removeAll(List.of("soon"));
    if (!live) {
      link.getStyleClass().add("soon");
    }
  }

  /** A second has passed. */
  void tick(Instant now) {
    ZonedDateTime here = now.atZone(words.zone());
    clock.setText(CLOCK.format(here));
    date.setText(weekday.format(here));
    Instant start = state.since();
    if (start != null) {
      running.setText(
          words.get("banner.running", Spans.running(words, Duration.between(start, now))));
    }
    fit();
  }

  void setCompact(boolean compact) {
    getStyleClass().remove("compact");
    if (compact) {
      getStyleClass().add("compact");
    }
    roles.setVisible(!compact);
    roles.setManaged(!compact);
    plan.setMaxWidth(compact ? 150 : 240);
  }
}
