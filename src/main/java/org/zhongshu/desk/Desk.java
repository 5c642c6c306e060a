package org.zhongshu.desk;

import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.city.City;
import org.zhongshu.mode.ModeLayout;
import org.zhongshu.mode.Modes;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreInfo;

/**
 * One operator's desk: the thin service layer. Everything that changes the store goes through
 * {@link #run}, from the window, the command line and the intake alike.
 */
public interface Desk extends AutoCloseable {
  /**
   * Runs a command: checked, allowed, applied in one transaction, recorded in the journal by the
   * same transaction.
   */
  Outcome run(Order order);

  default Outcome run(Command command) {
    return run(Order.of(command));
  }

  Operator operator();

  /** The same desk for another operator; shares store and feed. */
  Desk as(Operator other);

  /** The city, held in memory; a fresh picture after it was changed by anybody. */
  City city();

  Catalogue catalogue();

  /** The list of duties in force; what the units' own lists amount to where none is kept. */
  DutyList duties();

  /** The rules by which cases are decided now: limits and how they are reckoned among them. */
  CaseRules rules();

  /** The rules that the centre has set, with their versions. */
  KeptRules keptRules();

  Modes modes();

  /** What the modes in force want shown, held in memory like the city. */
  ModeLayout layout();

  /** Questions on modes and what they make due. */
  ModeQuestions modeBook();

  /** Questions on forces placed forward. */
  ForceQuestions forces();

  /** Questions on attendance, rounds of reports and minutes. */
  ReportingQuestions reporting();

  CaseQuestions cases();

  CityQuestions places();

  FigureQuestions figures();

  SupervisionQuestions supervision();

  /** The plan library. */
  PlanQuestions plans();

  DutyQuestions duty();

  /** The training that runs on this store, if one does (演练). */
  TrainingBook training();

  /** Commands and their directives. */
  CommandQuestions commands();

  /** What the rules do by themselves; one for all desks of the process. */
  Timekeeping timekeeping();

  /** The live feed of everything that any desk of this store does. */
  Feed feed();

  StoreInfo store();

  @Override
  void close();
}
