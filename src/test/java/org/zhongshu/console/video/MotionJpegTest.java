package org.zhongshu.console.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Pictures come out of a stream as they went in, however it is cut. */
class MotionJpegTest {
  private final List<byte[]> pictures = new ArrayList<>();
  private final List<@Nullable Throwable> overs = new ArrayList<>();

  private MotionJpeg reading(boolean parts) {
    return new MotionJpeg(parts, pictures::add, overs::add);
  }

  @RepeatedTest(40)
  void every_picture_comes_whole_and_in_order(RepetitionInfo which) {
    Random random = new Random(which.getCurrentRepetition());
    boolean lengths = random.nextBoolean();
    boolean blank = random.nextBoolean();
    List<byte[]> sent = new ArrayList<>();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < 12; i++) {
      byte[] picture = new byte[1 + random.nextInt(5_000)];
      random.nextBytes(picture);
      if (lengths) {
        // What ends a part may stand in a picture: its length tells better.
        byte[] trap = "\r\n--frame\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(trap, 0, picture, 0, Math.min(trap.length, picture.length));
      } else {
        for (int at = 0; at < picture.length; at++) {
          picture[at] = picture[at] == '\r' ? 0 : picture[at];
        }
      }
      sent.add(picture);
      String head =
          "--frame\r\nContent-Type: image/jpeg\r\n"
              + (lengths ? "content-length: " + picture.length + "\r\n" : "")
              + "\r\n";
      stream.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
      stream.writeBytes(picture);
      stream.writeBytes((blank ? "\r\n\r\n" : "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    stream.writeBytes("--frame--".getBytes(StandardCharsets.US_ASCII));
    if (blank && !lengths) {
      // Without a length the blank line belongs to the picture.
      sent.replaceAll(it -> appended(it, "\r\n"));
    }

    MotionJpeg reading = reading(true);
    byte[] all = stream.toByteArray();
    for (int from = 0; from < all.length; ) {
      int to = Math.min(all.length, from + 1 + random.nextInt(900));
      reading.onNext(List.of(ByteBuffer.wrap(all, from, to - from)));
      from = to;
    }
    reading.onComplete();

    assertThat(pictures).hasSameSizeAs(sent);
    for (int i = 0; i < sent.size(); i++) {
      assertThat(pictures.get(i)).isEqualTo(sent.get(i));
    }
    assertThat(overs).containsExactly((Throwable) null);
  }

  private static byte[] appended(byte[] to, String more) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(to);
    all.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  @Test
  void a_single_picture_is_one() {
    MotionJpeg reading = reading(false);
    reading.onNext(List.of(ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {3})));
    assertThat(pictures).isEmpty();
    reading.onComplete();
    assertThat(pictures).containsExactly(new byte[] {1, 2, 3});
  }

  @Test
  void what_never_ends_is_given_up() {
    MotionJpeg reading = reading(true);
    byte[] much = new byte[1 << 20];
    for (int i = 0; i <= MotionJpeg.MOST >> 20; i++) {
      reading.onNext(List.of(ByteBuffer.wrap(much)));
    }
    assertThat(pictures).isEmpty();
    assertThat(overs).hasSize(1).doesNotContainNull();
  }
}
