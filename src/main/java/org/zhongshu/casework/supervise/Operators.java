package org.zhongshu.casework.supervise;

/** Operators that are no person. */
public final class Operators {
  /** 自动: what the rules do by themselves is on record under this id. */
  public static final String SYSTEM = "system";

  private Operators() {}
}
