package org.zhongshu.console.plans;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.widget.Focus;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.words.Words;

/**
 * The plan library (预案): all plans, and beside them the one chosen, part by part. Shift chief and
 * duty leader draft and review, the duty leader puts in force and retires; all others look.
 */
public final class PlansView implements ConsoleView {
  private final Console console;
  private final Words words;
  private final Telling telling;
  private final PlansModel model;
  private final PlanDraft draft;
  private final PlanDetail detail;
  private final PlanEditor editor;
  private final PlansList list;
  private final VBox right = new VBox();
  private final HBox root = new HBox(12);
  private final FeedEar feed;
  private final ChangeListener<Boolean> compact = (_, _, small) -> list().compact(small);

  public PlansView(Console console) {
    this.console = console;
    this.words = console.words();
    this.telling = new Telling(console.desk(), words);
    this.model = new PlansModel(console);
    this.draft = new PlanDraft(console);
    this.detail =
        new PlanDetail(
            console,
            model,
            telling,
            new PlanDetail.Acts() {
              @Override
              public void edit() {
                PlansView.this.edit();
              }

              @Override
              public void write() {
                PlansView.this.write();
              }
            });
    this.editor = new PlanEditor(words, draft, this::save, this::discard);
    this.feed = new FeedEar(console, this::heard);
    this.list =
        new PlansList(
            words,
            new PlansList.Acts() {
              @Override
              public void choose(String code) {
                detail.rest();
                model.choose(code);
              }

              @Override
              public void begin() {
                PlansView.this.begin();
              }

              @Override
              public void read() {
                PlansView.this.read();
              }
            });
    build();
    model.revisionProperty().addListener((_, _, _) -> tell());
  }

  private void build() {
    right.getStyleClass().add("panel");
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    root.getStyleClass().add("lists");
    root.setPadding(new Insets(12));
    root.getChildren().setAll(list, right);
    side(detail.node());
    list.compact(false);
  }

  /** For the listener, which is made before it. */
  private PlansList list() {
    return list;
  }

  private void side(Node node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    right.getChildren().setAll(node);
  }

