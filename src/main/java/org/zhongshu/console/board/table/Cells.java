package org.zhongshu.console.board.table;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.console.board.BoardModel;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.Supervised;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.widget.DueBar;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.words.Words;

/**
 * The cells of the board's table. Each is used again for row after row and changes only what
 * differs.
 */
final class Cells {
  /** A tag narrower than that tells nothing. */
  private static final double LEAST_TAG = 28;

  private final BoardModel model;
  private final Words words;
  private final Names names;
  private final Seats seats;
  private final Supervised supervised;
  private final BooleanSupplier dense;

  Cells(
      BoardModel model,
      Words words,
      Names names,
      Seats seats,
      Supervised supervised,
      BooleanSupplier dense) {
    this.model = model;
    this.words = words;
    this.names = names;
    this.seats = seats;
    this.supervised = supervised;
    this.dense = dense;
  }

  TableCell<CaseSummary, CaseSummary> mark() {
    return new MarkCell(model, words);
  }

  TableCell<CaseSummary, CaseSummary> grade() {
    return new GradeCell(words);
  }

  TableCell<CaseSummary, CaseSummary> number() {
    return new TwoLineCell(row -> tail(row.number()), row -> words.of(row.channel()), dense) {
      private final FontIcon icon = Icons.of("fth-phone", 12);
      private @Nullable Channel shown;

      {
        icon.getStyleClass().add("muted");
      }

      @Override
      void decorate(CaseSummary row, HBox topLine, HBox bottomLine) {
        if (row.channel() != shown) {
          shown = row.channel();
          icon.setIconLiteral(Icons.channel(row.channel()));
        }
        if (!bottomLine.getChildren().contains(icon)) {
          bottomLine.getChildren().addFirst(icon);
        }
      }
    };
  }

  TableCell<CaseSummary, CaseSummary> category() {
    return new TwoLineCell(
        row ->
            row.category() == null
                ? words.get("board.to-class")
                : names.smallClass(row.category(), ""),
        row -> row.category() == null ? row.topicWords() : names.bigClass(row.category()),
        dense);
  }

  TableCell<CaseSummary, CaseSummary> title() {
    return new TwoLineCell(CaseSummary::title, CaseSummary::address, dense) {
      private final RowTags tags = new RowTags(words, supervised::is);

      @Override
      void decorate(CaseSummary row, HBox topLine, HBox bottomLine) {
        tags.show(row, topLine);
      }
    };
  }

  TableCell<CaseSummary, CaseSummary> area() {
    return new TwoLineCell(
        row -> row.area() == null ? words.get("board.to-place") : names.areaHead(row.area(), ""),
        row -> row.area() == null ? row.areaWords() : names.areaTail(row.area()),
        dense);
  }

  TableCell<CaseSummary, CaseSummary> stage() {
    return new TwoLineCell(row -> words.of(row.stage()), this::who, dense) {
      private final Label hops = chip();
      private final Label taken = chip();
      private final Tooltip whole = new Tooltip();

      {
        // The stage is always whole; where there is no room for both, the seat's name is cut.
        keepFirstWhole();
        hops.setMinWidth(Label.USE_PREF_SIZE);
        taken.setMinWidth(LEAST_TAG);
      }

      @Override
      void decorate(CaseSummary row, HBox topLine, HBox bottomLine) {
        if (row.hops() > 0) {
          set(hops, words.get("board.hops", row.hops()));
        }
        show(topLine, hops, row.hops() > 0);
        String seat = row.takenBy();
        if (seat != null) {
          set(taken, seats.name(seat));
          whole.setText(words.get("board.taken", seats.name(seat)));
          taken.setTooltip(whole);
        }
        show(topLine, taken, seat != null);
      }
    };
  }

  TableCell<CaseSummary, CaseSummary> due() {
    return new DueCell(words, names, model.secondProperty());
  }

  private String who(CaseSummary row) {
    String unit = names.unit(row.lead(), row.leadWords());
    return unit.isEmpty() && row.stage().open() ? words.get("board.no-lead") : unit;
  }

  private static Label chip() {
    Label label = new Label();
    label.getStyleClass().addAll("chip", "tag");
    return label;
  }

  /**
   * The last part of a number is what people say; the day stands before it only when it is told in
   * full.
   */
  static String tail(String number) {
    int dash = number.lastIndexOf('-');
    return dash < 0 ? number : number.substring(dash + 1);
  }

  /** Style class of the cells with the marks. */
  static final String MARK = "mark-cell";

  static final class MarkCell extends TableCell<CaseSummary, CaseSummary> {
    private final BoardModel model;
    private final CheckBox box = new CheckBox();

    MarkCell(BoardModel model, Words words) {
      this.model = model;
      getStyleClass().add(MARK);
      box.setFocusTraversable(false);
      box.setAccessibleText(words.get("board.mark"));
      box.setOnAction(
          _ -> {
            CaseSummary row = getItem();
            if (row != null) {
              model.marks().toggle(row.id());
              box.setSelected(model.marks().has(row.id()));
            }
          });
    }

    @Override
    protected void updateItem(@Nullable CaseSummary row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      setGraphic(box);
      remark();
    }

    /** Shows whether the row is marked now. */
    void remark() {
      CaseSummary row = getItem();
      box.setSelected(row != null && model.marks().has(row.id()));
    }
  }

  private static final class GradeCell extends TableCell<CaseSummary, CaseSummary> {
    private final Words words;
    private @Nullable LevelChip chip;

    GradeCell(Words words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable CaseSummary row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      LevelChip known = chip;
      if (known == null) {
        known = new LevelChip(words, row.grade());
        chip = known;
      }
      known.set(row.grade());
      setGraphic(known);
    }
  }

  /** Ticks once a second while it is in view; a clock of the past needs no tick. */
  private static final class DueCell extends TableCell<CaseSummary, CaseSummary> {
    private final Words words;
    private final Names names;
    private final ReadOnlyObjectProperty<Instant> second;
    private final DueBar bar;
    private final Label closed = new Label();
    private final InvalidationListener tick = _ -> tick();

    DueCell(Words words, Names names, ReadOnlyObjectProperty<Instant> second) {
      this.words = words;
      this.names = names;
      this.second = second;
      this.bar = new DueBar(words);
      bar.setMaxWidth(Double.MAX_VALUE);
      closed.getStyleClass().addAll("small", "muted");
      setAlignment(Pos.CENTER_LEFT);
      second.addListener(new WeakInvalidationListener(tick));
    }

    @Override
    protected void updateItem(@Nullable CaseSummary row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      show(row);
    }

    private void tick() {
      // Read, so that the property tells the next change as well.
      second.get();
      CaseSummary row = getItem();
      if (row != null && !isEmpty() && getGraphic() == bar) {
        show(row);
      }
    }

    private void show(CaseSummary row) {
      Clock clock = names.running(row).orElse(null);
      if (clock == null) {
        Instant end = row.closedAt();
        TwoLineCell.set(
            closed,
            end == null
                ? words.get("enum.DueState.NONE")
                : words.get("board.ended", Moments.brief(words, end, second.get())));
        setGraphic(closed);
        return;
      }
      bar.setName(names.clock(clock.kind(), row.stage()));
      bar.set(clock.start(), clock.due(), second.get(), clock.soon());
      setGraphic(bar);
    }
  }
}
