package org.zhongshu.console.shell;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.video.VideoAddress;
import org.zhongshu.console.video.VideoGateway;
import org.zhongshu.console.video.VideoPlayer;
import org.zhongshu.desk.ReportingQuestions.ReminderHere;
import org.zhongshu.desk.Telling;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.store.TrainingLook;

/**
 * The frame for one operator in one language: rail, banner, the view that is shown, status bar, and
 * what lies over them. Another operator or another language gets a new frame.
 */
final class Frame extends StackPane implements Navigator {
  /** Views that have a digit. */
  private static final int DIGITS = 10;

  private static final int REMEMBERED = 20;

  private final Console console;
  private final ConsoleWindow window;
  private final List<ConsoleView> views;
  private final Map<String, Action> viewKeys = new LinkedHashMap<>();
  private final @Nullable TrainingActions steering;
  private final Actions actions;
  private final Keyboard keyboard;
  private final Overlays overlays = new Overlays();
  private final NoticeBar notices;
  private final BannerModel model;
  private final WantedModel wanted;
  private final Map<Matter, String> raising = new HashMap<>();
  private final Banner banner;
  private final StatusBar status;
  private final Rail rail;
  private final StackPane main = new StackPane();
  private final Deque<String> before = new ArrayDeque<>();
  private final ModePage modePage;
  private final Timeline seconds;
  private final @Nullable TrainingBar training;
  private final ChangeListener<Boolean> compact = (_, _, small) -> compact(small);
  private @Nullable ConsoleView shown;

  Frame(ConsoleWindow window, ConsoleWindow.Setup setup) {
    this.window = window;
    Telling telling = new Telling(setup.desk(), setup.words());
    this.notices =
        new NoticeBar(
            setup.words(),
            telling,
            window.work(),
            setup.clock(),
            overlays,
            () -> keyboardHolds(KeyCode.ENTER));
    this.console =
        new Console(
            setup.desk(),
            setup.words(),
            window.work(),
            setup.clock(),
            notices,
            this,
            window.look());
    this.views = List.copyOf(setup.views().make(console, window));
    this.steering =
        window.training().map(control -> new TrainingActions(console, control)).orElse(null);
    this.actions = new Actions(everywhere(), views);
    this.keyboard =
        new Keyboard(
            () -> shown == null ? actions.everywhere() : actions.inForce(shown), overlays::open);
    this.model = new BannerModel(console);
    this.banner =
        new Banner(
            console, model.state().get(), this::chooseSeat, () -> show("mode"), this::openReminded);
    this.wanted = new WantedModel(console);
    this.status = new StatusBar(setup.words(), setup.desk().store());
    this.training =
        setup.desk().store().training() == null
            ? null
            : new TrainingBar(console, window.training().orElse(null), steering);
    this.rail = new Rail(views, viewKeys, setup.words(), this::show);
    this.modePage =
        new ModePage(console, () -> shown == null ? null : shown.id(), this::typing, this::show);
    this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    model.state().addListener((_, _, state) -> banner.show(state));
    model.feed().addListener((_, _, feed) -> showFeed());
    model.changedAt().addListener((_, _, at) -> status.changed(at));
    model.suggested().addListener((_, _, all) -> banner.suggest(all));
    model.layout().addListener((_, _, what) -> modePage.wants(what));
    model.reminded().addListener((_, before, all) -> remind(before, all));
    model.alarms().addListener((_, _, load) -> status.show(load));
    wanted.wanted().addListener((_, _, now) -> banner.want(now, this::showCommand));

    main.getStyleClass().add("canvas");
    // Above everything else, and there on every page.
    Node top = training == null ? banner : new VBox(training, banner);
    BorderPane middle = new BorderPane(main, top, null, status, null);
    // Notices lie over the status bar, where nothing is pressed, and not over the buttons of a
    // page.
    BorderPane whole = new BorderPane(new StackPane(middle, notices), null, null, null, rail);
    getChildren().setAll(whole, overlays);
  }

  /** Asked by what is made before the keyboard is. */
  private boolean keyboardHolds(KeyCode code) {
    return keyboard.isDown(code);
  }

