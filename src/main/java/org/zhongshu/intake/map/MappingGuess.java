package org.zhongshu.intake.map;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Channel;
import org.zhongshu.city.City;
import org.zhongshu.intake.read.DayOrder;

/**
 * Guesses what the columns of a file tell, by their headers and by what stands in them. A guess is
 * shown and confirmed, or changed, before it is saved.
 */
public final class MappingGuess {
  private static final Dictionary HEADERS = Dictionary.headers();

  /** A file with fewer rows can't tell by uniqueness alone. */
  private static final int ENOUGH_ROWS = 20;

  private final Survey survey;
  private final City city;
  private final ColumnLooks looks;
  private final Map<String, Field> chosen = new HashMap<>();
  private final Set<Field> taken = EnumSet.noneOf(Field.class);

  private record Bid(ColumnProfile column, Field field, int score) {}

  private MappingGuess(Survey survey, City city, Catalogue catalogue) {
    this.survey = survey;
    this.city = city;
    this.looks = new ColumnLooks(city, catalogue);
  }

  /**
   * A mapping for a file as it was surveyed.
   *
   * @param name its name, and that of the outside system
   */
  public static Mapping of(Survey survey, City city, Catalogue catalogue, String name) {
    return new MappingGuess(survey, city, catalogue).guess(name);
  }

  private Mapping guess(String name) {
    chooseNumber();
    byHeaders();
    byContent();
    return new Mapping(
        name, name, zone(), dayOrder(), columns(), channel(), Map.of(), Map.of(), Map.of());
  }

  /**
   * The column that identifies a case is unique over the file; among several unique ones the header
   * decides.
   */
  private void chooseNumber() {
    survey.columns().stream()
        .filter(
            c -> c.idShare() >= 0.98 && c.filled() * 100 >= (survey.rows() - survey.broken()) * 95)
        .map(c -> new Bid(c, Field.NUMBER, numberScore(c)))
        .filter(bid -> bid.score() > 0)
        .max(Comparator.comparingInt(Bid::score))
        .ifPresent(bid -> choose(bid.column().header(), Field.NUMBER));
  }

  private int numberScore(ColumnProfile column) {
    int header = headerScore(column.header(), Field.NUMBER);
    boolean many = survey.rows() >= ENOUGH_ROWS;
    if (column.unique()) {
      String plain = Dictionary.plain(column.header());
      boolean hinted =
          plain.endsWith("id")
              || plain.endsWith("号")
              || plain.endsWith("no")
              || plain.endsWith("key");
      boolean other = header == 0 && HEADERS.best(column.header()) != null;
      if (other || header == 0 && column.timeShare() > 0.9 && !hinted) {
        return 0;
      }
      return header + (hinted ? 300 : 0) + (many ? 200 : 0);
    }
    // An export that repeats some rows: only a sure header may say that this is the number all the
    // same.
    return many && column.nearlyUnique() && header >= Dictionary.WHOLE - 50 ? header / 2 : 0;
  }

  private static int headerScore(String header, Field field) {
    return HEADERS.all(header).stream()
        .filter(found -> found.key().equals(field.name()))
        .mapToInt(Dictionary.Found::score)
        .max()
        .orElse(0);
  }

  private void byHeaders() {
    List<Bid> bids = new ArrayList<>();
    for (ColumnProfile column : survey.columns()) {
      for (Dictionary.Found found : HEADERS.all(column.header())) {
        bids.add(new Bid(column, Field.valueOf(found.key()), found.score()));
      }
    }
    bids.sort(Comparator.comparingInt(Bid::score).reversed());
    for (Bid bid : bids) {
      String header = bid.column().header();
      if (bid.field() != Field.NUMBER
          && !chosen.containsKey(header)
          && (bid.field().many() || !taken.contains(bid.field()))
          && looks.mayBe(bid.field(), bid.column())) {
        choose(header, bid.field());
      }
    }
  }

  private void byContent() {
    for (ColumnProfile column : survey.columns()) {
      if (!chosen.containsKey(column.header())) {
        looks
            .contentTells(column)
            .filter(field -> field.many() || !taken.contains(field))
            .ifPresent(field -> choose(column.header(), field));
      }
    }
    if (!taken.contains(Field.REPORTED_AT)) {
      rest().stream()
          .filter(c -> c.timeShare() >= 0.8)
          .max(Comparator.comparingLong(ColumnProfile::filled))
          .ifPresent(c -> choose(c.header(), Field.REPORTED_AT));
    }
    if (!taken.contains(Field.REPORTED_AT)) {
      // Called so, but none of its words is a time: taken all the same, so that each row says what
      // is wrong with it.
      rest().stream()
          .filter(c -> headerScore(c.header(), Field.REPORTED_AT) > 0)
          .max(Comparator.comparingInt(c -> headerScore(c.header(), Field.REPORTED_AT)))
          .ifPresent(c -> choose(c.header(), Field.REPORTED_AT));
    }
    // Where nothing else tells the matter, the longest texts do.
    if (!taken.contains(Field.DESCRIPTION) && !taken.contains(Field.TITLE)) {
      rest().stream()
          .filter(c -> c.averageLength() >= 20 && c.timeShare() < 0.5 && c.linkShare() < 0.5)
          .max(Comparator.comparingDouble(ColumnProfile::averageLength))
          .ifPresent(c -> choose(c.header(), Field.DESCRIPTION));
    }
    for (ColumnProfile column : rest()) {
      boolean tellsNothing =
          column.filled() == 0 || survey.rows() >= ENOUGH_ROWS && column.constant();
      choose(column.header(), tellsNothing ? Field.LEFT_OUT : Field.KEPT);
    }
  }

  private List<ColumnProfile> rest() {
    return survey.columns().stream().filter(c -> !chosen.containsKey(c.header())).toList();
  }

  private void choose(String header, Field field) {
    chosen.put(header, field);
    taken.add(field);
  }

  private List<Mapping.Column> columns() {
    return survey.headers().stream()
        .map(h -> new Mapping.Column(h, chosen.getOrDefault(h, Field.KEPT)))
        .toList();
  }

  /** Where the positions lie in another part of the world, so do the clocks. */
  private @Nullable ZoneId zone() {
    Optional<ColumnProfile> lat = column(Field.LATITUDE);
    Optional<ColumnProfile> lon = column(Field.LONGITUDE);
    if (lat.isEmpty() || lon.isEmpty()) {
      return null;
    }
    return ZonePlaces.farFrom(city.profile().zone(), lat.get().median(), lon.get().median())
        .orElse(null);
  }

  private DayOrder dayOrder() {
    return survey.columns().stream()
        .filter(c -> chosen.getOrDefault(c.header(), Field.KEPT).time())
        .map(ColumnProfile::dayOrder)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(DayOrder.MONTH_FIRST);
  }

  private Optional<ColumnProfile> column(Field field) {
    return survey.columns().stream().filter(c -> chosen.get(c.header()) == field).findFirst();
  }

  private Channel channel() {
    boolean messages =
        survey.headers().stream()
            .map(Dictionary::plain)
            .anyMatch(
                h -> h.contains("留言") || h.equals("servicerequestid") || h.contains("message"));
    return messages && !taken.contains(Field.CHANNEL) ? Channel.WEB : Channel.OTHER;
  }
}
