package org.zhongshu.app.exercise;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;

/** The texts from which exercise cases are made. */
final class Templates {
  private Templates() {}

  /**
   * One text; {@code {street}}, {@code {community}} and {@code {n}} stand for a place.
   *
   * @param category code of its class
   */
  record Template(
      String title, String description, String category, Channel channel, Nature nature) {
    String describe(String street, String community, int number) {
      return description
          .replace("{street}", street)
          .replace("{community}", community)
          .replace("{n}", Integer.toString(number));
    }
  }

  static List<Template> read(String place) {
    try (InputStream in =
            Objects.requireNonNull(Templates.class.getResourceAsStream("/" + place), place);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(Templates::template).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place, e);
    }
  }

  private static Template template(NamedCsvRecord row) {
    return new Template(
        row.getField("title"),
        row.getField("description"),
        row.getField("category"),
        Channel.valueOf(constant(row.getField("channel"))),
        Nature.valueOf(constant(row.getField("nature"))));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
