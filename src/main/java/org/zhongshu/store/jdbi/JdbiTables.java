package org.zhongshu.store.jdbi;

import org.zhongshu.store.CaseTable;
import org.zhongshu.store.CityTable;
import org.zhongshu.store.CommandTable;
import org.zhongshu.store.DutyTable;
import org.zhongshu.store.ForceTable;
import org.zhongshu.store.IncidentTable;
import org.zhongshu.store.JournalTable;
import org.zhongshu.store.MeasureTable;
import org.zhongshu.store.MinutesTable;
import org.zhongshu.store.ModeTable;
import org.zhongshu.store.OperatorTable;
import org.zhongshu.store.PlanTable;
import org.zhongshu.store.ReminderTable;
import org.zhongshu.store.RuleTable;
import org.zhongshu.store.SettingTable;
import org.zhongshu.store.SignalTable;
import org.zhongshu.store.SupervisionTable;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TrainingTable;

/** The tables on one transaction. */
record JdbiTables(
    CaseTable cases,
    JournalTable journal,
    CityTable city,
    MeasureTable measures,
    ReminderTable reminders,
    MinutesTable minutes,
    ModeTable modes,
    OperatorTable operators,
    PlanTable plans,
    RuleTable rules,
    SettingTable settings,
    SignalTable signals,
    SupervisionTable supervision,
    DutyTable duty,
    IncidentTable incidents,
    ForceTable forces,
    TrainingTable training,
    CommandTable commands)
    implements Tables {
  JdbiTables(Session session) {
    this(
        new JdbiCases(session),
        new JdbiJournal(session),
        new JdbiCity(session),
        new JdbiMeasures(session),
        new JdbiReminders(session),
        new JdbiMinutes(session),
        new JdbiModes(session),
        new JdbiOperators(session),
        new JdbiPlans(session),
        new JdbiRules(session),
        new JdbiSettings(session),
        new JdbiSignals(session),
        new JdbiSupervision(session),
        new JdbiDuty(session),
        new JdbiIncidents(session),
        new JdbiForces(session),
        new JdbiTraining(session),
        new JdbiCommands(session));
  }
}
