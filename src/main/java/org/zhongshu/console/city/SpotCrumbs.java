package org.zhongshu.console.city;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.BreadCrumbBar;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/** The way from the city down to what is shown; each step leads back to it. */
final class SpotCrumbs extends HBox {
  private final BreadCrumbBar<Spot> bar = new BreadCrumbBar<>();
  private final Consumer<Spot> chosen;

  SpotCrumbs(Words words, Consumer<Spot> chosen) {
    this.chosen = chosen;
    getStyleClass().add("spot-crumbs");
    // Where it leads is for the view to say, which then shows the way anew.
    bar.setAutoNavigationEnabled(false);
    bar.setFocusTraversable(false);
    bar.setAccessibleText(words.get("city.crumbs"));
    bar.setCrumbFactory(SpotCrumbs::crumb);
    bar.setOnCrumbAction(e -> chosen.accept(e.getSelectedCrumb().getValue()));
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().add(bar);
  }

  private static Button crumb(TreeItem<Spot> item) {
    Button crumb = new Button(item.getValue().name());
    crumb.getStyleClass().addAll("small", "flat", "crumb");
    if (item.getParent() != null) {
      crumb.setGraphic(Icons.of("fth-chevron-right", 12));
    }
    return crumb;
  }

  void show(List<Spot> path) {
    bar.setSelectedCrumb(BreadCrumbBar.buildTreeModel(path.toArray(Spot[]::new)));
  }

  boolean canGoUp() {
    TreeItem<Spot> now = bar.getSelectedCrumb();
    return now != null && now.getParent() != null;
  }

  void up() {
    if (canGoUp()) {
      chosen.accept(bar.getSelectedCrumb().getParent().getValue());
    }
  }
}
