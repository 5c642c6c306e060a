package org.zhongshu.console.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;

class ListsViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Node view;

  private void open(boolean administrator) {
    Desk first = DeskFixtures.open(folder.resolve("test.db"), clock);
    desk = administrator ? first : first.as(DeskFixtures.operator("seat-3", Role.DISPATCHER));
    console = ConsoleFixture.open(desk, clock);
    go("catalogue");
    view =
        Fx.get(
            () ->
                console.window().views().stream()
                    .filter(v -> v.id().equals("catalogue"))
                    .findFirst()
                    .orElseThrow()
                    .node());
  }

  @BeforeEach
  void open() {
    open(true);
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private void go(String page) {
    console.hand().act(() -> console.window().console().navigator().show(page));
  }

  @SuppressWarnings("unchecked")
  private <T> TableView<T> table() {
    return (TableView<T>) Fx.get(() -> view.lookup(".table-view"));
  }

  private List<TextInputControl> inputs(String name) {
    return Fx.get(
        () ->
            view.lookupAll(".list-editor .text-input").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .map(TextInputControl.class::cast)
                .toList());
  }

  private void type(String field, int which, String text) {
    TextInputControl input = inputs(field).get(which);
    console.hand().act(() -> input.setText(text));
  }

  private List<String> faults() {
    return Fx.get(
        () ->
            view.lookupAll(".fault").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  private Category first() {
    return desk.catalogue().all().getFirst();
  }

  @Test
  void what_is_typed_is_checked_at_once_and_saved_as_the_next_version() {
    type("时限", 0, "三天");
    assertThat(faults()).singleElement().asString().contains("三天").contains("工作日");
    console.hand().press("Shortcut+S");
    assertThat(inputs("这一版的说明")).as("a field that is wrong is in the way").isEmpty();

    type("时限", 0, "3 工作日");
    type("结案条件", 0, "清理、冲洗完毕");
    assertThat(faults()).isEmpty();
    assertThat(desk.catalogue().version()).as("a draft changes nothing").isEqualTo(1);
    console.hand().press("Shortcut+S");
    type("这一版的说明", 0, "演练改动");
    console.hand().press("Enter");

    assertThat(desk.catalogue().version()).isEqualTo(2);
    assertThat(first().limit()).isEqualTo(new Limit(3, LimitUnit.WORK_DAY));
    assertThat(first().closing()).isEqualTo("清理、冲洗完毕");
    assertThat(desk.places().catalogueVersions().getFirst().note()).isEqualTo("演练改动");
    assertThat(desk.catalogue().all()).hasSize(3);
  }

  @Test
  void a_draft_is_there_again_after_another_page_and_goes_when_it_is_given_up() {
    type("主管部门", 0, "演练部门");
    go("board");
    go("catalogue");
    TextInputControl chief = inputs("主管部门").getFirst();
    assertThat(Fx.<String>get(chief::getText)).isEqualTo("演练部门");

    console.hand().press("Shortcut+Shift+R");
    console.hand().press("Shortcut+Enter");
    TextInputControl again = inputs("主管部门").getFirst();
    assertThat(Fx.<String>get(again::getText)).isEqualTo(first().chief());
  }

  @Test
  void escape_leads_from_the_differences_to_the_entry_and_from_a_field_to_the_table() {
    type("主管部门", 0, "演练部门");
    console.hand().press("Shortcut+S");
    assertThat(inputs("这一版的说明")).hasSize(1);
    console.hand().press("Esc");
    assertThat(inputs("主管部门")).hasSize(1);
    TextInputControl chief = inputs("主管部门").getFirst();
    console.hand().act(chief::requestFocus);
    console.hand().press("Esc");
    TableView<Category> table = table();
    assertThat(Fx.<Boolean>get(table::isFocused)).isTrue();
    assertThat(desk.catalogue().version()).isEqualTo(1);
  }

  @Test
  void conditions_are_added_and_taken_away() {
    Button add =
        (Button)
            Fx.get(
                () ->
                    view.lookupAll(".list-editor .button").stream()
                        .filter(node -> ((Button) node).getText().equals("加一条"))
                        .findFirst()
                        .orElseThrow());
    console.hand().act(add::fire);
    assertThat(faults()).as("a condition without words").hasSize(1);
    type("立案条件", 1, "成堆垃圾");
    type("时限", 1, "1 小时");
    assertThat(faults()).isEmpty();
    console.hand().press("Shortcut+S");
    console.hand().press("Enter");
    assertThat(first().conditions()).hasSize(1);
    assertThat(first().conditions().getFirst().limit())
        .isEqualTo(new Limit(1, LimitUnit.URGENT_HOUR));
  }

  @Test
  void who_comes_second_keeps_his_draft_and_overwrites_nothing() {
    type("主管部门", 0, "我的部门");
    Category other = desk.catalogue().all().get(1);
    desk.run(
        new Command.SetCatalogue(
            List.of(
                first(),
                other,
                desk.catalogue()
                    .all()
                    .get(2)
                    .withConditions(
                        List.of(new Condition(1, "拖欠三月以上", new Limit(1, LimitUnit.WORK_DAY), "")))),
            1,
            "他的"));
    console.hand().press("Shortcut+S");
    console.hand().press("Enter");
    assertThat(desk.catalogue().version()).isEqualTo(2);
    assertThat(first().chief()).isNotEqualTo("我的部门");
    TableView<Category> table = table();
    Optional<Category> mine = Fx.get(() -> table.getItems().stream().findFirst());
    assertThat(mine.orElseThrow().chief()).isEqualTo("我的部门");
  }

  @Test
  void a_duty_is_checked_against_units_classes_and_areas() {
    console.hand().press("T");
    TableView<Duty> duties = table();
    assertThat(Fx.<Integer>get(() -> duties.getItems().size()))
        .isEqualTo(desk.duties().items().size());
    type("责任主体", 0, "nobody");
    assertThat(faults()).singleElement().asString().contains("nobody");
    type("责任主体", 0, "cg");
    type("适用区域", 0, "999999");
    assertThat(faults()).singleElement().asString().contains("999999");
    type("适用区域", 0, "990101");
    assertThat(faults()).isEmpty();
    console.hand().press("Shortcut+S");
    console.hand().press("Enter");
    assertThat(desk.duties().version()).isEqualTo(1);
    assertThat(desk.duties().items().getFirst().area()).isEqualTo("990101");
  }

  @Test
  void who_is_no_administrator_looks_and_changes_nothing() {
    close();
    open(false);
    TextInputControl chief = inputs("主管部门").getFirst();
    assertThat(Fx.<Boolean>get(chief::isEditable)).isFalse();
    TableView<Category> table = table();
    int before = Fx.get(() -> table.getItems().size());
    console.hand().press("N");
    assertThat(Fx.<Integer>get(() -> table.getItems().size())).isEqualTo(before);
  }
}
