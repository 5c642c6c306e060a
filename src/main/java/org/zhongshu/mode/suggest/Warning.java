package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * A warning as a CAP 1.2 message tells it (预警信息, OASIS Common Alerting Protocol 1.2).
 *
 * @param identifier identifier of the message
 * @param sender who sent it
 * @param sent when
 * @param status as the message says: Actual, Exercise, System, Test, Draft
 * @param type as the message says: Alert, Update, Cancel, Ack, Error
 * @param event what is warned of, for example 暴雨
 * @param level by severity: Extreme red, Severe orange, Moderate yellow, Minor blue
 * @param headline headline; may be empty
 * @param areas codes of areas that it names; empty when it names none by code and none is known by
 *     name
 * @param areaWords areas as the message describes them
 * @param expires until when it holds; null when it doesn't say
 * @param cancels identifiers of the messages that it updates or cancels
 */
public record Warning(
    String identifier,
    String sender,
    Instant sent,
    String status,
    String type,
    String event,
    Grade level,
    String headline,
    List<String> areas,
    String areaWords,
    @Nullable Instant expires,
    List<String> cancels) {
  public Warning {
    areas = List.copyOf(areas);
    cancels = List.copyOf(cancels);
  }

  /** Whether it warns at an instant: it is meant, and has not expired. */
  public boolean holds(Instant at) {
    return warned() && (expires == null || expires.isAfter(at));
  }

  /** Whether it ever warned: it is meant, and no mere cancellation or receipt. */
  public boolean warned() {
    return meant() && (type.equals("Alert") || type.equals("Update"));
  }

  /** Whether it takes the place of the messages that it refers to. */
  public boolean replaces() {
    return meant() && (type.equals("Update") || type.equals("Cancel"));
  }

  /** Whether it is of an exercise (演练), and says so. */
  public boolean exercise() {
    return status.equals("Exercise");
  }

  private boolean meant() {
    return status.equals("Actual") || exercise();
  }
}
