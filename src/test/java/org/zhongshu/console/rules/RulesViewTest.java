package org.zhongshu.console.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Role;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.rules.RuleSheet;

class RulesViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Node view;

  private void open(Role role) {
    Desk first = DeskFixtures.open(folder.resolve("test.db"), clock);
    desk = first.as(DeskFixtures.operator("seat-3", role));
    console = ConsoleFixture.open(desk, clock);
    console.hand().act(() -> console.window().console().navigator().show("rules"));
    view =
        Fx.get(
            () ->
                console.window().views().stream()
                    .filter(v -> v.id().equals("rules"))
                    .findFirst()
                    .orElseThrow()
                    .node());
  }

  @BeforeEach
  void open() {
    open(Role.SHIFT_CHIEF);
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private TableView<?> table() {
    return (TableView<?>) Fx.get(() -> view.lookup(".table-view"));
  }

  private TextField input(String name) {
    return Fx.get(
        () ->
            view.lookupAll(".text-input").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow());
  }

  /** Finds a rule by what is typed, and leaves the focus in its field. */
  private TextField at(String key, String name) {
    console.hand().press("F");
    console.hand().type(key);
    TableView<?> table = table();
    console.hand().act(table::requestFocus);
    console.hand().press("Enter");
    return input(name);
  }

  private List<String> faults() {
    return Fx.get(
        () ->
            view.lookupAll(".fault").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @SuppressWarnings("unchecked")
  private List<String> changes() {
    return Fx.get(
        () -> List.copyOf(((ListView<String>) view.lookup(".list-differences")).getItems()));
  }

  @Test
  void what_is_typed_is_checked_at_once_shown_as_a_change_and_set_by_the_keyboard() {
    TextField returns = at("case.returns", "退回几次后由值班长裁定（次）");
    assertThat(Fx.<String>get(returns::getText)).isEqualTo("3");
    console.hand().act(() -> returns.setText("0"));
    assertThat(faults()).singleElement().asString().contains("case.returns", "1 到 50");
    console.hand().press("Shortcut+Enter");
    assertThat(desk.keptRules().version()).as("a wrong rule is in the way").isZero();

    console.hand().act(() -> returns.setText("5"));
    assertThat(faults()).isEmpty();
    assertThat(changes()).containsExactly("退回几次后由值班长裁定（次）：3 → 5");
    assertThat(desk.keptRules().version()).as("a draft changes nothing").isZero();
    TextField note = input("这一版的说明");
    console.hand().act(() -> note.setText("试行（演练）"));
    console.hand().press("Shortcut+Enter");

    assertThat(desk.rules().loop().returnsBeforeArbitration()).isEqualTo(5);
    assertThat(desk.keptRules().versions().getFirst().note()).isEqualTo("试行（演练）");
    assertThat(changes()).isEmpty();
  }

  @Test
  void a_value_is_shown_in_words_that_may_be_typed_again() {
    close();
    open(Role.DUTY_LEADER);
    TextField who = at("who.suspend", "挂账");
    assertThat(Fx.<String>get(who::getText)).isEqualTo("值班长、带班领导");
    console.hand().act(() -> who.setText("带班领导、值班长"));
    assertThat(changes()).as("the same roles in another order").isEmpty();
    console.hand().act(() -> who.setText("带班领导"));
    assertThat(changes()).containsExactly("挂账：值班长、带班领导 → 带班领导");
  }

  @Test
  void a_draft_stands_on_what_others_set_meanwhile() {
    TextField returns = at("case.returns", "退回几次后由值班长裁定（次）");
    console.hand().act(() -> returns.setText("5"));
    RuleSheet inForce = RuleSheet.of(desk.keptRules().inForce());
    desk.run(new Command.SetRules(inForce.with("case.extensions", "1"), 0, ""));
    console.hand().press("Shortcut+Enter");
    console.hand().press("Shortcut+Enter");

    assertThat(desk.rules().loop().returnsBeforeArbitration()).isEqualTo(5);
    assertThat(desk.rules().loop().maxExtensions()).as("what the other set").isEqualTo(1);
  }

  @Test
  void a_rule_is_found_chosen_and_changed_by_keys_alone() {
    console.hand().press("F");
    console.hand().type("case.returns");
    console.hand().press("Enter");
    console.hand().press("E");
    console.hand().press("Shortcut+A");
    console.hand().type("4");
    assertThat(changes()).containsExactly("退回几次后由值班长裁定（次）：3 → 4");
    console.hand().press("Esc");
    console.hand().press("F");
    console.hand().press("Shortcut+A");
    console.hand().type("没有这样的规则");
    assertThat(console.hand().says("没有符合的")).isTrue();
  }

  @Test
  void a_draft_given_up_is_gone() {
    TextField returns = at("case.returns", "退回几次后由值班长裁定（次）");
    console.hand().act(() -> returns.setText("5"));
    console.hand().press("Shortcut+Shift+R");
    console.hand().press("Shortcut+Enter");
    assertThat(changes()).isEmpty();
    assertThat(desk.keptRules().version()).isZero();
  }

  @Test
  void others_look_and_can_not_type() {
    close();
    open(Role.DISPATCHER);
    TextField returns = at("case.returns", "退回几次后由值班长裁定（次）");
    assertThat(Fx.<Boolean>get(returns::isEditable)).isFalse();
    Node saving =
        Fx.get(
            () -> Objects.requireNonNull(view.lookup(".button.primary")).getParent().getParent());
    assertThat(Fx.<Boolean>get(saving::isVisible)).isFalse();
  }
}
