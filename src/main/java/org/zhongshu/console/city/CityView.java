package org.zhongshu.console.city;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapPane;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.shell.PlaceHost;
import org.zhongshu.desk.find.Found;
import org.zhongshu.words.Words;

/** The city (网格): a tree of its areas, the map of the one chosen, and what is known of it. */
public final class CityView implements ConsoleView, PlaceHost {
  private static final int HITS = 60;

  private final Console console;
  private final Words words;
  private final FxWork.Lane factsLane;
  private final FxWork.Lane searchLane;
  private final CitySearch search;
  private final TextField text = new TextField();
  private final ListView<Found> hits = new ListView<>();
  private final SpotTree tree;
  private final SpotCrumbs crumbs;
  private final MapPane map;
  private final SpotCard card;
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final HBox root = new HBox(12);
  private final ChangeListener<Boolean> compact = (_, _, small) -> setCompact(small);
  private @Nullable Spot shown;

  public CityView(Console console) {
    this.console = console;
    this.words = console.words();
    this.factsLane = console.work().lane();
    this.searchLane = console.work().lane();
    this.search = new CitySearch(console.desk());
    this.tree = new SpotTree(words, console.desk().city(), spot -> show(spot, true));
    this.crumbs = new SpotCrumbs(words, spot -> choose(spot, true));
    this.map = new MapPane(console);
    this.card = new SpotCard(words, this::openCases, map::centreOn);
    map.setOnArea(
        (code, level) ->
            Spot.pointed(console.desk().city(), code, level, tree.order())
                .ifPresent(spot -> choose(spot, false)));
    map.setOnReady((_, _) -> showOnMap());
    build();
  }

