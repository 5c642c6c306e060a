package org.zhongshu.console.board.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.zhongshu.casework.CaseSummary;

/**
 * Sorts rows by one number, those that are equal left in the order in which they came. Number and
 * place are packed into one long, so that a hundred thousand rows are sorted as plain numbers and
 * not by comparing objects.
 */
final class PackedSort {
  private PackedSort() {}

  static CaseSummary[] sort(CaseSummary[] rows, ToLongFunction<CaseSummary> number) {
    int places = 64 - Long.numberOfLeadingZeros(Math.max(1, rows.length - 1));
    long[] packed = new long[rows.length];
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < rows.length; i++) {
      long value = number.applyAsLong(rows[i]);
      packed[i] = value;
      // "None" is the greatest or, turned round, the least of all numbers: it is set aside here.
      if (!isNone(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    if (least > most) {
      return rows.clone();
    }
    long span = most - least + 2;
    if (span <= 0 || 64 - Long.numberOfLeadingZeros(span) + places > 63) {
      CaseSummary[] sorted = rows.clone();
      Arrays.sort(sorted, Comparator.comparingLong(number));
      return sorted;
    }
    for (int i = 0; i < packed.length; i++) {
      long value = packed[i];
      long rank = value == Long.MAX_VALUE ? span : value == Long.MIN_VALUE ? 0 : value - least + 1;
      packed[i] = rank << places | i;
    }
    Arrays.sort(packed);
    long mask = (1L << places) - 1;
    CaseSummary[] sorted = new CaseSummary[rows.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows[(int) (packed[i] & mask)];
    }
    return sorted;
  }

  private static boolean isNone(long value) {
    return value == Long.MAX_VALUE || value == Long.MIN_VALUE;
  }
}
