package org.zhongshu.console.map;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.console.map.Clusters.Cluster;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.widget.Shown;

/**
 * The map: areas with their load, cases clustered when far, key places and units. Wheel and + −
 * zoom, drag and arrows move, Home shows the whole; a click chooses a case, opens a cluster, or
 * tells the area.
 *
 * <p>Two canvases lie on each other. The lower one, with all borders, is larger than what is seen
 * and drawn anew only when the zoom has come to rest or its margin is used up; in between it is
 * moved and scaled as it is. The upper one is drawn at most once a pulse, when something has
 * changed. Neither is drawn while the map is hidden.
 */
public final class MapPane extends Region {
  private static final double FIT = 24;

  private final Console console;
  private final FxWork.Lane cityLane;
  private final FxWork.Lane areaLane;
  private final CaseLayer cases;
  private final BaseLayer base = new BaseLayer();
  private final Canvas overlay = new Canvas();
  private final PauseTransition rest = new PauseTransition(Duration.millis(140));
  private final TextSizes sizes = new TextSizes();
  private final Set<MapLayer> layers = EnumSet.allOf(MapLayer.class);
  private final ObjectProperty<@Nullable Long> selectedCase =
      new SimpleObjectProperty<>(this, "selectedCase");
  private final ObjectProperty<@Nullable String> selectedArea =
      new SimpleObjectProperty<>(this, "selectedArea");
  private final ObjectProperty<Choropleth> loads =
      new SimpleObjectProperty<>(this, "loads", Choropleth.NONE);
  private final ReadOnlyObjectWrapper<@Nullable MapCity> city =
      new ReadOnlyObjectWrapper<>(this, "city");
  private final ReadOnlyObjectWrapper<Viewport> view =
      new ReadOnlyObjectWrapper<>(this, "view", new Viewport(0.5, 0.5, 8, 0, 0));
  private final InvalidationListener repaintAll = _ -> repaint(true);
  private final MapHands hands;
  private Consumer<Long> onCase = _ -> {};
  private Consumer<List<Long>> onCases = _ -> {};
  private BiConsumer<String, Level> onArea = (_, _) -> {};
  private BiConsumer<MapCity, MapPane> onReady = (_, _) -> {};
  private Collection<String> home = List.of();
  private List<Sign> signs = List.of();
  private List<AreaFill> fills = List.of();
  private boolean attached;
  private boolean fitted = true;
  private boolean overlayDirty = true;

