package org.zhongshu.casework;

/** The rule by which a unit is suggested for a case (权责规则). */
public enum DutyRule {
  /** 先属主: it is the owner's matter, and this is the owner. */
  OWNER_FIRST,
  /** 后属地: it is the owner's matter; where the owner can't, the area sees to it. */
  AREA_NEXT,
  /** 先属地: it is the area's matter, and this is the area's. */
  AREA_FIRST,
  /** 后属主: it is the area's matter; what the area can't do goes to the owner. */
  OWNER_NEXT,
  /** 首接负责: several owners; whoever receives it first answers for it until another accepts. */
  FIRST_RECEIVER,
  /** 属地兜底: no owner is known, the area sees to it. */
  FALLBACK
}
