package org.zhongshu.duty;

/** What an entry of the watch log is about (日志类别). */
public enum LogKind {
  /** 来电: somebody called. */
  CALL,
  /** 调度: somebody was sent or asked. */
  DISPATCH,
  /** 指令: a leader's word. */
  INSTRUCTION,
  /** 突发: an incident. */
  INCIDENT,
  /** 预警: a warning came or went. */
  WARNING,
  /** 巡查: a round. */
  ROUND,
  /** 交接: about the watch itself. */
  HANDOVER,
  /** 其他. */
  OTHER
}
