package org.zhongshu.console.city;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.words.Words;

/** The city as a tree; what lies below a line is made when the line is opened. */
final class SpotTree extends TreeView<Spot> {
  private final Words words;
  private City city;
  private Spot.Order order = Spot.Order.JURISDICTION;
  private boolean quiet;

  SpotTree(Words words, City city, Consumer<Spot> chosen) {
    this.words = words;
    this.city = city;
    getStyleClass().add("spot-tree");
    setFixedCellSize(28);
    setAccessibleText(words.get("city.tree"));
    setCellFactory(_ -> new Line());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, item) -> {
              if (!quiet && item != null) {
                chosen.accept(item.getValue());
              }
            });
    rebuild();
  }

  void show(City now) {
    if (now != city) {
      city = now;
      rebuild();
    }
  }

  Spot.Order order() {
    return order;
  }

  void setOrder(Spot.Order now) {
    if (now != order) {
      TreeItem<Spot> chosen = getSelectionModel().getSelectedItem();
      order = now;
      rebuild();
      if (chosen != null) {
        select(chosen.getValue());
      }
    }
  }

  private void rebuild() {
    quiet = true;
    city.area(city.profile().code())
        .ifPresent(
            top -> {
              TreeItem<Spot> root = new Item(Spot.of(top));
              setRoot(root);
              root.setExpanded(true);
            });
    quiet = false;
  }

  /** Opens the tree down to this spot and selects it, without telling. */
  void select(Spot spot) {
    TreeItem<Spot> at = getRoot();
    if (at == null) {
      return;
    }
    List<Spot> path = Spot.path(city, spot, order);
    for (Spot step : path.subList(Math.min(1, path.size()), path.size())) {
      at.setExpanded(true);
      TreeItem<Spot> next = child(at, step);
      if (next == null) {
        break;
      }
      at = next;
    }
    quiet = true;
    getSelectionModel().select(at);
    quiet = false;
    scrollTo(Math.max(0, getRow(at) - 6));
  }

  private static @Nullable TreeItem<Spot> child(TreeItem<Spot> of, Spot spot) {
    for (TreeItem<Spot> child : of.getChildren()) {
      if (child.getValue().id().equals(spot.id())) {
        return child;
      }
    }
    return null;
  }

  private final class Item extends TreeItem<Spot> {
    private boolean made;

    Item(Spot spot) {
      super(spot);
    }

    @Override
    public boolean isLeaf() {
      return getValue() instanceof Spot.OfArea(var area)
          && (area.level() == Level.GRID
              || (area.level() != Level.CITY && city.children(area.code()).isEmpty()));
    }

    @Override
    public ObservableList<TreeItem<Spot>> getChildren() {
      ObservableList<TreeItem<Spot>> children = super.getChildren();
      if (!made) {
        made = true;
        children.setAll(Spot.below(city, getValue(), order).stream().map(Item::new).toList());
      }
      return children;
    }
  }

  private final class Line extends TreeCell<Spot> {
    @Override
    protected void updateItem(@Nullable Spot spot, boolean empty) {
      super.updateItem(spot, empty);
      if (empty || spot == null) {
        setText(null);
        setAccessibleText("");
        return;
      }
      String name =
          spot instanceof Spot.OfArea(var area) && area.level() == Level.GRID
              ? area.shortName()
              : spot.name();
      setText(name);
      setAccessibleText(name + " " + levelWords(words, spot));
    }
  }

  /** Level of an area, or what kind of jurisdiction it is. */
  static String levelWords(Words words, Spot spot) {
    return switch (spot) {
      case Spot.OfArea(var area) -> words.of(area.level());
      case Spot.OfJurisdiction(var own) ->
          words.get(own.functionalZone() ? "city.zone" : "city.jurisdiction-level");
    };
  }
}
