package org.zhongshu.console.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A view that keeps what happened to it. */
final class Probe implements ConsoleView {
  final TextField field = new TextField();
  final Button button = new Button("button");
  final VBox node = new VBox(field, button);
  final List<String> done = new ArrayList<>();
  private final String id;
  private boolean escapes;

  Probe(String id) {
    this.id = id;
    field.setAccessibleText("field");
    // The node can have the focus, as a table has.
    node.setFocusTraversable(true);
  }

  void escapes() {
    escapes = true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String icon() {
    return "fth-circle";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void attach() {
    done.add("attach");
    node.requestFocus();
  }

  @Override
  public void detach() {
    done.add("detach");
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("probe.down", "", () -> done.add("J"), "J"),
        Action.of("probe.space", "", () -> done.add("Space"), "Space"),
        Action.of("probe.enter", "", () -> done.add("Enter"), "Enter"),
        Action.of("probe.all", "", () -> done.add("Ctrl+A"), "Ctrl+A"),
        Action.of("probe.save", "", () -> done.add("Ctrl+S"), "Ctrl+S"),
        Action.of(
            "probe.new",
            "",
            () -> {
              done.add("N");
              field.requestFocus();
            },
            "N"),
        Action.of("probe.close", "", () -> done.add("Esc"), "Esc").when(() -> escapes));
  }
}
