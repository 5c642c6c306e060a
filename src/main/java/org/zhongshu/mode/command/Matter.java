package org.zhongshu.mode.command;

/**
 * What a command is about (指挥事由).
 *
 * @param kind what it is
 * @param key number of the case or the incident, id of the activation; empty for anything else
 */
public record Matter(MatterKind kind, String key) {
  /** What has no record of its own: its title says it. */
  public static final Matter OTHER = new Matter(MatterKind.OTHER, "");

  /** What commands are about. */
  public enum MatterKind {
    /** 案件. */
    CASE,
    /** 生效模式. */
    MODE,
    /** 突发事件. */
    INCIDENT,
    /** 其他事项. */
    OTHER
  }

  /** Whether it has a record that can be looked up, of which one command at a time is open. */
  public boolean known() {
    return kind != MatterKind.OTHER;
  }
}
