package org.zhongshu.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.supervise.Operators;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Element;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Keeps the centre's lists: city, catalogue, operators, settings. */
final class Keeping {
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  Keeping(Operator operator, Tables tables, Scribe scribe) {
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(Command what) {
    Set<Role> roles =
        what instanceof Command.PutSetting(String key, String _) && key.startsWith("mapping.")
            ? Permissions.MAPPINGS
            : Permissions.KEEP;
    Optional<Refusal> refusal = Permissions.any(operator, roles, Told.step(kind(what)));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    switch (what) {
      case Command.SetCity set -> {
        setCity(set);
        lines.add(line(SubjectKind.CITY, "city", what, counts(set)));
      }
      case Command.SetCatalogue set -> {
        return new ListKeeping(operator, tables, scribe).run(set);
      }
      case Command.SetDuties set -> {
        return new ListKeeping(operator, tables, scribe).run(set);
      }
      case Command.PutOperator(Operator put) when put.id().equals(Operators.SYSTEM) -> {
        return new Outcome.Refused(Refusal.of("operator.reserved", put.id()));
      }
      case Command.PutOperator(Operator put) -> {
        tables.operators().put(put);
        lines.add(line(SubjectKind.OPERATOR, put.id(), what, CommandJson.write(what)));
      }
      case Command.PutSetting(String key, String value) -> {
        putSetting(key, value);
        lines.add(line(SubjectKind.SETTING, key, what, CommandJson.write(what)));
      }
      case Command.Report _,
          Command.OnCase _,
          Command.OnCases _,
          Command.TakeIn _,
          Command.OnModes _,
          Command.OnMeasures _,
          Command.OnForces _,
          Command.ReportFinding _,
          Command.OnMinutes _,
          Command.OnPlans _,
          Command.Supervise _,
          Command.OnDuty _,
          Command.OnIncident _,
          Command.OnCommands _,
          Command.SetCalendar _,
          Command.SetRules _ ->
          throw new IllegalArgumentException("not a command on the centre's lists: " + what);
    }
    tables.journal().append(lines);
    return new Outcome.Done();
  }

  private void setCity(Command.SetCity set) {
    CityData data = set.data();
    if (data != null) {
      tables.city().replace(data);
    }
    if (!set.outlineLevels().isEmpty()) {
      tables.city().replaceOutlines(set.outlineLevels(), set.outlines());
    }
    List<Element> elements = set.elements();
    if (elements != null) {
      tables.city().replaceElements(elements);
    }
  }

  private void putSetting(String key, @Nullable String value) {
    if (value == null) {
      tables.settings().remove(key);
    } else {
      tables.settings().put(key, value);
    }
  }

  private static String kind(Command what) {
    return switch (what) {
      case Command.SetCity _ -> "set-city";
      case Command.SetCatalogue _ -> ListKeeping.CATALOGUE;
      case Command.SetDuties _ -> ListKeeping.DUTIES;
      case Command.PutOperator _ -> "put-operator";
      default -> "put-setting";
    };
  }

  private JournalLine.Unsealed line(
      SubjectKind subjectKind, String subject, Command what, String body) {
    return scribe.line(subjectKind, subject, 0, kind(what), null, "", body);
  }

  /** A city is megabytes; its record says how much was set, the backup before it says what. */
  private static String counts(Command.SetCity set) {
    CityData data = set.data();
    List<Element> elements = set.elements();
    return "{\"areas\":%d,\"units\":%d,\"outlines\":%d,\"elements\":%d}"
        .formatted(
            data == null ? 0 : data.areas().size(),
            data == null ? 0 : data.units().size(),
            set.outlines().size(),
            elements == null ? 0 : elements.size());
  }
}
