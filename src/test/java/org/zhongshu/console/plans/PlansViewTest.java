package org.zhongshu.console.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
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
import org.zhongshu.desk.json.PlanFault;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;

class PlansViewTest {
  private static final String CODE = "festival";

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk chief;
  private Desk desk;
  private ConsoleFixture console;
  private PlansView page;
  private Node view;

  private void open(Role role) {
    chief = DeskFixtures.open(folder.resolve("test.db"), clock);
    if (chief.plans().all().isEmpty()) {
      chief.run(new Command.OnPlans(new PlanStep.Put(PlanFixtures.holiday(), 0, "草拟（演练）")));
    }
    desk = chief.as(DeskFixtures.operator("seat-7", role));
    console = ConsoleFixture.open(desk, clock);
    console.hand().press("Shortcut+Shift+P");
    page =
        (PlansView)
            Fx.get(
                () ->
                    console.window().views().stream()
                        .filter(it -> it.id().equals("plans"))
                        .findFirst()
                        .orElseThrow());
    view = page.node();
  }

  @BeforeEach
  void open() {
    open(Role.DUTY_LEADER);
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private PlanVersion newest() {
    return desk.plans().newest(CODE).orElseThrow();
  }

  private List<String> texts() {
    return Fx.get(
        () ->
            view.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(it -> Objects.toString(((Label) it).getText(), ""))
                .toList());
  }

  private TextInputControl input(String name) {
    return Fx.get(
        () ->
            view.lookupAll(".text-input").stream()
                .filter(it -> name.equals(it.getAccessibleText()))
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow());
  }

  @SuppressWarnings("unchecked")
  private List<PlanFault> faults() {
    return Fx.get(
        () -> List.copyOf(((ListView<PlanFault>) view.lookup(".list-differences")).getItems()));
  }

  @Test
  void a_draft_is_reviewed_and_put_in_force_by_the_keyboard_with_its_note_on_record() {
    console.hand().press("R");
    console.hand().type("可行");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().state()).isEqualTo(PlanState.REVIEWED);

    console.hand().press("P");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().state()).isEqualTo(PlanState.IN_FORCE);
    assertThat(desk.plans().moves(CODE))
        .extracting(it -> it.state() + " " + it.note())
        .containsExactly("DRAFT 草拟（演练）", "REVIEWED 可行", "IN_FORCE ");
  }

  @Test
  void esc_asks_no_more_and_moves_nothing() {
    console.hand().press("R");
    console.hand().press("Esc");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().state()).isEqualTo(PlanState.DRAFT);
    // The keys are not lost in a field: the next letter is an act again.
    console.hand().press("R");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().state()).isEqualTo(PlanState.REVIEWED);
  }

  @Test
  void a_shift_chief_can_not_put_in_force_and_a_dispatcher_only_looks() {
    close();
    open(Role.SHIFT_CHIEF);
    console.hand().press("R");
    console.hand().press("Shortcut+Enter");
    console.hand().press("P");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().state()).isEqualTo(PlanState.REVIEWED);
    close();
    open(Role.DISPATCHER);
    console.hand().press("E");
    console.hand().press("N");
    assertThat(Fx.<Boolean>get(() -> view.lookup(".plan-editor") == null)).isTrue();
    assertThat(texts()).contains("灯会保障预案");
  }

  @Test
  void the_text_is_checked_while_one_types_and_a_fault_leads_to_its_line() {
    console.hand().press("E");
    console.hand().press("Shortcut+T");
    TextArea text = (TextArea) input("文本");
    String sound = Fx.get(text::getText);
    console.hand().act(() -> text.setText(sound.replace("\"force\": \"f1\"", "\"force\": \"f9\"")));
    PlanFault fault = faults().getFirst();
    assertThat(faults()).hasSize(1);
    assertThat(fault.path()).isEqualTo("responses[0].measures[3].force");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().number()).as("what is wrong is not saved").isEqualTo(1);

    ListView<?> list = (ListView<?>) Fx.get(() -> view.lookup(".list-differences"));
    console
        .hand()
        .act(
            () -> {
              list.requestFocus();
              list.getSelectionModel().selectFirst();
            });
    console.hand().press("Enter");
    assertThat(Fx.<String>get(text::getSelectedText)).contains("f9");

    console.hand().act(() -> text.setText(sound.replace("每年修订", "每两年修订")));
    assertThat(faults()).isEmpty();
    console.hand().press("Shortcut+Enter");
    assertThat(newest().number()).isEqualTo(2);
    assertThat(newest().plan().upkeep().revision()).isEqualTo("每两年修订");
  }

  @Test
  void the_form_writes_into_the_text_and_a_draft_waits_while_another_page_is_shown() {
    console.hand().press("E");
    TextInputControl purpose = input("编制目的");
    console.hand().act(() -> purpose.setText("保障灯会和庙会"));
    console.hand().act(() -> console.window().console().navigator().show("board"));
    console.hand().press("Shortcut+Shift+P");
    console.hand().press("Shortcut+T");
    TextInputControl text = input("文本");
    assertThat(Fx.<String>get(text::getText)).contains("保障灯会和庙会");
    console.hand().press("Shortcut+Enter");
    assertThat(newest().plan().general().purpose()).isEqualTo("保障灯会和庙会");
    assertThat(newest().state()).isEqualTo(PlanState.DRAFT);
  }

  @Test
  void a_file_is_taken_in_as_a_draft_of_its_plan_and_garbage_as_text_with_its_faults()
      throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(file, PlanJson.write(PlanFixtures.holiday()).replace("桥头，晚上", "桥头，夜间"));
    console.hand().act(() -> page.read(file.toFile()));
    console.hand().press("Shortcut+Enter");
    assertThat(newest().number()).isEqualTo(2);

    Files.writeString(file, "{\"format\": ");
    console.hand().act(() -> page.read(file.toFile()));
    assertThat(faults()).isNotEmpty();
    assertThat(Fx.<Boolean>get(() -> view.lookup(".plan-text") != null)).isTrue();
  }

  @Test
  void two_versions_stand_side_by_side() {
    chief.run(
        new Command.OnPlans(
            new PlanStep.Put(
                PlanFixtures.plan(
                    PlanFixtures.holiday().head().kind(),
                    PlanFixtures.holiday().responses().stream()
                        .map(it -> PlanFixtures.response(it.level(), it.measures().subList(0, 8)))
                        .toList()),
                1,
                "")));
    console.hand().act(() -> console.window().console().navigator().show("board"));
    console.hand().press("Shortcut+Shift+P");
    console.hand().press("5");
    TableView<?> versions = (TableView<?>) Fx.get(() -> view.lookup(".plan-part .table-view"));
    console.hand().act(() -> versions.getSelectionModel().clearAndSelect(0));
    assertThat(texts()).contains("第 1 版与第 2 版有 1 处不同。");
    assertThat(
            Fx.<List<String>>get(
                () ->
                    view.lookupAll(".plan-words").stream()
                        .map(it -> ((Text) it).getText())
                        .toList()))
        .anyMatch(it -> it.contains("先显示“一屏”"));
  }

  @Test
  void a_drill_is_put_on_record() {
    console.hand().press("D");
    console.hand().type("桌面推演");
    TextInputControl day = input("日期");
    TextInputControl what = input("谁演练了什么");
    console.hand().act(() -> day.setText("2026-04-09"));
    console.hand().press("Shortcut+Enter");
    assertThat(desk.plans().drills(CODE)).as("yet to come").isEmpty();
    console.hand().act(() -> day.setText("2026-04-03"));
    console.hand().act(what::requestFocus);
    console.hand().press("Shortcut+Enter");
    assertThat(desk.plans().drills(CODE))
        .extracting(it -> it.drill())
        .containsExactly(new Drill(CODE, LocalDate.of(2026, 4, 3), "桌面推演", ""));
  }
}
