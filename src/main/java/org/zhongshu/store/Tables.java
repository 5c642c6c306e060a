package org.zhongshu.store;

/** The tables of the store inside one transaction; not to be kept or used outside it. */
public interface Tables {
  CaseTable cases();

  JournalTable journal();

  CityTable city();

  MeasureTable measures();

  ReminderTable reminders();

  MinutesTable minutes();

  ModeTable modes();

  OperatorTable operators();

  PlanTable plans();

  RuleTable rules();

  SettingTable settings();

  SignalTable signals();

  SupervisionTable supervision();

  DutyTable duty();

  IncidentTable incidents();

  ForceTable forces();

  TrainingTable training();

  CommandTable commands();
}
