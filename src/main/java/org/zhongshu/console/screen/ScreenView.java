package org.zhongshu.console.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Channel;
import org.zhongshu.city.Scope;
import org.zhongshu.console.map.MapLayer;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.CasesWanted.Kind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.store.CaseCounts.CategoryCount;
import org.zhongshu.store.CaseSpan;
import org.zhongshu.words.Words;

/** One screen (一屏): how the city stands now. */
public final class ScreenView implements ConsoleView {
  private final Console console;
  private final Words words;
  private final ScreenModel model;
  private final KpiRow kpis;
  private final LoadTable loads;
  private final Button loadFoot = new Button();
  private final MapPanel map;
  private final HourChart hours;
  private final RankList channels;
  private final RankList topics;
  private final FeedList feed;
  private final Label feedNote = new Label();
  private final Button pause = new Button();
  private final ScreenLayout layout;
  private final Timeline pulse;
  private final ChangeListener<Figures> figures = (_, _, now) -> show(now);
  private final ChangeListener<Instant> stale = (_, _, since) -> showStale(since);
  private final ChangeListener<Map<String, String>> settings = (_, _, now) -> set(now);
  private final ChangeListener<Boolean> compact = (_, _, small) -> setCompact(small);
  private final InvalidationListener lines = _ -> showFeed();

  public ScreenView(Console console) {
    this.console = console;
    this.words = console.words();
    this.model = new ScreenModel(console);
    this.kpis = new KpiRow(console);
    this.loads = new LoadTable(words, this::openLoad);
    this.map = new MapPanel(console, model);
    this.hours = new HourChart(console);
    this.channels = new RankList(words.get("screen.nothing-today"));
    this.topics = new RankList(words.get("screen.nothing-today"));
    this.feed = new FeedList(console, model.lines(), console.navigator()::showCase);
    loadFoot.getStyleClass().setAll("load-foot");
    loadFoot.setMinWidth(0);
    loadFoot.setMaxWidth(Double.MAX_VALUE);
    loadFoot.setOnAction(_ -> console.navigator().showCases(CasesWanted.OPEN.that(Kind.TO_PLACE)));
    feedNote.getStyleClass().addAll("small", "muted");
    pause.getStyleClass().addAll("small", "flat");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.setOnAction(_ -> togglePause());
    this.layout =
        new ScreenLayout(
            words,
            kpis,
            loads,
            loadFoot,
            map.node(),
            new Panel(words.get("screen.hours"), words.get("screen.hours.note"), hours, legend()),
            channels,
            topics,
            new Panel(
                words.get("screen.feed"), "", new WholeRows(feed, FeedList.ROW), feedNote, pause));
    this.pulse = new Timeline(new KeyFrame(javafx.util.Duration.millis(250), _ -> model.pulse()));
    pulse.setCycleCount(Animation.INDEFINITE);
    showFeed();
  }