  private void build() {
    text.setPromptText(words.get("city.search"));
    text.setAccessibleText(words.get("city.search"));
    text.textProperty().addListener((_, _, now) -> search(now));
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKey);
    hits.getStyleClass().add("city-hits");
    hits.setFixedCellSize(44);
    hits.setAccessibleText(words.get("city.hits"));
    hits.setCellFactory(_ -> new Hit());
    hits.setVisible(false);
    Label none = new Label(words.get("city.no-hits"));
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    hits.setPlaceholder(none);
    hits.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            take(hits.getSelectionModel().getSelectedItem());
            e.consume();
          }
        });
    hits.addEventHandler(
        MouseEvent.MOUSE_CLICKED, _ -> take(hits.getSelectionModel().getSelectedItem()));
    HBox tools = new HBox(8, text);
    tools.getStyleClass().add("city-tools");
    HBox.setHgrow(text, Priority.ALWAYS);
    StackPane list = new StackPane(tree, hits);
    VBox.setVgrow(list, Priority.ALWAYS);
    left.getChildren().setAll(tools, orders(), list);
    left.getStyleClass().add("panel");
    VBox middle = new VBox(crumbs, map);
    VBox.setVgrow(map, Priority.ALWAYS);
    middle.getStyleClass().add("panel");
    middle.setMinSize(0, 0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    right.getChildren().setAll(card);
    right.getStyleClass().add("panel");
    root.setPadding(new Insets(12));
    root.getStyleClass().add("city-view");
    root.getChildren().setAll(left, middle, right);
    setCompact(false);
  }

  private HBox orders() {
    ToggleGroup group = new ToggleGroup();
    HBox line = new HBox(4);
    line.getStyleClass().add("city-orders");
    for (Spot.Order order : Spot.Order.values()) {
      ToggleButton button = new ToggleButton(words.get("city.order." + order.name()));
      button.getStyleClass().add("small");
      button.setToggleGroup(group);
      button.setSelected(order == tree.order());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            tree.setOrder(order);
            Spot now = shown;
            if (now != null) {
              choose(now, false);
            }
          });
      line.getChildren().add(button);
    }
    return line;
  }

  @Override
  public String id() {
    return "city";
  }

  @Override
  public String icon() {
    return "fth-map";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    console.look().compactProperty().addListener(compact);
    setCompact(console.look().compact());
    tree.show(console.desk().city());
    map.attach();
    Spot now = shown;
    City city = console.desk().city();
    // The city may have been changed meanwhile: what is shown is looked up anew.
    Optional<Spot> same = now == null ? Optional.empty() : Spot.find(city, now.id());
    same.or(() -> Spot.find(city, city.profile().code())).ifPresent(spot -> choose(spot, true));
  }

  @Override
  public void detach() {
    factsLane.drop();
    searchLane.drop();
    map.detach();
    console.look().compactProperty().removeListener(compact);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("city.search", "fth-search", text::requestFocus, "F"),
        Action.of("city.up", "fth-corner-left-up", crumbs::up, "Alt+Up").when(crumbs::canGoUp),
        Action.of("city.cases", "fth-send", () -> openCases(shown), "B"));
  }

  @Override
  public void showArea(String code) {
    find(code).ifPresent(spot -> choose(spot, true));
  }

  @Override
  public void showUnit(String id) {
    Unit unit = console.desk().city().unit(id).orElse(null);
    if (unit == null) {
      return;
    }
    boolean county = unit.level() == Level.COUNTY && !unit.jurisdiction().isEmpty();
    find(county ? unit.jurisdiction() : unit.area()).ifPresent(spot -> choose(spot, true));
    if (unit.at() != null) {
      map.centreOn(unit.at());
    }
  }

  private Optional<Spot> find(String id) {
    return Spot.find(console.desk().city(), id);
  }

  /** Chooses a spot from elsewhere than the tree. */
  private void choose(Spot elsewhere, boolean move) {
    Spot spot = Spot.as(console.desk().city(), elsewhere, tree.order());
    tree.select(spot);
    show(spot, move);
  }

  private void show(Spot spot, boolean move) {
    shown = spot;
    crumbs.show(Spot.path(console.desk().city(), spot, tree.order()));
    if (move) {
      showOnMap();
    } else {
      map.selectedAreaProperty().set(spot.id());
    }
    factsLane.ask(
        () ->
            SpotFacts.of(
                spot,
                console.desk().city(),
                MapCity.of(console.desk()),
                console.desk().places().elements(),
                console.desk().cases().open()),
        card::show,
        console.notices()::failed);
  }

  private void showOnMap() {
    Spot spot = shown;
    if (spot != null) {
      boolean whole = spot.id().equals(console.desk().city().profile().code());
      map.selectedAreaProperty().set(whole ? null : spot.id());
      if (whole) {
        map.goHome();
      } else {
        map.showArea(spot.id());
      }
    }
  }

  private void openCases(@Nullable Spot spot) {
    if (spot != null) {
      boolean whole = spot.id().equals(console.desk().city().profile().code());
      console.navigator().showCases(CasesWanted.OPEN.in(whole ? null : spot.scope()));
    }
  }

  private void search(String typed) {
    if (typed.isBlank()) {
      searchLane.drop();
      hits.setVisible(false);
      return;
    }
    searchLane.ask(
        () -> search.find(typed, HITS),
        found -> {
          hits.getItems().setAll(found);
          hits.getSelectionModel().selectFirst();
          hits.setVisible(true);
        },
        console.notices()::failed);
  }

  private void searchKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> hits.requestFocus();
      case ENTER -> take(hits.isVisible() ? hits.getSelectionModel().getSelectedItem() : null);
      case ESCAPE -> {
        if (text.getText().isEmpty()) {
          return;
        }
        text.clear();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void take(@Nullable Found found) {
    if (found == null) {
      return;
    }
    switch (found.kind()) {
      case AREA -> showArea(found.code());
      case UNIT -> showUnit(found.code());
      case CATEGORY -> {
        return;
      }
    }
    text.clear();
    tree.requestFocus();
  }

  private void setCompact(boolean small) {
    fix(left, small ? 260 : 320);
    fix(right, small ? 320 : 400);
  }

  private static void fix(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  private static final class Hit extends ListCell<Found> {
    private final Label name = new Label();
    private final Label detail = new Label();
    private final VBox both = new VBox(name, detail);

    Hit() {
      detail.getStyleClass().addAll("small", "muted");
      name.setMinWidth(0);
      detail.setMinWidth(0);
      both.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      if (empty || found == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(found.name());
      detail.setText(found.detail());
      setGraphic(both);
      setAccessibleText(found.name() + " " + found.detail());
    }
  }
}
