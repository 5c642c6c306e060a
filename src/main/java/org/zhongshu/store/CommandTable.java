package org.zhongshu.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;

/** Commands, their directives, and the receipts of each receiver. */
public interface CommandTable {
  /** Draws the next number {@code ZH-YYYYMMDD-NNN} of the city's day. */
  String drawCommand(LocalDate day);

  /** Draws the next number {@code ZL-YYYYMMDD-NNN} of the city's day. */
  String drawDirective(LocalDate day);

  /** Stores a new one; false when another about the same matter is open. */
  boolean insert(Commanding it);

  Optional<Commanding> command(String number);

  /** The same, kept from other writers until the transaction ends. */
  Optional<Commanding> commandForUpdate(String number);

  /** Stores the next version; false when it is no longer at the one before. */
  boolean update(Commanding before, Commanding after);

  /** Those that nobody has ended, by number. */
  List<Commanding> open();

  /** Those that ended, latest first. */
  List<Commanding> ended(int limit);

  /** The open one about a matter. */
  Optional<Commanding> openAbout(Matter matter);

  void insert(Directive it);

  Optional<Directive> directive(String number);

  /**
   * The same, kept from other writers until the transaction ends: whoever gives the last receipt
   * sees all the others.
   */
  Optional<Directive> directiveForUpdate(String number);

  /** Stores what has become of one: receipts, reports, that it was withdrawn. */
  void update(Directive before, Directive after);

  /** Those of a command, first to last. */
  List<Directive> directivesOf(String command);

  /** Those that still want something of somebody, by number; counted, however many they went to. */
  List<Owed> owed();

  /**
   * What a directive still wants.
   *
   * @param area where its command is
   * @param unconfirmed receivers that have not confirmed
   * @param reportBy null when nothing is to be reported
   * @param unreported receivers that have not reported back though it wants them to
   */
  record Owed(
      String number,
      String area,
      String words,
      Instant confirmBy,
      int unconfirmed,
      @Nullable Instant reportBy,
      int unreported) {}

  /** How many receivers are late with what directives of a command want of them. */
  int late(String command, Instant now);

  /** Those that still want something of a unit, then the latest others that went to it. */
  List<Directive> toUnit(String unit, int others);

  /** Numbers of those of which a limit ran out and nobody has said so yet. */
  List<String> ranOut(Instant now, int limit);
}
