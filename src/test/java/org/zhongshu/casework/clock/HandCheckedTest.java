package org.zhongshu.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhongshu.city.HandCheckedDays;

class HandCheckedTest {
  private final Reckoning reckoning = Shanghai.reckoning();

  @TestFactory
  Stream<DynamicTest> deadlinesAreThoseWrittenByHand() {
    return HandCheckedDays.rows("/clock/deadlines.csv").stream()
        .map(
            row -> DynamicTest.dynamicTest(String.join(" ", row.getFields()), () -> deadline(row)));
  }

  @TestFactory
  Stream<DynamicTest> clocksWithPausesStandAsWrittenByHand() {
    return HandCheckedDays.rows("/clock/runs.csv").stream()
        .map(row -> DynamicTest.dynamicTest(String.join(" ", row.getFields()), () -> run(row)));
  }

  private void deadline(CsvRecord row) {
    Instant start = Shanghai.at(row.getField(0));
    Limit limit = Shanghai.limit(row.getField(1));
    Instant deadline = reckoning.deadline(start, limit);
    assertThat(Shanghai.text(deadline)).isEqualTo(Shanghai.text(Shanghai.at(row.getField(2))));
    assertThat(reckoning.firstProvisional(start, deadline, limit.unit()).map(LocalDate::toString))
        .isEqualTo(some(row.getField(3)));
  }

  private void run(CsvRecord row) {
    List<Pause> pauses = new ArrayList<>();
    some(row.getField(2)).stream()
        .flatMap(all -> Stream.of(all.split("\\|")))
        .map(each -> each.split("/"))
        .map(
            ends ->
                new Pause(
                    Shanghai.at(ends[0]), ends.length < 2 ? null : Shanghai.at(ends[1]), "核实"))
        .forEach(pauses::add);
    ClockRun run =
        new ClockRun(Shanghai.at(row.getField(0)), Shanghai.limit(row.getField(1)), pauses);
    Instant at = Shanghai.at(row.getField(3));
    assertThat(run.used(at, reckoning)).isEqualTo(Shanghai.time(row.getField(4)));
    Duration left = Shanghai.time(row.getField(5));
    assertThat(run.remaining(at, reckoning)).isEqualTo(left);
    assertThat(run.deadline(reckoning)).isEqualTo(some(row.getField(6)).map(Shanghai::at));
  }

  private static Optional<String> some(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
