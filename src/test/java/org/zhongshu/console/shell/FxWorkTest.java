package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhongshu.console.board.Fx;

class FxWorkTest {
  private final FxWork work = new FxWork();
  private final List<String> answers = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void toolkit() throws TimeoutException {
    Fx.start();
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void asks_off_the_fx_thread_and_answers_on_it() {
    AtomicBoolean askedOn = new AtomicBoolean(true);
    AtomicBoolean answeredOn = new AtomicBoolean();
    work.ask(
        () -> {
          askedOn.set(Platform.isFxApplicationThread());
          return "answer";
        },
        _ -> answeredOn.set(Platform.isFxApplicationThread()),
        _ -> {});
    Fx.until(work::idle);

    assertThat(askedOn).isFalse();
    assertThat(answeredOn).isTrue();
  }

  @Test
  void a_late_answer_of_a_lane_is_dropped() {
    CountDownLatch slow = new CountDownLatch(1);
    FxWork.Lane lane = work.lane();
    lane.ask(
        () -> {
          slow.await();
          return "old";
        },
        answers::add,
        _ -> answers.add("failed"));
    lane.ask(() -> "new", answers::add, _ -> answers.add("failed"));
    Fx.until(() -> answers.contains("new"));

    slow.countDown();
    Fx.until(work::idle);

    assertThat(answers).containsExactly("new");
  }

  @Test
  void a_lane_that_was_dropped_answers_nothing() {
    CountDownLatch slow = new CountDownLatch(1);
    FxWork.Lane lane = work.lane();
    lane.ask(
        () -> {
          slow.await();
          throw new IllegalStateException("late");
        },
        _ -> answers.add("late"),
        _ -> answers.add("failed"));

    lane.drop();
    slow.countDown();
    Fx.until(work::idle);

    assertThat(answers).isEmpty();
  }

  @Test
  void is_idle_only_when_the_answer_was_taken() {
    CountDownLatch slow = new CountDownLatch(1);
    work.ask(
        () -> {
          slow.await();
          return "answer";
        },
        answers::add,
        _ -> {});
    assertThat(work.idle()).isFalse();

    slow.countDown();
    Fx.until(work::idle);
    assertThat(answers).containsExactly("answer");
  }

  @Test
  void closed_it_answers_nothing_more() {
    CountDownLatch slow = new CountDownLatch(1);
    work.ask(
        () -> {
          slow.await();
          return "answer";
        },
        answers::add,
        _ -> answers.add("failed"));
    work.close();
    slow.countDown();
    work.ask(() -> "after", answers::add, _ -> answers.add("failed"));

    Fx.until(work::idle);
    assertThat(answers).isEmpty();
  }
}
