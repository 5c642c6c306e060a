package org.zhongshu.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handover of the watch (交接班). Drawn up, signed by who goes, then signed by who comes; until then
 * the old watch answers, and after it nothing of it changes.
 *
 * @param id key in the store; 0 before it has been stored
 * @param version counts its steps
 * @param area whose watch
 * @param until end of the next watch: what falls due before then is in it
 * @param items what there is to know, as it stood when it was drawn up
 * @param words free words of who goes
 * @param outgoing signature of who goes (交班); null before
 * @param incoming signature of who comes (接班); null before
 * @param withdrawn why it was given up; null when it was not
 * @param remarks later words, each an entry of its own (补充说明)
 */
public record Handover(
    long id,
    int version,
    String area,
    Instant drawnAt,
    String drawnBy,
    Instant until,
    List<HandoverItem> items,
    String words,
    @Nullable Signature outgoing,
    @Nullable Signature incoming,
    @Nullable Withdrawal withdrawn,
    List<Remark> remarks) {
  public Handover {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  /** Who signed, and when. */
  public record Signature(Instant at, String by) {}

  /** Who gave a handover up before it was taken over, and why. */
  public record Withdrawal(Instant at, String by, String reason) {}

  /** Something said about it later. */
  public record Remark(Instant at, String by, String words) {}

  /** Where a handover stands. */
  public enum HandoverState {
    /** 待交班签字. */
    DRAWN,
    /** 待接班签字: the old watch still answers. */
    SIGNED,
    /** 已交接. */
    TAKEN,
    /** 已撤回. */
    WITHDRAWN
  }

  public HandoverState state() {
    if (withdrawn != null) {
      return HandoverState.WITHDRAWN;
    }
    if (incoming != null) {
      return HandoverState.TAKEN;
    }
    return outgoing == null ? HandoverState.DRAWN : HandoverState.SIGNED;
  }

  /** Whether it waits for a signature. */
  public boolean open() {
    return state() == HandoverState.DRAWN || state() == HandoverState.SIGNED;
  }

  /** The same under the key that it was given. */
  public Handover withId(long key) {
    return of(key, version, outgoing, incoming, withdrawn, remarks);
  }

  Handover signed(Signature by) {
    return of(id, version + 1, by, incoming, withdrawn, remarks);
  }

  Handover taken(Signature by) {
    return of(id, version + 1, outgoing, by, withdrawn, remarks);
  }

  Handover givenUp(Withdrawal how) {
    return of(id, version + 1, outgoing, incoming, how, remarks);
  }

  /** With one more remark; the handover itself stays at its version. */
  public Handover with(Remark remark) {
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return of(id, version, outgoing, incoming, withdrawn, more);
  }

  private Handover of(
      long key,
      int counted,
      @Nullable Signature out,
      @Nullable Signature in,
      @Nullable Withdrawal gone,
      List<Remark> said) {
    return new Handover(
        key, counted, area, drawnAt, drawnBy, until, items, words, out, in, gone, said);
  }
}
