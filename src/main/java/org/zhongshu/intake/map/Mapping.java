package org.zhongshu.intake.map;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;
import org.zhongshu.intake.read.DayOrder;

/**
 * How a kind of file is understood. Saved by name, it is known again by the headers of the next
 * file.
 *
 * @param name its name among the saved ones
 * @param source name of the outside system: with the external number it identifies a case, whatever
 *     the file is called. Once cases came in by it, another name would let them in twice.
 * @param zone zone of times without offset; null for the city's own
 * @param dayOrder order of day and month where the year stands last
 * @param columns columns in the order of the file
 * @param channel channel where no column tells it
 * @param channels file's word → channel, where it differs from the usual
 * @param natures file's word → nature, likewise
 * @param stages file's word → stage, likewise
 */
public record Mapping(
    String name,
    String source,
    @Nullable ZoneId zone,
    DayOrder dayOrder,
    List<Column> columns,
    Channel channel,
    Map<String, Channel> channels,
    Map<String, Nature> natures,
    Map<String, Stage> stages) {
  /** A column and what it tells. */
  public record Column(String header, Field field) {}

  public Mapping {
    columns = List.copyOf(columns);
    channels = Map.copyOf(channels);
    natures = Map.copyOf(natures);
    stages = Map.copyOf(stages);
  }

  /** Header of the column that tells this; empty when none does. */
  public Optional<String> header(Field field) {
    return columns.stream().filter(c -> c.field() == field).map(Column::header).findFirst();
  }

  public boolean tells(Field field) {
    return header(field).isPresent();
  }

  /** Headers without which this mapping could not work. */
  Set<String> needed() {
    return columns.stream()
        .filter(c -> c.field() != Field.KEPT && c.field() != Field.LEFT_OUT)
        .map(Column::header)
        .collect(Collectors.toSet());
  }

  Set<String> headers() {
    return columns.stream().map(Column::header).collect(Collectors.toSet());
  }

  /**
   * How well it fits a file with these headers, 0 to 1: 1 for the same ones, 0 when one that it
   * needs is missing.
   */
  public double fit(List<String> fileHeaders) {
    Set<String> file = new HashSet<>(fileHeaders);
    if (!file.containsAll(needed())) {
      return 0;
    }
    Set<String> all = new HashSet<>(file);
    all.addAll(headers());
    Set<String> both = new HashSet<>(file);
    both.retainAll(headers());
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  /**
   * The same for a file that has other columns besides: new ones are kept with the case, those that
   * are gone are forgotten.
   */
  public Mapping forHeaders(List<String> fileHeaders) {
    Map<String, Field> known =
        columns.stream().collect(Collectors.toMap(Column::header, Column::field, (a, _) -> a));
    return withColumns(
        fileHeaders.stream().map(h -> new Column(h, known.getOrDefault(h, Field.KEPT))).toList());
  }

  public Mapping withColumns(List<Column> changed) {
    return new Mapping(name, source, zone, dayOrder, changed, channel, channels, natures, stages);
  }

  /**
   * The same with one column told otherwise; a field that only one column may tell is taken from
   * the other.
   */
  public Mapping with(String header, Field field) {
    return withColumns(
        columns.stream()
            .map(
                c ->
                    c.header().equals(header)
                        ? new Column(header, field)
                        : c.field() == field && !field.many()
                            ? new Column(c.header(), Field.KEPT)
                            : c)
            .toList());
  }

  public Mapping named(String newName, String newSource) {
    return new Mapping(
        newName, newSource, zone, dayOrder, columns, channel, channels, natures, stages);
  }

  public Mapping in(@Nullable ZoneId newZone) {
    return new Mapping(
        name, source, newZone, dayOrder, columns, channel, channels, natures, stages);
  }
}
