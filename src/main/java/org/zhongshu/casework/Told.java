package org.zhongshu.casework;

/**
 * A reference inside a {@link Refusal} that is told in words at the edge, where names and the
 * operator's language are known.
 *
 * @param kind what it refers to
 * @param key its id, or the key of a step
 */
public record Told(Kind kind, String key) {
  /** What is referred to. */
  public enum Kind {
    STEP,
    OPERATOR,
    UNIT,
    AREA,
    CATEGORY
  }

  public static Told step(StepKind kind) {
    return new Told(Kind.STEP, kind.key());
  }

  public static Told step(String key) {
    return new Told(Kind.STEP, key);
  }

  public static Told operator(String id) {
    return new Told(Kind.OPERATOR, id);
  }

  public static Told unit(String id) {
    return new Told(Kind.UNIT, id);
  }
}
