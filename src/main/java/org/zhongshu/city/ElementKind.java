package org.zhongshu.city;

/** The six elements (六要素) that a grid keeps account of. */
public enum ElementKind {
  /** 人. */
  PERSON,
  /** 地. */
  PLACE,
  /** 物. */
  THING,
  /** 事. */
  MATTER,
  /** 情. */
  SITUATION,
  /** 组织: party, mass, social, self-governing, new-economy, key employment groups. */
  ORGANISATION
}