  private List<Action> everywhere() {
    List<Action> all = new ArrayList<>();
    int number = 1;
    for (ConsoleView view : views) {
      List<String> keys = new ArrayList<>(view.key().stream().toList());
      if (keys.isEmpty() && number <= DIGITS) {
        // The tenth is reached by the digit right of the nine.
        keys.add("Shortcut+" + number++ % DIGITS);
      }
      Action go =
          Action.of(
              "go." + view.id(), view.icon(), () -> show(view.id()), keys.toArray(String[]::new));
      viewKeys.put(view.id(), go);
      all.add(go);
    }
    if (host(CaseHost.class).isPresent()) {
      all.add(Action.of("case.new", "fth-plus", this::newCase, "Shortcut+N"));
    }
    if (host(ModeHost.class).isPresent()) {
      all.add(Action.of("mode.begin", "fth-layers", this::beginMode, "Shortcut+M"));
    }
    if (steering != null) {
      all.addAll(steering.all());
    }
    all.add(Action.of("palette", "fth-search", this::openPalette, "Shortcut+K"));
    all.add(Action.of("seat", "fth-user", this::chooseSeat, "Shortcut+Shift+U"));
    all.add(
        Action.of("reminded", "fth-phone-call", this::openReminded, "Shortcut+Shift+C")
            .when(() -> !model.reminded().get().isEmpty()));
    all.add(
        Action.of("undo", "fth-corner-up-left", notices::undo, "Shortcut+Z")
            .when(notices::undoable));
    all.add(Action.of("theme", "fth-moon", window::switchTheme, "Shortcut+Shift+L"));
    all.add(Action.of("density", "fth-align-justify", window::switchDensity, "Shortcut+Shift+D"));
    all.add(Action.of("wall", "fth-maximize", window::switchFullScreen, "F11"));
    all.add(Action.of("help", "fth-help-circle", () -> openHelp(List.of()), "F1"));
    all.add(
        Action.of(
            "keys",
            "fth-command",
            () -> openHelp(shown == null ? List.of() : List.of(shown)),
            "Shift+Slash"));
    all.add(
        Action.of("back", "fth-arrow-left", this::back, "Esc")
            .when(() -> notices.showing() || !before.isEmpty()));
    return all;
  }

  Console console() {
    return console;
  }

  Actions actions() {
    return actions;
  }

  List<ConsoleView> views() {
    return views;
  }

  Optional<ConsoleView> shown() {
    return Optional.ofNullable(shown);
  }

  boolean overlaid() {
    return overlays.open();
  }

  void attach(Scene scene, @Nullable String viewId) {
    keyboard.attach(scene);
    model.attach();
    wanted.attach();
    compact(window.look().compact());
    window.look().compactProperty().addListener(compact);
    tick();
    seconds.play();
    window
        .training()
        .flatMap(TrainingControl::replaying)
        .ifPresent(it -> it.onLook(look -> window.work().onFx(() -> follow(look))));
    if (viewId != null) {
      modePage.stay();
    }
    if (!views.isEmpty()) {
      show(viewId == null ? views.getFirst().id() : viewId);
    }
  }

  void detach() {
    seconds.stop();
    window.look().compactProperty().removeListener(compact);
    notices.dismiss();
    if (shown != null) {
      shown.detach();
      shown = null;
    }
    model.detach();
    wanted.detach();
    keyboard.detach();
  }

  /** Whether somebody types, or is asked something. */
  private boolean typing() {
    return overlays.open() || keyboard.writing();
  }

  private void tick() {
    if (training != null) {
      training.tick();
    }
    model.tick();
    wanted.tick();
    banner.tick(console.now());
  }

  private void showFeed() {
    banner.show(model.feed().get());
    status.show(model.feed().get());
  }

  private void compact(boolean small) {
    rail.setCompact(small);
    banner.setCompact(small);
    status.setCompact(small);
    if (training != null) {
      training.setCompact(small);
    }
  }

  @Override
  public void show(String viewId) {
    ConsoleView next = view(viewId).orElse(null);
    if (next == null || next == shown) {
      return;
    }
    if (shown != null) {
      before.push(shown.id());
      if (before.size() > REMEMBERED) {
        before.removeLast();
      }
    }
    swap(next);
  }

  private void swap(ConsoleView next) {
    if (shown != null) {
      shown.detach();
    }
    shown = next;
    rail.select(next.id());
    saw(TrainingLook.Kind.PAGE, next.id());
    // The view has the keys, not the first button of the banner; it may give them to a table of its
    // own.
    main.requestFocus();
    main.getChildren().setAll(next.node());
    next.attach();
  }

  @Override
  public void replayTo(Instant at) {
    if (steering != null) {
      steering.jump(at);
    }
  }

  /** Only a training's store keeps it; nobody is watched at work. */
  @Override
  public void saw(TrainingLook.Kind kind, String what) {
    if (training != null) {
      console.work().run(() -> console.desk().training().saw(kind, what));
    }
  }