  public MapPane(Console console) {
    this.console = console;
    this.cityLane = console.work().lane();
    this.areaLane = console.work().lane();
    this.cases = new CaseLayer(console, this::casesChanged);
    getStyleClass().add("map-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinSize(0, 0);
    overlay.setManaged(false);
    hands = new MapHands(this, console.words());
    getChildren()
        .addAll(
            base.canvas(), overlay, hands.schematic(), hands.buttons(), hands.card(), hands.ring());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    rest.setOnFinished(_ -> requestLayout());
    selectedCase.addListener(_ -> repaint(false));
    selectedArea.addListener(_ -> repaint(false));
    loads.addListener(_ -> repaint(true));
    focusedProperty().addListener(_ -> repaint(false));
    sceneProperty().addListener(_ -> repaint(true));
    tell();
  }

  /** Shown: gets the city when it has none yet, or another since. */
  public void attach() {
    if (attached) {
      return;
    }
    attached = true;
    console.look().themeProperty().addListener(repaintAll);
    loadCity();
    repaint(true);
  }

  /** Hidden: draws no more. */
  public void detach() {
    attached = false;
    console.look().themeProperty().removeListener(repaintAll);
    cityLane.drop();
    areaLane.drop();
    cases.drop();
    rest.stop();
    hands.rest();
  }

  private void loadCity() {
    MapCity known = city.get();
    cityLane.ask(
        () -> {
          MapCity now = MapCity.of(console.desk());
          return now == known ? null : now;
        },
        now -> {
          if (now != null) {
            show(now);
          }
        },
        console.notices()::failed);
  }

  /** Shows this city; its views begin with the whole of it. */
  void show(MapCity now) {
    boolean first = city.get() == null;
    city.set(now);
    if (first || fitted) {
      goHome();
    }
    repaint(true);
    onReady.accept(now, this);
  }

  /** The city, once it is there. */
  public ReadOnlyObjectProperty<@Nullable MapCity> cityProperty() {
    return city.getReadOnlyProperty();
  }

  /** The case that is set off; set it to follow a list, listen to follow the map. */
  public ObjectProperty<@Nullable Long> selectedCaseProperty() {
    return selectedCase;
  }

  /** The area that is set off by a line. */
  public ObjectProperty<@Nullable String> selectedAreaProperty() {
    return selectedArea;
  }

  /** Loads of jurisdictions. */
  public ObjectProperty<Choropleth> loadsProperty() {
    return loads;
  }

  public ReadOnlyObjectProperty<Viewport> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /**
   * Shows these cases instead of those before. They are gathered off the FX thread; the newest
   * wins.
   */
  public void setCases(List<CaseMark> marks) {
    cases.show(marks, view.get().zoom());
  }

  private void casesChanged() {
    tell();
    repaint(false);
  }

  /** Shows areas in the colour of a mode, instead of those before. */
  public void setFills(List<AreaFill> areas) {
    fills = List.copyOf(areas);
    repaint(false);
  }

  public void show(MapLayer layer, boolean shown) {
    if (shown ? layers.add(layer) : layers.remove(layer)) {
      repaint(layer == MapLayer.LOADS);
    }
  }

  public boolean shows(MapLayer layer) {
    return layers.contains(layer);
  }

  /** What {@link #goHome} shows: these areas; none for the whole city. */
  public void setHome(Collection<String> codes) {
    home = List.copyOf(codes);
    if (fitted) {
      goHome();
    }
  }

  public void setOnCase(Consumer<Long> chosen) {
    onCase = chosen;
  }

  /** Called with the cases of a cluster that no zoom can part. */
  public void setOnCases(Consumer<List<Long>> chosen) {
    onCases = chosen;
  }

  /**
   * Called with the finest code of the place that was clicked where nothing else stood, and the
   * finest level of which names are written there.
   */
  public void setOnArea(BiConsumer<String, Level> chosen) {
    onArea = chosen;
  }

  /** Called each time a city has come to be shown. */
  public void setOnReady(BiConsumer<MapCity, MapPane> ready) {
    onReady = ready;
  }

  /** Shows the whole again. */
  public void goHome() {
    MapCity now = city.get();
    if (now == null || getWidth() <= 0) {
      return;
    }
    Envelope box = new Envelope();
    home.forEach(code -> now.shape(code).ifPresent(s -> box.expandToInclude(s.box())));
    fit(box.isNull() ? now.box() : box);
    fitted = true;
  }

  /** Shows the area in full. */
  public void showArea(String code) {
    MapCity now = city.get();
    if (now != null) {
      now.shape(code).ifPresent(shape -> fit(shape.box()));
    }
  }

  /** Moves to a place, and nearer when it is far. */
  public void centreOn(Point at) {
    Viewport now = view.get();
    move(
        new Viewport(
            Viewport.worldX(at.lon()),
            Viewport.worldY(at.lat()),
            Math.max(now.zoom(), 14.5),
            now.width(),
            now.height()));
  }

  /** Moves to the case chosen when it is out of sight. */
  public void reveal(long id) {
    CaseMark mark = cases.clusters().find(id);
    if (mark != null && !view.get().box().contains(mark.x(), mark.y())) {
      move(view.get().centred(mark.x(), mark.y()));
    }
  }

  private void fit(Envelope box) {
    if (!box.isNull()) {
      move(Viewport.around(box, getWidth(), getHeight(), FIT));
    }
  }

  /** Looks elsewhere. */
  void move(Viewport to) {
    fitted = false;
    MapCity now = city.get();
    Viewport kept = now == null ? to : to.within(now.box());
    boolean zoomed = kept.zoom() != view.get().zoom();
    view.set(kept);
    if (zoomed) {
      rest.playFromStart();
      cases.zoomed(kept.zoom());
    }
    repaint(false);
  }

  /** The sign under a pixel, the uppermost; null when there is none. */
  @Nullable Sign signAt(double x, double y) {
    Sign best = null;
    double least = Double.MAX_VALUE;
    for (Sign sign : signs) {
      double distance = Math.hypot(sign.x() - x, sign.y() - y);
      if (distance <= sign.reach() && distance < least) {
        best = sign;
        least = distance;
      }
    }
    return best;
  }

  void clicked(double x, double y) {
    switch (signAt(x, y)) {
      case Sign.OfCases(_, _, _, Cluster cluster) -> chosen(cluster);
      case Sign.OfPlace _, Sign.OfUnit _ -> hands.hover(x, y);
      case null -> {
        Point at = view.get().at(x, y);
        Level named = LabelPainter.finest(view.get().metresPerPixel());
        areaLane.ask(
            () -> console.desk().places().areaAt(at),
            code -> code.ifPresent(c -> onArea.accept(c, named)),
            console.notices()::failed);
      }
    }
  }

  private void chosen(Cluster cluster) {
    if (cluster.count() == 1) {
      selectedCase.set(cluster.ids()[0]);
      onCase.accept(cluster.ids()[0]);
      return;
    }
    Envelope box = cluster.box();
    double spread = Math.max(box.getWidth(), box.getHeight()) * 256 * Math.pow(2, Viewport.NEAREST);
    if (spread < Clusters.SPOT || view.get().zoom() >= Viewport.NEAREST) {
      onCases.accept(Arrays.stream(cluster.ids()).boxed().toList());
      return;
    }
    Viewport now = view.get();
    Viewport near = Viewport.around(box, now.width(), now.height(), 80);
    double zoom = Math.clamp(near.zoom(), now.zoom() + 1, now.zoom() + 4);
    move(new Viewport(near.x(), near.y(), zoom, now.width(), now.height()));
  }

  private void repaint(boolean all) {
    overlayDirty = true;
    if (all) {
      base.spoil();
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    hands.layout(width, height);
    MapCity now = city.get();
    if (width < 1 || height < 1 || now == null || !attached || !Shown.is(this)) {
      return;
    }
    if (view.get().width() != width || view.get().height() != height) {
      view.set(view.get().sized(width, height));
      if (fitted) {
        goHome();
      }
      base.spoil();
      overlayDirty = true;
    }
    Choropleth shown = layers.contains(MapLayer.LOADS) ? loads.get() : Choropleth.NONE;
    boolean moving = rest.getStatus() == Animation.Status.RUNNING;
    base.lay(now, view.get(), console.look().palette(), shown, moving);
    if (overlayDirty) {
      overlayDirty = false;
      paintOverlay(now);
    }
  }

  private void paintOverlay(MapCity now) {
    Viewport seen = view.get();
    overlay.setWidth(seen.width());
    overlay.setHeight(seen.height());
    OverlayPainter painter =
        new OverlayPainter(
            overlay.getGraphicsContext2D(), seen, console.look().palette(), console.words(), sizes);
    signs =
        painter.paint(
            new OverlayPainter.Scene(
                now,
                cases.clusters(),
                cases.drawable(seen.zoom()),
                loads.get(),
                layers,
                selectedCase.get(),
                selectedArea.get(),
                fills));
    hands.note(now.schematicIn(seen));
  }

  /** The map in words, for those who don't see it; everything on it stands in the lists too. */
  private void tell() {
    setAccessibleText(
        console.words().get("map.accessible", cases.clusters().size(), cases.clusters().over()));
  }

  List<Sign> signs() {
    return signs;
  }

  @Nullable Viewport painted() {
    return base.painted();
  }
}
