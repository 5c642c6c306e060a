package org.zhongshu.intake.map;

/** A set of 64-bit hashes in one array: millions of rows are told apart without keeping them. */
final class LongSet {
  private long[] slots = new long[1 << 10];
  private int size;
  private boolean zero;

  /** Adds a value; false when it was in. */
  boolean add(long value) {
    if (value == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (size * 2 >= slots.length) {
      grow();
    }
    if (!put(slots, value)) {
      return false;
    }
    size++;
    return true;
  }

  int size() {
    return size + (zero ? 1 : 0);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long value : slots) {
      if (value != 0) {
        put(larger, value);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long value) {
    int mask = slots.length - 1;
    int at = (int) (value ^ value >>> 32) * 0x9E3779B1 >>> 7 & mask;
    while (slots[at] != 0) {
      if (slots[at] == value) {
        return false;
      }
      at = at + 1 & mask;
    }
    slots[at] = value;
    return true;
  }

  /** Hash of a text, 64 bits well mixed. */
  static long hash(String text) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001B3L;
    }
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
