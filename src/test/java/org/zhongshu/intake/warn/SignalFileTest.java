package org.zhongshu.intake.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.city.Point;
import org.zhongshu.intake.warn.SignalFile.Read;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.signal.SensorKind;

class SignalFileTest {
  private static final Instant NOW = Instant.parse("2026-07-20T06:00:00Z");

  @TempDir private Path folder;

  private Read read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return SignalFile.read(
        file,
        CaseworkFixtures.city(),
        at -> at.lon() > 100 ? Optional.of("990102001") : Optional.empty(),
        NOW);
  }

  @Test
  void a_table_is_read_by_its_chinese_headers_in_the_citys_time_and_in_whatever_unit()
      throws IOException {
    Read read =
        read(
            "r.csv",
            """
            传感器,类型,位置,区域,读数,单位,时间
            JG-01,积水,京广路隧道（演练）,东区,0.42,m,2026-07-20 13:55
            JG-02,ROAD_WATER,陇海路隧道（演练）,990101001,27,,2026-07-20T05:58:00Z
            """);
    assertThat(read.faults()).isEmpty();
    assertThat(read.readings())
        .containsExactly(
            new Reading(
                "JG-01",
                SensorKind.ROAD_WATER,
                "京广路隧道（演练）",
                "990101",
                null,
                42,
                Instant.parse("2026-07-20T05:55:00Z")),
            new Reading(
                "JG-02",
                SensorKind.ROAD_WATER,
                "陇海路隧道（演练）",
                "990101001",
                null,
                27,
                Instant.parse("2026-07-20T05:58:00Z")));
  }

  @Test
  void lines_of_json_are_read_one_by_one_and_placed_by_position() throws IOException {
    Read read =
        read(
            "r.jsonl",
            """
            {"sensor":"Y-1","kind":"rain-3h","lon":113.7,"lat":34.8,"value":51.5,"time":"2026-07-20T13:55:00+08:00","battery":3}

            {"sensor":"Y-2","kind":"rain-3h",
            {"sensor":"Y-3","kind":"wind","area":"990101","value":"","time":"2026-07-20T13:55:00+08:00"}
            """);
    assertThat(read.readings())
        .containsExactly(
            new Reading(
                "Y-1",
                SensorKind.RAIN_3H,
                "Y-1",
                "990102001",
                new Point(34.8, 113.7),
                51.5,
                Instant.parse("2026-07-20T05:55:00Z")));
    assertThat(read.faults())
        .extracting(it -> it.line() + " " + it.what().key())
        .containsExactly("3 signal.not-json", "4 signal.empty");
  }

  @Test
  void each_bad_line_is_told_with_its_reason_and_the_others_count() throws IOException {
    String good = "G,wind,x,990101,9,m/s,,,2026-07-20 13:55";
    List<String> wrong =
        List.of(
            "A,wind,x,990101,强,m/s,,,2026-07-20 13:55",
            "A,wind,x,990101,NaN,m/s,,,2026-07-20 13:55",
            "A,地震,x,990101,3,,,,2026-07-20 13:55",
            "A,wind,x,990101,3,mm,,,2026-07-20 13:55",
            "A,wind,x,990101,3,,,,昨天",
            "A,wind,x,990101,3,,,,2026-07-20 14:30",
            "A,wind,x,火星区,3,,,,2026-07-20 13:55",
            "A,wind,x,,3,,,,2026-07-20 13:55",
            "A,wind,x,,3,,200,34,2026-07-20 13:55",
            "A,wind,x,,3,,50,34,2026-07-20 13:55",
            ",wind,x,990101,3,,,,2026-07-20 13:55");
    Read read =
        read(
            "r.csv",
            "sensor,kind,name,area,value,unit,lon,lat,time\n"
                + String.join("\n", wrong)
                + "\n"
                + good
                + "\n");
    assertThat(read.readings()).extracting(Reading::sensor).containsExactly("G");
    assertThat(read.faults())
        .extracting(it -> it.line() + " " + it.what().key())
        .containsExactly(
            "2 signal.value",
            "3 signal.value",
            "4 signal.kind",
            "5 signal.unit",
            "6 signal.time",
            "7 signal.future",
            "8 signal.place",
            "9 signal.no-place",
            "10 signal.point",
            "11 signal.outside",
            "12 signal.empty");
  }

  @Test
  void what_is_no_table_of_readings_says_so() throws IOException {
    assertThat(read("r.csv", "a,b\n1,2\n").faults())
        .singleElement()
        .extracting(it -> it.what().key())
        .isEqualTo("signal.columns");
    assertThat(
            SignalFile.read(
                    folder.resolve("none"), CaseworkFixtures.city(), _ -> Optional.empty(), NOW)
                .faults())
        .hasSize(1);
  }
}