  private HBox legend() {
    HBox legend = new HBox(12);
    legend.getStyleClass().add("chart-legend");
    for (String series : List.of("received", "closed")) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("swatch", series);
      Label label = new Label(words.get("screen.hours." + series), swatch);
      label.getStyleClass().addAll("small", "muted");
      legend.getChildren().add(label);
    }
    return legend;
  }

  @Override
  public String id() {
    return "screen";
  }

  @Override
  public String icon() {
    return "fth-layout";
  }

  @Override
  public Node node() {
    return layout.root();
  }

  @Override
  public void attach() {
    model.figures().addListener(figures);
    model.staleSince().addListener(stale);
    model.settings().addListener(settings);
    model.lines().addListener(lines);
    model.paused().addListener(lines);
    console.look().compactProperty().addListener(compact);
    setCompact(console.look().compact());
    kpis.attach();
    hours.attach();
    map.attach();
    model.attach();
    pulse.play();
  }

  @Override
  public void detach() {
    pulse.stop();
    model.detach();
    map.detach();
    hours.detach();
    kpis.detach();
    console.look().compactProperty().removeListener(compact);
    model.paused().removeListener(lines);
    model.lines().removeListener(lines);
    model.settings().removeListener(settings);
    model.staleSince().removeListener(stale);
    model.figures().removeListener(figures);
  }

  @Override
  public List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    MapLayer[] layers = MapLayer.values();
    for (int i = 0; i < layers.length; i++) {
      MapLayer layer = layers[i];
      actions.add(
          Action.of(
              "screen.layer." + layer.name(),
              "fth-layers",
              () -> map.toggleLayer(layer),
              Integer.toString(i + 1)));
    }
    actions.add(Action.of("screen.reckon", "fth-info", kpis::reckon, "I"));
    actions.add(Action.of("screen.swap", "fth-columns", map::swap, "M"));
    actions.add(Action.of("screen.pause", "fth-pause", this::togglePause, "Space"));
    return actions;
  }

  private void togglePause() {
    model.paused().set(!model.paused().get());
  }

  private void setCompact(boolean small) {
    kpis.setCompact(small);
    map.setCompact(small);
    layout.setCompact(small);
  }

  private void openLoad(Load load) {
    console
        .navigator()
        .showCases(CasesWanted.OPEN.in(Scope.jurisdiction(load.jurisdiction().id())));
  }

  private void set(Map<String, String> now) {
    map.setHeart(now.getOrDefault("city.main.areas", ""));
    double limit = number(now.getOrDefault("city.over.share", ""));
    kpis.setLimit(limit);
    loads.setLimit(limit);
    String date = now.getOrDefault("city.residents.date", "");
    layout.setLoadNote(
        date.isEmpty() ? words.get("screen.load.note") : words.get("screen.load.note-date", date));
  }

  /** A share told in percent; negative when none is told. */
  private static double number(String percent) {
    try {
      return percent.isBlank() ? -1 : Double.parseDouble(percent.strip()) / 100;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void show(@Nullable Figures now) {
    if (now == null) {
      return;
    }
    kpis.show(now);
    loads.show(now.standing().loads());
    loadFoot.setDisable(now.standing().toPlace() == 0);
    loadFoot.setText(
        now.standing().toPlace() == 0
            ? words.get("screen.load.all-placed")
            : words.get("screen.load.to-place", "%,d".formatted(now.standing().toPlace())));
    map.show(now.standing().loads());
    hours.show(now.counts().receivedToday(), now.counts().closedToday(), now.at());
    channels.show(
        now.counts().channelsToday().entrySet().stream()
            .sorted(
                Map.Entry.<Channel, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(e -> channel(e.getKey(), e.getValue(), now.today(CaseSpan.Kind.REPORTED)))
            .toList());
    topics.show(
        now.counts().categoriesToday().stream()
            .map(count -> topic(count, now.today(CaseSpan.Kind.REPORTED)))
            .toList());
    showFeed();
  }

  private RankList.Item channel(Channel channel, int count, CaseSpan today) {
    return new RankList.Item(
        channel.name() + today.from(),
        Icons.channel(channel),
        words.of(channel),
        count,
        () -> console.navigator().showCases(CasesWanted.that(today).by(channel)));
  }

  private RankList.Item topic(CategoryCount count, CaseSpan today) {
    String code = count.category();
    String name =
        code == null
            ? words.get("screen.topics.to-class")
            : console.desk().catalogue().byCode(code).map(Category::name).orElse(code);
    CasesWanted wanted = CasesWanted.that(today).of(code == null ? "" : code);
    return new RankList.Item(
        (code == null ? "" : code) + today.from(),
        "",
        name,
        count.count(),
        () -> console.navigator().showCases(wanted));
  }

  private void showFeed() {
    boolean stopped = model.paused().get();
    if (stopped) {
      feedNote.setText(words.get("screen.feed.waiting", model.waiting()));
    } else {
      Instant since = console.now().minus(Duration.ofMinutes(5));
      long recent = model.lines().stream().filter(line -> line.at().isAfter(since)).count();
      boolean more = recent >= ScreenReader.KEPT;
      feedNote.setText(words.get("screen.feed.recent", recent + (more ? "+" : "")));
    }
    pause.setText(words.get(stopped ? "screen.feed.paused" : "screen.feed.running"));
    pause.setGraphic(Icons.of(stopped ? "fth-play" : "fth-pause", 14));
  }

  private void showStale(@Nullable Instant since) {
    kpis.stale(since);
  }
}
