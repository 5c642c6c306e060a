package org.zhongshu.intake.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.zhongshu.casework.Refusal;

/**
 * Encoding of a text file: by its mark, else by the pattern of zero bytes, else by which of UTF-8
 * and GB 18030 fits more of its characters. Some broken rows don't change the answer.
 *
 * @param charset encoding
 * @param mark bytes of the mark (BOM) at the beginning; 0 without
 */
record TextEncoding(Charset charset, int mark) {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int HEAD = 8192;

  /** Bytes outside ASCII that are enough to tell. */
  private static final int ENOUGH = 20_000;

  /** So many zero bytes are dirt in a text. */
  private static final int FEW = 4;

  /** Bytes of a unit: 2 in UTF-16, else 1. */
  int width() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE)
        ? 2
        : 1;
  }

  static TextEncoding of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] head = in.readNBytes(HEAD);
      if (head.length == 0) {
        throw new UnreadableFile(Refusal.of("intake.empty", file.getFileName()));
      }
      if (starts(head, 0xEF, 0xBB, 0xBF)) {
        return new TextEncoding(StandardCharsets.UTF_8, 3);
      }
      if (starts(head, 0x84, 0x31, 0x95, 0x33)) {
        return new TextEncoding(GB18030, 4);
      }
      if (starts(head, 0xFF, 0xFE)) {
        return new TextEncoding(StandardCharsets.UTF_16LE, 2);
      }
      if (starts(head, 0xFE, 0xFF)) {
        return new TextEncoding(StandardCharsets.UTF_16BE, 2);
      }
      refuseOtherKinds(file, head);
      int even = zeros(head, 0);
      int odd = zeros(head, 1);
      if (even + odd > 0) {
        return byZeros(file, head, even, odd);
      }
      return new TextEncoding(utf8Fits(head, in) ? StandardCharsets.UTF_8 : GB18030, 0);
    }
  }

  private static TextEncoding byZeros(Path file, byte[] head, int even, int odd)
      throws IOException {
    int zeros = even + odd;
    boolean wide = zeros * (zeros > FEW ? 50 : 8) >= head.length;
    if (wide && odd > 8 * even) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (wide && even > 8 * odd) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (zeros <= FEW || zeros * 100 < head.length) {
      // A stray zero in a text: the row that holds it will tell.
      return new TextEncoding(
          utf8Fits(head, InputStream.nullInputStream()) ? StandardCharsets.UTF_8 : GB18030, 0);
    }
    throw new UnreadableFile(Refusal.of("intake.binary", file.getFileName()));
  }

  private static void refuseOtherKinds(Path file, byte[] head) throws UnreadableFile {
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFile(Refusal.of("intake.old-excel", file.getFileName()));
    }
    if (starts(head, 'P', 'K', 3, 4)
        || starts(head, 0x1F, 0x8B)
        || starts(head, 'R', 'a', 'r', '!')
        || starts(head, '7', 'z', 0xBC, 0xAF)) {
      throw new UnreadableFile(Refusal.of("intake.packed", file.getFileName()));
    }
    long control = 0;
    for (byte b : head) {
      if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0) {
        control++;
      }
    }
    if (starts(head, '%', 'P', 'D', 'F') || control * 50 > head.length) {
      throw new UnreadableFile(Refusal.of("intake.binary", file.getFileName()));
    }
  }

  private static int zeros(byte[] bytes, int parity) {
    int zeros = 0;
    for (int i = parity; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean starts(byte[] bytes, int... first) {
    if (bytes.length < first.length) {
      return false;
    }
    for (int i = 0; i < first.length; i++) {
      if ((bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counts bytes of well-formed sequences against ill-formed ones; Chinese in GB 18030 is hardly
   * ever well-formed UTF-8.
   */
  private static boolean utf8Fits(byte[] head, InputStream rest) throws IOException {
    long good = 0;
    long bad = 0;
    byte[] block = head;
    int carry = 0;
    while (block.length > 0) {
      int i = 0;
      while (i < block.length) {
        int b = block[i] & 0xFF;
        int length =
            b < 0x80
                ? 1
                : b >= 0xC2 && b < 0xE0
                    ? 2
                    : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
        if (length > 1 && i + length > block.length) {
          break;
        }
        boolean fits = length > 0 && (length == 1 || wellFormed(block, i, length));
        if (b >= 0x80) {
          good += fits ? length : 0;
          bad += fits ? 0 : 1;
        }
        i += fits ? length : 1;
      }
      if (good + bad >= ENOUGH) {
        break;
      }
      byte[] left = Arrays.copyOfRange(block, i, block.length);
      carry = left.length;
      byte[] more = rest.readNBytes(1 << 16);
      if (more.length == 0) {
        bad += carry;
        break;
      }
      block = Arrays.copyOf(left, carry + more.length);
      System.arraycopy(more, 0, block, carry, more.length);
    }
    return good >= bad;
  }

  private static boolean wellFormed(byte[] bytes, int at, int length) {
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    if (length < 3) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
