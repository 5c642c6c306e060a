package org.zhongshu.intake.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.intake.read.DayOrder;
import org.zhongshu.intake.read.TimeReader;

/** What stands in a column: uniqueness over the whole file, the rest over its first rows. */
public final class ColumnProfile {
  private static final int MOST_VALUES = 400;

  /** Beyond so many different values a column counts as unique without looking further. */
  private static final int MOST_HASHES = 4_000_000;

  private static final int LONGEST_NUMBER = 64;

  private final String header;
  private final Map<String, Integer> values = new HashMap<>();
  private @Nullable LongSet seen = new LongSet();
  private final TimeReader times;
  private long filled;
  private long repeated;
  private long looked;
  private long asTime;
  private long asNumber;
  private long asId;
  private long asLink;
  private long characters;
  private double smallest = Double.POSITIVE_INFINITY;
  private double largest = Double.NEGATIVE_INFINITY;
  private int dayFirst;
  private int monthFirst;
  private final List<Double> numbers = new ArrayList<>();

  ColumnProfile(String header, TimeReader times) {
    this.header = header;
    this.times = times;
  }

  void see(String cell, boolean closely) {
    String text = CellText.clean(cell);
    if (text.isEmpty()) {
      return;
    }
    filled++;
    LongSet set = seen;
    if (set != null && set.size() < MOST_HASHES && !set.add(LongSet.hash(text))) {
      repeated++;
      if (repeated > 50 && repeated * 20 > filled) {
        seen = null;
      }
    }
    if (closely) {
      look(text);
    }
  }

  private void look(String text) {
    looked++;
    characters += text.length();
    if (text.length() <= LONGEST_NUMBER
        && (values.size() < MOST_VALUES || values.containsKey(text))) {
      values.merge(text, 1, Integer::sum);
    }
    if (times.read(text) != null) {
      asTime++;
    }
    DayOrder order = TimeReader.orderToldBy(text);
    dayFirst += order == DayOrder.DAY_FIRST ? 1 : 0;
    monthFirst += order == DayOrder.MONTH_FIRST ? 1 : 0;
    double number = CellNumber.read(text);
    if (!Double.isNaN(number)) {
      asNumber++;
      smallest = Math.min(smallest, number);
      largest = Math.max(largest, number);
      if (numbers.size() < 1000) {
        numbers.add(number);
      }
    }
    asId += isId(text) ? 1 : 0;
    asLink += text.startsWith("http://") || text.startsWith("https://") ? 1 : 0;
  }

  /** Letters, digits and strokes, no point: what numbers of cases are written in. */
  private static boolean isId(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return false;
    }
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if (!Character.isLetterOrDigit(c) && "-_/#〔〕[]（）()号".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }

  public String header() {
    return header;
  }

  /** Rows in which it holds something. */
  public long filled() {
    return filled;
  }

  /** Different values by how often, of the first rows; not all when there are very many. */
  public Map<String, Integer> values() {
    return Map.copyOf(values);
  }

  /** Whether each value stands in one row only. */
  boolean unique() {
    return filled > 0 && repeated == 0;
  }

  /** Whether hardly any value stands in two rows: an export that repeats some of its rows. */
  boolean nearlyUnique() {
    return filled > 0 && seen != null && repeated * 50 <= filled;
  }

  boolean constant() {
    return looked > 0 && values.size() == 1 && values.containsValue((int) looked);
  }

  double timeShare() {
    return share(asTime);
  }

  double numberShare() {
    return share(asNumber);
  }

  double idShare() {
    return share(asId);
  }

  double linkShare() {
    return share(asLink);
  }

  double averageLength() {
    return share(characters);
  }

  boolean numbersWithin(double from, double to) {
    return smallest >= from && largest <= to;
  }

  double median() {
    return numbers.isEmpty()
        ? Double.NaN
        : numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0.0);
  }

  @Nullable DayOrder dayOrder() {
    return dayFirst == monthFirst
        ? null
        : dayFirst > monthFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
  }

  private double share(long count) {
    return looked == 0 ? 0 : (double) count / looked;
  }
}
