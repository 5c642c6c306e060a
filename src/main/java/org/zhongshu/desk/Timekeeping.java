package org.zhongshu.desk;

/** The rules' own work in the background of a desk's process (自动督办). */
public interface Timekeeping {
  /**
   * Begins to look every few seconds, until the desk is closed. Any number of desks may: what one
   * has raised no other raises again.
   */
  void start();

  /**
   * Looks once, now.
   *
   * @return how many alarms were raised or passed on, and tasks started or chased
   */
  int look();
}
