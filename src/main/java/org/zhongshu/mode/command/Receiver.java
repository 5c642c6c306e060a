package org.zhongshu.mode.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit that a directive went to, with its receipts (回执). What has been reached stays reached.
 *
 * @param unit id of the unit
 * @param version counts its steps
 * @param delivered 送达: shown at a desk of the unit, or told by phone
 * @param read 已读: opened there
 * @param confirmed 签收
 * @param words what was said when it was confirmed; may be empty
 * @param overdueAt when it was found that nobody had confirmed by the limit; stays when it was
 *     confirmed later
 * @param reportedAt 反馈: when it first reported back
 * @param unreportedAt when it was found that it had not reported back by the limit
 * @param reminders how often it was reminded
 * @param remindedAt when it was last
 */
public record Receiver(
    String unit,
    int version,
    @Nullable Mark delivered,
    @Nullable Mark read,
    @Nullable Mark confirmed,
    String words,
    @Nullable Instant overdueAt,
    @Nullable Instant reportedAt,
    @Nullable Instant unreportedAt,
    int reminders,
    @Nullable Instant remindedAt) {

  /**
   * A receipt.
   *
   * @param by seat that gave it, or that noted it
   * @param phone whether the centre noted what it was told by phone
   */
  public record Mark(Instant at, String by, boolean phone) {}

  /** How far it has come. */
  public enum ReceiptState {
    /** 已发出. */
    SENT,
    /** 已送达. */
    DELIVERED,
    /** 已读. */
    READ,
    /** 已签收. */
    CONFIRMED,
    /** 已反馈. */
    REPORTED
  }

  /** A directive that has just been given. */
  public static Receiver sent(String unit) {
    return new Receiver(unit, 1, null, null, null, "", null, null, null, 0, null);
  }

  public ReceiptState state() {
    if (reportedAt != null) {
      return ReceiptState.REPORTED;
    }
    if (confirmed != null) {
      return ReceiptState.CONFIRMED;
    }
    if (read != null) {
      return ReceiptState.READ;
    }
    return delivered == null ? ReceiptState.SENT : ReceiptState.DELIVERED;
  }

  Receiver delivered(Mark by) {
    return of(delivered == null ? by : delivered, read, confirmed, words, reportedAt);
  }

  Receiver read(Mark by) {
    return of(
        delivered == null ? by : delivered, read == null ? by : read, confirmed, words, reportedAt);
  }

  /** Who confirms has read, and who has read has been reached. */
  Receiver confirmed(Mark by, String said) {
    return of(delivered == null ? by : delivered, read == null ? by : read, by, said, reportedAt);
  }

  /** Who reports back has confirmed. */
  Receiver reported(Mark by) {
    return of(
        delivered == null ? by : delivered,
        read == null ? by : read,
        confirmed == null ? by : confirmed,
        words,
        reportedAt == null ? by.at() : reportedAt);
  }

  private Receiver of(
      @Nullable Mark delivery,
      @Nullable Mark reading,
      @Nullable Mark confirmation,
      String said,
      @Nullable Instant report) {
    return new Receiver(
        unit,
        version + 1,
        delivery,
        reading,
        confirmation,
        said,
        overdueAt,
        report,
        unreportedAt,
        reminders,
        remindedAt);
  }

  Receiver reminded(Instant at) {
    return new Receiver(
        unit,
        version + 1,
        delivered,
        read,
        confirmed,
        words,
        overdueAt,
        reportedAt,
        unreportedAt,
        reminders + 1,
        at);
  }

  Receiver overdue(@Nullable Instant confirmation, @Nullable Instant report) {
    return new Receiver(
        unit,
        version + 1,
        delivered,
        read,
        confirmed,
        words,
        confirmation,
        reportedAt,
        report,
        reminders,
        remindedAt);
  }
}
