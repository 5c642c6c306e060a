package org.zhongshu.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    MessageDigest digest = sha256();
    put(digest, previousHash);
    put(digest, line.chain());
    put(digest, Long.toString(position));
    // Stores keep microseconds; the hash must come out the same when the line is read back.
    put(digest, Long.toString(line.at().getEpochSecond()));
    put(digest, Integer.toString(line.at().getNano() / 1000));
    put(digest, line.operator());
    put(digest, line.station());
    put(digest, line.command().toString());
    put(digest, line.subjectKind().name());
    put(digest, line.subject());
    put(digest, line.caseId());
    put(digest, Integer.toString(line.subjectVersion()));
    put(digest, line.kind());
    put(digest, line.receiver());
    put(digest, line.opinion());
    put(digest, line.after());
    put(digest, line.body());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void put(MessageDigest digest, @Nullable Object value) {
    if (value == null) {
      digest.update((byte) 0);
      return;
    }
    byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
    digest.update((byte) 1);
    digest.update((byte) (bytes.length >>> 24));
    digest.update((byte) (bytes.length >>> 16));
    digest.update((byte) (bytes.length >>> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
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
