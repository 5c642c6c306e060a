package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.duty.training.Inject;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.intake.warn.CapFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.words.Words;

/**
 * What a scenario lets happen (注入): its cases by phase and its single events, each at its minute by
 * the service layer. Whatever comes from outside comes by the exercise's control.
 */
final class TrainingScript {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingScript.class);

  /** How cases of a phase come in. */
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.HOTLINE_12345,
          Channel.HOTLINE_12345,
          Channel.POLICE_110,
          Channel.GRID_STAFF,
          Channel.DIGITAL_URBAN,
          Channel.CITIZEN_PHOTO);

  private final Scenario scenario;
  private final ScenarioFile.Beside beside;
  private final ExercisePlay play;
  private final ExerciseLoop loop;
  private final CaseMaker maker;
  private final Words words;
  private final Instant starts;
  private final Map<String, String> cases = new HashMap<>();

  TrainingScript(
      Scenario scenario,
      ScenarioFile.Beside beside,
      ExercisePlay play,
      ExerciseLoop loop,
      CaseMaker maker,
      Words words) {
    this.scenario = scenario;
    this.beside = beside;
    this.play = play;
    this.loop = loop;
    this.maker = maker;
    this.words = words;
    this.starts = scenario.starts(words.zone());
  }

  /**
   * Plans all that is to happen. The dice are thrown for what lies before {@code from} too, so that
   * what follows is the same when a training goes on after a break.
   */
  void plan(Instant from) {
    for (Scenario.Phase phase : scenario.phases()) {
      long cases = Math.round(phase.casesPerHour() * (phase.until() - phase.from()) / 60.0);
      for (int i = 0; i < cases; i++) {
        int second = play.random().nextInt((phase.until() - phase.from()) * 60);
        Scenario.Share share = share(phase);
        at(minute(phase.from()).plusSeconds(second), from, () -> report(share));
      }
    }
    for (Inject inject : scenario.injects()) {
      if (inject instanceof Inject.FallsSilent(String _, int _, String unit, int until)
          && minute(until).isAfter(from)) {
        play.at(later(minute(inject.minute()), from), () -> play.silence(unit, minute(until)));
      } else {
        at(minute(inject.minute()), from, () -> happen(inject));
      }
    }
  }

  private void at(Instant when, Instant from, Runnable what) {
    if (!when.isBefore(from)) {
      play.at(when, what);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private Instant minute(int minute) {
    return starts.plus(Duration.ofMinutes(minute));
  }

  private Scenario.Share share(Scenario.Phase phase) {
    int dice = play.random().nextInt(phase.mix().stream().mapToInt(Scenario.Share::weight).sum());
    for (Scenario.Share share : phase.mix()) {
      dice -= share.weight();
      if (dice < 0) {
        return share;
      }
    }
    throw new IllegalStateException("weights of " + phase.name());
  }

  private void report(Scenario.Share share) {
    Templates.Template template =
        new Templates.Template(
            share.title(), share.text(), share.category(), play.one(CHANNELS), Nature.HELP);
    maker
        .matter(template, share.inAreas())
        .ifPresent(
            matter ->
                loop.report(
                    ExerciseSeats.CONTROL,
                    matter,
                    maker.report(matter, play.now().minus(play.minutes(1, 3))),
                    true));
  }

  // Single events.

  private void happen(Inject inject) {
    switch (inject) {
      case Inject.Warns it -> warn(it);
      case Inject.Reports it -> report(it);
      case Inject.Calls it ->
          run(
              ExerciseSeats.CONTROL,
              it,
              new Command.OnDuty(
                  new DutyStep.Write(null, it.kind(), marked(it.words()), null, it.unit(), true)));
      // Planned with its end.
      case Inject.FallsSilent _ -> {}
      case Inject.SwitchesOn it -> switchOn(it);
      case Inject.ChangesLevel it ->
          mode(it.mode())
              .ifPresent(
                  mode ->
                      run(
                          ExerciseSeats.LEADER,
                          it,
                          new Command.OnModes(
                              new ModeStep.ChangeLevel(
                                  mode.id(), it.level(), marked(it.reason())))));
      case Inject.SwitchesOff it ->
          mode(it.mode())
              .ifPresent(
                  mode ->
                      run(
                          ExerciseSeats.LEADER,
                          it,
                          new Command.OnModes(new ModeStep.End(mode.id(), marked(it.reason())))));
      case Inject.TellsUpwards it -> tell(it);
    }
  }

  private void warn(Inject.Warns it) {
    switch (CapFile.read(beside.read(it.cap()), it.cap(), play.desk().city())) {
      case CapFile.Read.Understood(var warning) ->
          run(ExerciseSeats.CONTROL, it, new Command.OnModes(new ModeStep.Hear(warning)));
      case CapFile.Read.Refused(var refusal) ->
          LOG.warn("the warning {} can't be read: {}", it.cap(), refusal);
    }
  }

  private void report(Inject.Reports it) {
    Draft draft =
        new Draft(
            new Origin(
                it.channel(),
                words.get("exercise.mark"),
                Nature.HELP,
                null,
                null,
                words.get("exercise.reporter"),
                play.now()),
            it.title(),
            marked(it.text()),
            new Place(it.address(), it.area(), "", it.at()),
            new Topic(it.category(), ""),
            it.grade(),
            Routing.ORDINARY,
            null);
    loop.report(ExerciseSeats.CONTROL, null, draft, true, it.order())
        .ifPresent(number -> cases.put(it.id(), number));
  }

  /** The activation that an inject switched on, or people did by its plan. */
  private Optional<Activation> mode(String id) {
    return scenario
        .inject(id)
        .filter(Inject.SwitchesOn.class::isInstance)
        .map(it -> ((Inject.SwitchesOn) it).plan())
        .flatMap(
            code ->
                play.desk().modes().activations().stream()
                    .filter(it -> it.plan() != null && it.plan().code().equals(code))
                    .findFirst());
  }

  private void switchOn(Inject.SwitchesOn it) {
    if (mode(it.id()).isPresent()) {
      return;
    }
    Outcome proposed =
        run(
            ExerciseSeats.CHIEF,
            it,
            new Command.OnModes(
                new ModeStep.Propose(
                    it.kind(),
                    it.level(),
                    it.title(),
                    it.areas(),
                    null,
                    null,
                    null,
                    it.plan(),
                    it.basis())));
    if (proposed instanceof Outcome.ModeDone(Activation now) && !now.inForce()) {
      play.later(
          Duration.ofMinutes(3),
          () ->
              run(
                  ExerciseSeats.LEADER,
                  null,
                  new Command.OnModes(
                      new ModeStep.Approve(now.id(), words.get("training.approved")))));
    }
  }

  /** Written by a dispatcher, signed by the leader, sent by the chief. */
  private void tell(Inject.TellsUpwards it) {
    Outcome first =
        run(
            ExerciseSeats.DISPATCHERS.getFirst(),
            it,
            new Command.OnIncident(
                new IncidentStep.First(
                    it.title(),
                    cases.get(it.about()),
                    null,
                    it.grade(),
                    null,
                    new ReportContent(
                        "",
                        it.place(),
                        marked(it.what()),
                        it.casualties(),
                        it.measures(),
                        "",
                        words.get("exercise.incident.contact")))));
    if (first instanceof Outcome.DutyDone done) {
      String number = Objects.requireNonNull(done.incident()).number();
      play.later(
          Duration.ofMinutes(5),
          () -> {
            run(
                ExerciseSeats.LEADER,
                null,
                new Command.OnIncident(new IncidentStep.Sign(number, null)));
            run(
                ExerciseSeats.CHIEF,
                null,
                new Command.OnIncident(new IncidentStep.Send(number, it.to())));
          });
    }
  }

  /**
   * Runs a command on a seat that the program plays; nothing on one that people do.
   *
   * @param inject inject that it comes from; null for what follows from one
   */
  private @Nullable Outcome run(String seat, @Nullable Inject inject, Command command) {
    if (play.leftToPeople(seat)) {
      return null;
    }
    Outcome outcome =
        inject == null
            ? play.run(seat, command)
            : play.run(seat, new Order(inject.order(), command));
    if (outcome instanceof Outcome.Refused(var refusal)) {
      LOG.warn("a step of the scenario was refused: {}: {}", command, refusal);
    }
    return outcome;
  }

  private String marked(String text) {
    return text.contains(words.get("exercise.mark")) ? text : words.get("exercise.marked", text);
  }
}
