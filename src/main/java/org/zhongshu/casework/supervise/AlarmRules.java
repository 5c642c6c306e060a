package org.zhongshu.casework.supervise;

import java.time.Duration;
import java.time.Instant;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;

/** Decides the steps of people on alarms. Pure. */
public final class AlarmRules {
  private AlarmRules() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the alarm as it stands afterwards. */
    record Accepted(Alarm after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  public static Ruling decide(
      Alarm it, SuperviseStep.OnAlarms step, SupervisionRules rules, String by, Instant now) {
    if (!it.standing()) {
      return refused("alarm.cleared", it.id(), it.subject());
    }
    Alarm.Acknowledgement done = it.acknowledgement();
    if (done != null) {
      return refused("alarm.acknowledged", it.id(), Told.operator(done.by()), done.at());
    }
    return switch (step) {
      case SuperviseStep.Acknowledge(var _, String words) ->
          accepted(it.acknowledged(new Alarm.Acknowledgement(now, by, words.strip())));
      case SuperviseStep.Shelve shelve -> shelve(it, shelve, rules, by, now);
      case SuperviseStep.Unshelve _ -> unshelve(it, by, now);
    };
  }

  private static Ruling shelve(
      Alarm it, SuperviseStep.Shelve step, SupervisionRules rules, String by, Instant now) {
    if (step.reason().isBlank()) {
      return refused("alarm.reason-missing", it.id());
    }
    if (!step.until().isAfter(now)) {
      return refused("alarm.end-past", it.id(), step.until());
    }
    Duration most = Duration.ofHours(rules.shelveHours());
    if (step.until().isAfter(now.plus(most))) {
      return refused("alarm.end-far", it.id(), step.until(), rules.shelveHours());
    }
    return accepted(it.shelved(new Alarm.Shelving(now, by, step.until(), step.reason().strip())));
  }

  private static Ruling unshelve(Alarm it, String by, Instant now) {
    Alarm.Shelving aside = it.shelving();
    if (aside == null || it.state(now) != Alarm.State.SHELVED) {
      return refused("alarm.not-shelved", it.id());
    }
    return accepted(it.shelved(new Alarm.Shelving(aside.at(), by, now, aside.reason())));
  }

  private static Ruling accepted(Alarm after) {
    return new Ruling.Accepted(after);
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
