package org.zhongshu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Hash of a journal line: SHA-256 over the hash before and every field in order, each with its
 * length before it, so that no two lines can give the same bytes. Changing, removing or inserting a
 * line breaks the chain from there on.
 */
public final class JournalHash {
  /** Stands before the first line of a chain. */
  public static final String FIRST = "0".repeat(64);

  private JournalHash() {}

  public static String of(String previousHash, long position, JournalLine.Unsealed line) {
    // Gathered first and hashed at once: an import hashes thousands of lines.
    Bytes bytes = new Bytes(512 + 3 * line.body().length());
    bytes.put(previousHash);
    bytes.put(line.chain());
    bytes.put(Long.toString(position));
    // Stores keep microseconds; the hash must come out the same when the line is read back.
    bytes.put(Long.toString(line.at().getEpochSecond()));
    bytes.put(Integer.toString(line.at().getNano() / 1000));
    bytes.put(line.operator());
    bytes.put(line.station());
    bytes.put(line.command().toString());
    bytes.put(line.subjectKind().name());
    bytes.put(line.subject());
    bytes.put(line.caseId());
    bytes.put(Integer.toString(line.subjectVersion()));
    bytes.put(line.kind());
    bytes.put(line.receiver());
    bytes.put(line.opinion());
    bytes.put(line.after());
    bytes.put(line.body());
    return HexFormat.of().formatHex(bytes.hash());
  }

  /**
   * Fields one after the other: 0 for a missing one, else 1, its length in four bytes, and it in
   * UTF-8.
   */
  private static final class Bytes {
    private byte[] all;
    private int length;

    Bytes(int capacity) {
      all = new byte[capacity];
    }

    void put(@Nullable Object value) {
      if (value == null) {
        room(1);
        all[length++] = 0;
        return;
      }
      byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
      room(5 + bytes.length);
      all[length++] = 1;
      all[length++] = (byte) (bytes.length >>> 24);
      all[length++] = (byte) (bytes.length >>> 16);
      all[length++] = (byte) (bytes.length >>> 8);
      all[length++] = (byte) bytes.length;
      System.arraycopy(bytes, 0, all, length, bytes.length);
      length += bytes.length;
    }

    private void room(int more) {
      if (all.length - length < more) {
        all = Arrays.copyOf(all, Math.max(2 * all.length, length + more));
      }
    }

    byte[] hash() {
      MessageDigest digest = sha256();
      digest.update(all, 0, length);
      return digest.digest();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      // Every Java platform must have it.
      throw new IllegalStateException(impossible);
    }
  }
}
