package org.zhongshu.intake.map;

/** What a column of a file tells of a case. */
public enum Field {
  /** The case's number in the outside system: unique in a file. */
  NUMBER,
  /** When it was reported (上报时间). */
  REPORTED_AT,
  /** When the outside system last touched it; of a closed case, when it was closed. */
  UPDATED_AT,
  /** When it was dispatched (派遣时间). */
  DISPATCHED_AT,
  /** Target time (截止时间). */
  DUE_AT,
  /** When it was closed (结案时间). */
  CLOSED_AT,
  TITLE,
  DESCRIPTION,
  /** Channel (渠道) in the file's words. */
  CHANNEL,
  /** What the reporter wants (诉求性质) in the file's words. */
  NATURE,
  COUNTY,
  TOWNSHIP,
  COMMUNITY,
  GRID,
  /** An area of any level, or a path of several. */
  AREA,
  /** Statistical code of an area. */
  AREA_CODE,
  ADDRESS,
  /** Degrees north, WGS 84. */
  LATITUDE,
  /** Degrees east, WGS 84. */
  LONGITUDE,
  /** Class above the small class; several columns go from coarse to fine. */
  BIG_CLASS,
  /** Small class (小类), its name or code. */
  CLASS,
  /** Handling unit (处置单位). */
  UNIT,
  /** Status or stage in the file's words. */
  STATUS,
  /** 1 when it was closed in time. */
  CLOSED_IN_TIME,
  /** 1 when it was closed late. */
  CLOSED_LATE,
  /** Whether it was in time, in words. */
  IN_TIME,
  /** Result or closing words (处理结果). */
  RESULT,
  REPORTER,
  PHONE,
  /** Kept with the case's record as it is. */
  KEPT,
  /** Left out: it tells nothing of a case. */
  LEFT_OUT;

  /** Whether several columns may tell it. */
  public boolean many() {
    return switch (this) {
      case DESCRIPTION, AREA, BIG_CLASS, RESULT, REPORTER, PHONE, KEPT, LEFT_OUT -> true;
      default -> false;
    };
  }

  /** Whether it tells a point in time. */
  public boolean time() {
    return switch (this) {
      case REPORTED_AT, UPDATED_AT, DISPATCHED_AT, DUE_AT, CLOSED_AT -> true;
      default -> false;
    };
  }
}
