package org.zhongshu.console.widget;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.words.Words;

/**
 * Grade of a case or level of a mode: colour, shape (● ▲ ◆ ⬣) and character together. Can be used
 * again for another row.
 */
public final class LevelChip extends HBox {
  private final Words words;
  private final boolean roman;
  private final Region shape = new Region();
  private final Label label = new Label();
  private @Nullable Grade grade;

  public LevelChip(Words words, Grade grade) {
    this(words, grade, false);
  }

  /**
   * @param roman whether the level's numeral stands before the character (Ⅲ级 黄), for modes
   */
  public LevelChip(Words words, Grade grade, boolean roman) {
    this.words = words;
    this.roman = roman;
    getStyleClass().add("level-chip");
    shape.getStyleClass().add("shape");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
    label.setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    set(grade);
  }

  public void set(Grade next) {
    if (next == grade) {
      return;
    }
    if (grade != null) {
      getStyleClass().remove(Palette.token(grade));
    }
    grade = next;
    getStyleClass().add(Palette.token(next));
    label.setText(roman ? words.get("level." + next.name()) : words.of(next));
    setAccessibleText(words.get("level.accessible", next));
    if (next == Grade.ORDINARY) {
      getChildren().setAll(label);
    } else {
      getChildren().setAll(shape, label);
    }
  }
}
