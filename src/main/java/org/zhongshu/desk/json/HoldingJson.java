package org.zhongshu.desk.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Custody;
import org.zhongshu.casework.Custody.Holder;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.desk.CaseCustody;

/**
 * One stretch of the custody clock as JSON.
 *
 * @param kind what kind of holder
 * @param holder id of the operator or unit; missing for a post, and for a unit that is not known
 * @param name the holder in words
 * @param stage stage that the case was in
 * @param from when it came into this hand
 * @param until when it passed on; missing while it is held
 * @param seconds how long, up to now when it is held still
 * @param workSeconds what of it fell into working hours
 */
public record HoldingJson(
    Kind kind,
    @Nullable String holder,
    String name,
    Stage stage,
    Instant from,
    @Nullable Instant until,
    long seconds,
    long workSeconds) {
  /** Kinds of holders. */
  public enum Kind {
    POST,
    PERSON,
    UNIT
  }

  /**
   * @param name the holder in words
   */
  public static HoldingJson of(Custody.Holding it, String name, Instant now, Reckoning reckoning) {
    return new HoldingJson(
        switch (it.holder()) {
          case Holder.Post _ -> Kind.POST;
          case Holder.Person _ -> Kind.PERSON;
          case Holder.HandlingUnit _ -> Kind.UNIT;
        },
        switch (it.holder()) {
          case Holder.Post _ -> null;
          case Holder.Person(String operator) -> operator;
          case Holder.HandlingUnit(String unit) -> unit;
        },
        name,
        it.stage(),
        it.from(),
        it.until(),
        it.length(now).toSeconds(),
        CaseCustody.worked(it, now, reckoning).toSeconds());
  }
}
