package org.zhongshu.intake.map;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Point;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TimeReader;

/**
 * Makes a draft of each row of one file. Goes through the file once from its beginning: rows
 * without a number are told apart by what they say and, when they say the same, by their order.
 */
public final class RowMapper {
  /** A clock that is minutes off is no wrong date; tomorrow is. */
  private static final Duration FUTURE = Duration.ofDays(1);

  private static final int SHORT_TITLE = 40;
  private static final List<Field> CONTENT =
      List.of(
          Field.REPORTED_AT,
          Field.TITLE,
          Field.DESCRIPTION,
          Field.BIG_CLASS,
          Field.CLASS,
          Field.COUNTY,
          Field.TOWNSHIP,
          Field.COMMUNITY,
          Field.GRID,
          Field.AREA,
          Field.ADDRESS,
          Field.REPORTER,
          Field.PHONE);

  private final Mapping mapping;
  private final Columns columns;
  private final Catalogue catalogue;
  private final TimeReader times;
  private final Places places;
  private final Pasts pasts;
  private final ValueWords words = new ValueWords();
  private final Instant now;
  private final LongSet once = new LongSet();
  private final Map<Long, Integer> again = new HashMap<>();
  private final MessageDigest digest;

  /**
   * @param locate finest area of a position
   * @param now times well after this are wrong
   */
  public RowMapper(
      Mapping mapping,
      List<String> headers,
      City city,
      AreaNames names,
      Catalogue catalogue,
      Function<Point, Optional<String>> locate,
      Instant now) {
    this.mapping = mapping;
    this.columns = new Columns(mapping, headers);
    this.catalogue = catalogue;
    ZoneId zone = mapping.zone();
    this.times = new TimeReader(zone == null ? city.profile().zone() : zone, mapping.dayOrder());
    this.places = new Places(columns, city, names, locate);
    this.pasts = new Pasts(columns, mapping, times, new UnitNames(city), words);
    this.now = now;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public Mapped map(RawRow row) {
    Refusal broken = row.broken();
    if (broken != null) {
      return new Mapped.Unfit(broken);
    }
    if (row.blank()) {
      return new Mapped.Unfit(Refusal.of("intake.row.blank"));
    }
    String timeWords = columns.cell(row, Field.REPORTED_AT);
    if (timeWords.isEmpty()) {
      return new Mapped.Unfit(Refusal.of("intake.row.no-time", columns.header(Field.REPORTED_AT)));
    }
    Instant reportedAt = times.read(timeWords);
    if (reportedAt == null) {
      return new Mapped.Unfit(
          Refusal.of(
              "intake.row.bad-time",
              columns.header(Field.REPORTED_AT),
              CellText.cut(timeWords, SHORT_TITLE)));
    }
    if (reportedAt.isAfter(now.plus(FUTURE))) {
      return new Mapped.Unfit(
          Refusal.of("intake.row.future", columns.header(Field.REPORTED_AT), reportedAt));
    }
    return draft(row, reportedAt);
  }

  private Mapped draft(RawRow row, Instant reportedAt) {
    String title = CellText.oneLine(columns.cell(row, Field.TITLE));
    String description = columns.cells(row, Field.DESCRIPTION, "\n\n");
    String small = CellText.oneLine(columns.cell(row, Field.CLASS));
    String big = CellText.oneLine(columns.cells(row, Field.BIG_CLASS, "/"));
    Place place = places.of(row, title, description);
    if (title.isEmpty() && description.isEmpty() && small.isEmpty() && big.isEmpty()) {
      String result = columns.cell(row, Field.RESULT);
      if (place.address().isEmpty() && place.areaWords().isEmpty() && result.isEmpty()) {
        return new Mapped.Unfit(Refusal.of("intake.row.no-content"));
      }
    }
    String shown = title.isEmpty() ? madeTitle(description, small, big, place, row) : title;
    if (!CellText.fitsTitle(shown)) {
      description = description.isEmpty() ? shown : shown + "\n\n" + description;
      shown = CellText.cut(shown, Case.MAX_TITLE);
    }
    if (description.length() > Case.MAX_DESCRIPTION) {
      return new Mapped.Unfit(
          Refusal.of("intake.row.too-long", description.length(), Case.MAX_DESCRIPTION));
    }
    Origin origin = origin(row, shown, reportedAt);
    return new Mapped.Fit(
        new Draft(
            origin,
            shown,
            description,
            place,
            topic(small, big),
            Grade.ORDINARY,
            Routing.ORDINARY,
            pasts.of(row, origin, place)));
  }

  private String madeTitle(String description, String small, String big, Place place, RawRow row) {
    if (!description.isEmpty()) {
      String first = CellText.firstSentence(description, SHORT_TITLE);
      return first.isEmpty() ? CellText.cut(CellText.oneLine(description), SHORT_TITLE) : first;
    }
    String what = small.isEmpty() ? big.substring(big.lastIndexOf('/') + 1) : small;
    String where = place.areaWords();
    int last = where.lastIndexOf('/');
    int before = last < 0 ? -1 : where.lastIndexOf('/', last - 1);
    where = where.substring(before + 1).replace("/", "");
    where = where.isEmpty() ? place.address() : where;
    if (what.isEmpty()) {
      String nature = columns.cell(row, Field.NATURE);
      what =
          nature.isEmpty()
              ? CellText.firstSentence(columns.cell(row, Field.RESULT), SHORT_TITLE)
              : nature;
    }
    if (what.isEmpty() || where.isEmpty()) {
      return what.isEmpty() ? where : what;
    }
    return what + "（" + where + "）";
  }

  private Topic topic(String small, String big) {
    String finest = small.isEmpty() ? big.substring(big.lastIndexOf('/') + 1) : small;
    String code =
        finest.isEmpty()
            ? null
            : catalogue
                .byCode(finest)
                .or(() -> catalogue.byName(finest))
                .map(Category::code)
                .orElse(null);
    return new Topic(code, big.isEmpty() ? small : small.isEmpty() ? big : big + "/" + small);
  }

  private Origin origin(RawRow row, String title, Instant reportedAt) {
    String channelWords = CellText.oneLine(columns.cell(row, Field.CHANNEL));
    Channel channel = mapping.channel();
    if (!channelWords.isEmpty()) {
      Channel told = mapping.channels().get(channelWords);
      told = told != null ? told : words.channel(channelWords);
      channel = told != null ? told : Channel.OTHER;
    }
    String reporter = columns.cells(row, Field.REPORTER, " ");
    String phone = columns.cells(row, Field.PHONE, " ");
    reporter = reporter.isEmpty() ? phone : phone.isEmpty() ? reporter : reporter + " " + phone;
    String number = columns.cell(row, Field.NUMBER);
    return new Origin(
        channel,
        !channelWords.isEmpty() && words.saysItAll(channelWords) ? "" : channelWords,
        nature(row, title),
        mapping.source(),
        number.isEmpty() ? madeNumber(row) : number,
        CellText.oneLine(reporter),
        reportedAt);
  }

  private Nature nature(RawRow row, String title) {
    String said = columns.cell(row, Field.NATURE);
    Nature nature = mapping.natures().get(said);
    if (nature == null && !said.isEmpty()) {
      nature = words.nature(said);
    }
    if (nature == null && said.isEmpty() && title.length() > 2 && columns.has(Field.TITLE)) {
      nature = words.nature(title.substring(0, 2));
    }
    return nature == null ? Nature.UNKNOWN : nature;
  }

  /** What the row says stands for its number; rows that say the same are counted. */
  private String madeNumber(RawRow row) {
    digest.reset();
    for (Field field : CONTENT) {
      digest.update(columns.cells(row, field, "\n").getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0x1F);
    }
    byte[] hash = digest.digest();
    String hex = HexFormat.of().formatHex(hash, 0, 12);
    int count = times(LongSet.hash(hex));
    return count == 1 ? "#" + hex : "#" + hex + "-" + count;
  }

  private int times(long hash) {
    if (once.add(hash)) {
      return 1;
    }
    @Nullable Integer before = again.get(hash);
    int count = before == null ? 2 : before + 1;
    again.put(hash, count);
    return count;
  }
}
