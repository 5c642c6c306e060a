package org.zhongshu.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.ModeLayout;
import org.zhongshu.mode.Modes;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TrainingOrder;

/** A desk that works on a store it can reach itself. */
final class LocalDesk implements Desk {
  private static final Logger LOG = LoggerFactory.getLogger(LocalDesk.class);

  private final Centre centre;
  private final Operator operator;
  private final CaseQuestions cases;
  private final CityQuestions places;
  private final FigureQuestions figures;
  private final ModeQuestions modeBook;
  private final SupervisionQuestions supervision;
  private final PlanQuestions plans;
  private final DutyQuestions duty;
  private final ForceQuestions forces;
  private final ReportingQuestions reporting;
  private final TrainingBook training;
  private final CommandQuestions commands;

  LocalDesk(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
    this.cases = new StoredCases(centre, operator);
    this.places = new StoredPlaces(centre);
    this.figures = new StoredFigures(centre, operator);
    this.supervision = new StoredSupervision(centre, operator);
    this.plans = new StoredPlans(centre);
    this.modeBook = new StoredModes(centre, operator);
    this.duty = new StoredDuty(centre, operator);
    this.forces = new StoredForces(centre, operator);
    this.reporting = new StoredReporting(centre, operator);
    this.training = new StoredTraining(centre, operator);
    this.commands = new StoredCommands(centre, operator);
  }

  @Override
  public Outcome run(Command command) {
    return run(new Order(centre.newId(), command));
  }

  @Override
  public Outcome run(Order order) {
    return centre.replaying()
        ? new Outcome.Refused(Refusal.of("training.replay.read-only"))
        : carryOut(order);
  }

  /** Runs a command, in a replay too: there only what was recorded is done, and nothing else. */
  Outcome carryOut(Order order) {
    Order prepared = new Preparation(centre).of(order);
    try {
      // Asked before: it may have to be read, and not by a second reader inside a transaction.
      boolean recording = centre.recording();
      Outcome outcome = centre.store().write(tables -> inside(tables, prepared, recording));
      switch (outcome) {
        case Outcome.Refused(var refusal) ->
            LOG.debug("refused {}: {}", prepared.command(), refusal);
        case Outcome.ModeDone _ -> centre.modesChanged();
        case Outcome.Done _, Outcome.CalendarSet _, Outcome.RulesSet _ -> centre.cityChanged();
        case Outcome.CaseDone _,
            Outcome.CasesDone _,
            Outcome.TakenIn _,
            Outcome.Supervised _,
            Outcome.PlanDone _,
            Outcome.MeasuresDone _,
            Outcome.ForcesSaid _,
            Outcome.MinutesDone _,
            Outcome.DutyDone _,
            Outcome.CommandDone _ ->
            LOG.trace("done {}", prepared.id());
      }
      centre.feed().wake();
      return outcome;
    } catch (StoreException e) {
      LOG.error("the store could not do {}", prepared.command().getClass().getSimpleName(), e);
      return new Outcome.Refused(e.refusal());
    }
  }

  /** A command in its transaction; while a training runs it is recorded in the same one. */
  private Outcome inside(Tables tables, Order order, boolean recording) {
    Execution execution = new Execution(centre, operator, tables, order.id());
    Outcome outcome = execution.run(order.command());
    if (recording && !(outcome instanceof Outcome.Refused)) {
      tables
          .training()
          .record(
              new TrainingOrder(
                  0,
                  execution.now(),
                  operator.id(),
                  centre.station(),
                  order.id(),
                  CommandJson.write(order.command())));
    }
    return outcome;
  }

  @Override
  public Operator operator() {
    return operator;
  }

  @Override
  public Desk as(Operator other) {
    return new LocalDesk(centre, other);
  }

  @Override
  public City city() {
    return centre.picture().city();
  }

  @Override
  public Catalogue catalogue() {
    return centre.picture().catalogue();
  }

  @Override
  public DutyList duties() {
    return centre.picture().duties();
  }

  @Override
  public KeptRules keptRules() {
    return centre.picture().kept();
  }

  @Override
  public CaseRules rules() {
    return centre.picture().rules();
  }

  @Override
  public Modes modes() {
    return centre.modes();
  }

  @Override
  public ModeLayout layout() {
    return centre.picture().layout();
  }

  @Override
  public CaseQuestions cases() {
    return cases;
  }

  @Override
  public CityQuestions places() {
    return places;
  }

  @Override
  public FigureQuestions figures() {
    return figures;
  }

  @Override
  public SupervisionQuestions supervision() {
    return supervision;
  }

  @Override
  public PlanQuestions plans() {
    return plans;
  }

  @Override
  public ModeQuestions modeBook() {
    return modeBook;
  }

  @Override
  public ForceQuestions forces() {
    return forces;
  }

  @Override
  public ReportingQuestions reporting() {
    return reporting;
  }

  @Override
  public DutyQuestions duty() {
    return duty;
  }

  @Override
  public TrainingBook training() {
    return training;
  }

  @Override
  public CommandQuestions commands() {
    return commands;
  }

  @Override
  public Timekeeping timekeeping() {
    return centre.timekeeper();
  }

  @Override
  public Feed feed() {
    return centre.feed();
  }

  @Override
  public StoreInfo store() {
    return centre.info();
  }

  @Override
  public void close() {
    centre.close();
  }
}
