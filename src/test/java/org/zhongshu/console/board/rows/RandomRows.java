package org.zhongshu.console.board.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;

/** Seeded rows for tests. */
public final class RandomRows {
  public static final Instant NOW = Instant.parse("2026-04-04T02:24:37Z");
  private static final String[] AREAS = {"410102001001", "410103002001", "410102", "410103002"};
  private static final String[] WORDS = {"垃圾", "噪音", "井盖", "Wifi 箱", "积水", "路灯", "占道"};

  private final Random random;

  public RandomRows(long seed) {
    this.random = new Random(seed);
  }

  public List<CaseSummary> many(int count) {
    List<CaseSummary> rows = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      rows.add(one(i, 1, NOW));
    }
    return rows;
  }

  /** A row with its clocks somewhere around {@code now}. */
  public CaseSummary one(long id, int version, Instant now) {
    Stage stage = pick(Stage.values());
    Instant reported = now.minusSeconds(random.nextInt(100_000));
    Instant since = reported.plusSeconds(random.nextInt(50_000));
    return new CaseSummary(
        id,
        "ZZ-20260404-%05d".formatted(id),
        version,
        stage,
        pick(Grade.values()),
        pick(Channel.values()),
        Nature.COMPLAINT,
        pick(WORDS) + " " + random.nextInt(1000),
        "桐柏路 " + random.nextInt(300) + " 号",
        maybe(pick(AREAS)),
        "某区",
        maybe(random.nextBoolean() ? "0101" : "0102"),
        "某类",
        maybe("u" + (1 + random.nextInt(6))),
        "",
        random.nextInt(5) == 0 ? "seat-3" : null,
        reported,
        since,
        random.nextInt(4) == 0 ? null : now.plusSeconds(random.nextInt(40_000) - 10_000),
        random.nextInt(4) == 0 ? null : now.plusSeconds(random.nextInt(90_000) - 10_000),
        stage.open() ? null : now,
        0,
        null);
  }

  public Random random() {
    return random;
  }

  private @Nullable String maybe(String value) {
    return random.nextInt(6) == 0 ? null : value;
  }

  private <T> T pick(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
