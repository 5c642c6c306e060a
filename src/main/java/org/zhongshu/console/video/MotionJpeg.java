package org.zhongshu.console.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures out of a body as it comes in: of {@code multipart/x-mixed-replace} one after the
 * other (motion JPEG), of anything else the one that it is.
 */
final class MotionJpeg implements Flow.Subscriber<List<ByteBuffer>> {
  /** Largest picture, bytes. */
  static final int MOST = 16 << 20;

  private static final byte[] HEAD_ENDS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PART_ENDS = "\r\n--".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:\\s*(\\d{1,9})\\s*$");

  private final boolean parts;
  private final Consumer<byte[]> picture;
  private final Consumer<@Nullable Throwable> over;
  private byte[] held = new byte[64 << 10];
  private int size;

  /** In the head of a part; else in its picture. */
  private boolean head = true;

  /** How long the picture is; -1 when its part does not say. */
  private int length = -1;

  private Flow.@Nullable Subscription subscription;
  private boolean ended;

  /**
   * @param parts whether several pictures come
   * @param picture told each; on the client's threads, one at a time
   * @param over told once that nothing more comes, with why when that is a failure
   */
  MotionJpeg(boolean parts, Consumer<byte[]> picture, Consumer<@Nullable Throwable> over) {
    this.parts = parts;
    this.picture = picture;
    this.over = over;
  }

  @Override
  public void onSubscribe(Flow.Subscription to) {
    subscription = to;
    to.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> some) {
    if (ended) {
      return;
    }
    some.forEach(this::hold);
    if (parts) {
      while (take()) {
        // As long as whole pictures are there.
      }
    }
    if (size > MOST) {
      stop();
      end(new IOException("a picture of more than " + MOST + " bytes"));
    }
  }

  @Override
  public void onError(Throwable failure) {
    end(failure);
  }

  @Override
  public void onComplete() {
    if (!parts && size > 0) {
      picture.accept(Arrays.copyOf(held, size));
    }
    end(null);
  }

  /** Wants no more. */
  void stop() {
    Flow.Subscription from = subscription;
    if (from != null) {
      from.cancel();
    }
  }

  private void end(@Nullable Throwable why) {
    if (!ended) {
      ended = true;
      over.accept(why);
    }
  }

  private void hold(ByteBuffer bytes) {
    int more = bytes.remaining();
    if (size + more > held.length) {
      held = Arrays.copyOf(held, Math.max(2 * held.length, size + more));
    }
    bytes.get(held, size, more);
    size += more;
  }

  /** Takes the next head or picture; false while it is not all there. */
  private boolean take() {
    if (head) {
      int blank = 0;
      while (blank < size && (held[blank] == '\r' || held[blank] == '\n')) {
        blank++;
      }
      drop(blank);
      int end = find(HEAD_ENDS);
      if (end < 0) {
        return false;
      }
      Matcher said = LENGTH.matcher(new String(held, 0, end, StandardCharsets.ISO_8859_1));
      length = said.find() ? Integer.parseInt(said.group(1)) : -1;
      drop(end + HEAD_ENDS.length);
      head = false;
      return true;
    }
    int end = length >= 0 ? (size >= length ? length : -1) : find(PART_ENDS);
    if (end < 0) {
      return false;
    }
    byte[] whole = Arrays.copyOf(held, end);
    drop(end);
    head = true;
    if (whole.length > 0) {
      picture.accept(whole);
    }
    return true;
  }

  private int find(byte[] sought) {
    for (int at = 0; at + sought.length <= size; at++) {
      if (Arrays.equals(held, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  private void drop(int bytes) {
    System.arraycopy(held, bytes, held, 0, size - bytes);
    size -= bytes;
  }
}