  /** Brings everything in line with the model. */
  private void tell() {
    PlansModel.Detail now = model.detail();
    list.tell(model.entries(), now == null ? null : now.code(), model.drafts());
    detail.tell();
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream().anyMatch(it -> it.subjectKind() == SubjectKind.PLAN)) {
      model.refresh();
    }
  }

  private void open(String text, int from) {
    draft.begin(text, from);
    editor.begin();
    side(editor);
    Focus.take(editor);
    editor.take();
  }

  /** Asks before a draft is lost that somebody wrote at. */
  private void instead(Runnable then) {
    if (!draft.changed()) {
      then.run();
      return;
    }
    console
        .notices()
        .confirm(
            words.get("plans.discard.ask"),
            words.get("lists.discard.yes"),
            agreed -> {
              if (agreed) {
                then.run();
              }
            });
  }

  private void edit() {
    PlansModel.Detail now = model.detail();
    if (now != null && model.drafts()) {
      instead(() -> open(PlanJson.write(now.shown().plan()), now.newest().number()));
    }
  }

  /** A new plan is written from one that is there: nobody begins with an empty page. */
  private void begin() {
    PlansModel.Detail now = model.detail();
    instead(
        () -> open(PlanTemplate.text(now == null ? null : now.shown().plan(), console.desk()), 0));
  }

  private void read() {
    File chosen = chooser("action.plans.import").showOpenDialog(root.getScene().getWindow());
    if (chosen != null) {
      read(chosen);
    }
  }

  /** Takes in a file for editing. */
  void read(File file) {
    model.read(file.toPath(), text -> instead(() -> open(text, seen(text))));
  }

  /** The newest version of the plan that a text is about. */
  private int seen(String text) {
    return Optional.ofNullable(PlanJson.read(text).plan())
        .flatMap(
            plan ->
                model.entries().stream()
                    .filter(it -> it.code().equals(plan.head().code()))
                    .findFirst())
        .map(it -> it.newest().number())
        .orElse(0);
  }

  private void write() {
    PlansModel.Detail now = model.detail();
    if (now == null) {
      return;
    }
    FileChooser chooser = chooser("action.plans.export");
    chooser.setInitialFileName(now.code() + ".json");
    File chosen = chooser.showSaveDialog(root.getScene().getWindow());
    if (chosen != null) {
      model.write(chosen.toPath());
    }
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get(title));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
    return chooser;
  }

  private void save() {
    PlanStep step = draft.step(editor.note());
    if (step != null) {
      model.run(
          step,
          now -> {
            leave();
            console.notices().done(words.get("plans.saved", name(now), now.number()));
          });
    }
  }

  private static String name(PlanVersion version) {
    return version.plan().head().name();
  }

  private void discard() {
    instead(this::leave);
  }

  private void leave() {
    draft.close();
    side(detail.node());
    list.take();
  }

  private void back() {
    if (draft.isOpen()) {
      discard();
    } else if (!detail.back()) {
      list.take();
    }
  }

  @Override
  public String id() {
    return "plans";
  }

  @Override
  public String icon() {
    return "fth-clipboard";
  }

  @Override
  public Optional<String> key() {
    return Optional.of("Shortcut+Shift+P");
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    feed.open();
    console.look().compactProperty().addListener(compact);
    list.compact(console.look().compact());
    model.refresh();
    if (!draft.isOpen()) {
      Focus.give(list.table());
    }
  }

  /** A draft stays: it is there again when the page is. */
  @Override
  public void detach() {
    feed.close();
    console.look().compactProperty().removeListener(compact);
    model.drop();
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>();
    all.add(looking("plans.filter", "fth-search", list::find, "F"));
    for (PlanDetail.Tab tab : PlanDetail.Tab.values()) {
      all.add(
          looking("plans.tab-" + tab.key(), "", () -> detail.show(tab), "" + (tab.ordinal() + 1)));
    }
    all.add(
        looking("plans.edit", "fth-edit-2", this::edit, "E")
            .when(() -> !draft.isOpen() && model.drafts() && model.detail() != null));
    all.add(
        looking("plans.new", "fth-plus", this::begin, "N")
            .when(() -> !draft.isOpen() && model.drafts()));
    all.add(
        looking("plans.review", "fth-check-square", detail::review, "R")
            .when(() -> !draft.isOpen() && model.canReview()));
    all.add(
        looking("plans.force", "fth-play-circle", detail::putInForce, "P")
            .when(() -> !draft.isOpen() && model.canPutInForce()));
    all.add(
        looking("plans.retire", "fth-archive", detail::retire, "X")
            .when(() -> !draft.isOpen() && model.canRetire()));
    all.add(
        looking("plans.drill", "fth-flag", detail::drill, "D")
            .when(() -> !draft.isOpen() && model.canDrill()));
    all.add(
        Action.of("plans.import", "fth-download", this::read, "Shortcut+O").when(model::drafts));
    all.add(
        Action.of("plans.export", "fth-upload", this::write, "Shortcut+E")
            .when(() -> model.detail() != null));
    all.add(Action.of("plans.turn", "fth-repeat", editor::turn, "Shortcut+T").when(draft::isOpen));
    all.add(
        Action.of("plans.save", "fth-save", this::confirm, "Shortcut+Enter")
            .when(() -> draft.isOpen() || detail.asks()));
    all.add(
        Action.of("plans.discard", "fth-rotate-ccw", this::discard, "Shortcut+Shift+R")
            .when(draft::isOpen));
    all.add(
        Action.of("plans.back", "", this::back, "Esc")
            .when(() -> draft.isOpen() || detail.asks() || !list.table().isFocused()));
    return all;
  }

  private void confirm() {
    if (draft.isOpen()) {
      save();
    } else {
      detail.agree();
    }
  }

  private Action looking(String id, String icon, Runnable run, String key) {
    return Action.of(id, icon, run, key).when(() -> !draft.isOpen());
  }
}