  /** A followed seat looked at something: so does whoever watches the replay. */
  private void follow(TrainingLook look) {
    switch (look.kind()) {
      case PAGE -> show(look.what());
      case CASE -> showCase(look.what());
      case FILTER -> host(CaseHost.class).ifPresent(host -> host.showFiltered(look.what()));
    }
    if (training != null) {
      training.shows(look);
    }
  }

  private void back() {
    if (notices.showing()) {
      notices.dismiss();
    } else if (!before.isEmpty()) {
      view(before.pop()).ifPresent(this::swap);
    }
  }

  private Optional<ConsoleView> view(String id) {
    return views.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  private <T extends ConsoleView> Optional<T> host(Class<T> kind) {
    return views.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  @Override
  public void showCase(String number) {
    host(CaseHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.showCase(number);
            });
  }

  @Override
  public void showCases(CasesWanted wanted) {
    host(CaseHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.showCases(wanted);
            });
  }

  @Override
  public void instruct(String caseNumber, @Nullable String unit) {
    host(SuperviseHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.instruct(caseNumber, unit);
            });
  }

  @Override
  public Optional<URI> videoInside(String address) {
    return VideoAddress.of(address) instanceof VideoAddress.Stream
        ? VideoGateway.of(window.video()).flatMap(gateway -> gateway.at(address))
        : Optional.empty();
  }

  @Override
  public void openVideo(String address, Consumer<Refusal> refused) {
    VideoPlayer player = new VideoPlayer(window.video());
    window
        .work()
        .ask(
            () -> player.open(address),
            refusal ->
                refusal.ifPresentOrElse(
                    refused,
                    () ->
                        notices.done(
                            console.words().get("video.opened", VideoAddress.shown(address)))),
            notices::failed);
  }

  @Override
  public void showCommand(String number) {
    host(CommandHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.showCommand(number);
            });
  }

  @Override
  public void raise(Matter matter, String title) {
    new RaiseCard(console, overlays, matter, title, raising).open();
  }

  @Override
  public void beginMode() {
    host(ModeHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.beginMode();
            });
  }

  /** A reminder that has just come is said once, beside standing in the banner. */
  private void remind(List<ReminderHere> before, List<ReminderHere> all) {
    banner.remind(all);
    all.stream()
        .filter(it -> !before.contains(it))
        .findFirst()
        .ifPresent(
            it ->
                notices.done(
                    console
                        .words()
                        .get(
                            "notice.reminded",
                            it.by().title(),
                            it.item().kind(),
                            it.item().due())));
  }

  private void openReminded() {
    List<ReminderHere> all = model.reminded().get();
    if (!all.isEmpty()) {
      host(ModeHost.class)
          .ifPresent(
              host -> {
                show(host.id());
                host.openDue(all.getFirst().by(), all.getFirst().item());
              });
    }
  }

  @Override
  public void newCase() {
    host(CaseHost.class)
        .ifPresent(
            host -> {
              show(host.id());
              host.newCase();
            });
  }

  private void openPalette() {
    List<Action> now =
        (shown == null ? actions.everywhere() : actions.inForce(shown))
            .stream()
                .filter(action -> action.enabled().getAsBoolean() && !action.id().equals("palette"))
                .toList();
    PaletteSearch search =
        new PaletteSearch(console.desk(), console.words(), window.finders(), targets(), now);
    palette("palette.prompt", search::search);
  }

  private void chooseSeat() {
    PaletteSearch search =
        new PaletteSearch(console.desk(), console.words(), window.finders(), targets(), List.of());
    palette("palette.seat.prompt", search::seats);
  }

  private void palette(String prompt, Function<String, List<PaletteSearch.Hit>> search) {
    new PaletteCard(
            console.words(),
            overlays,
            notices,
            console.work(),
            keyboard::composing,
            console.words().get(prompt),
            search)
        .open();
  }

  private PaletteSearch.Targets targets() {
    PlaceHost places = host(PlaceHost.class).orElse(null);
    return new PaletteSearch.Targets(
        host(CaseHost.class).isPresent() ? this::showCase : null,
        places == null
            ? null
            : unit -> {
              show(places.id());
              places.showUnit(unit);
            },
        places == null
            ? null
            : area -> {
              show(places.id());
              places.showArea(area);
            },
        window::seat);
  }

  private void openHelp(List<ConsoleView> only) {
    new HelpCard(console.words(), overlays, actions, only, getWidth()).open();
  }
}
