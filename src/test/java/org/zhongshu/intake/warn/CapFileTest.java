package org.zhongshu.intake.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.intake.warn.CapFile.Read;
import org.zhongshu.mode.suggest.Warning;

class CapFileTest {
  private static final Path RAIN = Path.of("src/test/resources/warnings/rain.xml");

  @TempDir private Path folder;

  @Test
  void the_chinese_part_of_a_message_is_read_and_its_areas_are_found_by_code_and_by_name() {
    Warning it = ((Read.Understood) CapFile.read(RAIN, CaseworkFixtures.city())).warning();
    assertThat(it.identifier()).isEqualTo("EX-2026-0404-1");
    assertThat(it.event()).isEqualTo("暴雨");
    assertThat(it.level()).isEqualTo(Grade.ORANGE);
    assertThat(it.sent()).isEqualTo(Instant.parse("2026-04-04T05:30:00Z"));
    assertThat(it.expires()).isEqualTo(Instant.parse("2026-04-04T18:00:00Z"));
    assertThat(it.areas()).first().isEqualTo("990101");
    assertThat(it.areaWords()).isEqualTo("东城区、河东街道");
    assertThat(it.holds(Instant.parse("2026-04-04T06:00:00Z"))).isTrue();
    assertThat(it.holds(Instant.parse("2026-04-04T18:00:00Z"))).isFalse();
  }

  private String refused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("w.xml"), text);
    Read read = CapFile.read(file, CaseworkFixtures.city());
    assertThat(read).as(text).isInstanceOf(Read.Refused.class);
    return ((Read.Refused) read).refusal().key();
  }

  @Test
  void what_is_no_such_message_is_refused_with_its_reason() throws IOException {
    String rain = Files.readString(RAIN);
    assertThat(refused("暴雨橙色预警")).isEqualTo("cap.not-xml");
    assertThat(refused("<alert/>")).isEqualTo("cap.not-cap");
    assertThat(refused(rain.replace("cap:1.2", "cap:1.1"))).isEqualTo("cap.not-cap");
    assertThat(refused(rain.replace("EX-2026-0404-1", " "))).isEqualTo("cap.missing");
    assertThat(refused(rain.replace("Severe", "很大"))).isEqualTo("cap.severity");
    assertThat(refused(rain.replace("2026-04-04T13:30:00+08:00", "今天"))).isEqualTo("cap.time");
    assertThat(refused(rain.replaceAll("(?s)<info>.*</info>", ""))).isEqualTo("cap.no-info");
    assertThat(refused(rain.replaceAll("<value>[^<]*</value>", "<value>410300000000</value>")))
        .as("another city's")
        .isEqualTo("cap.elsewhere");
    assertThat(
            ((Read.Refused) CapFile.read(folder.resolve("none"), CaseworkFixtures.city()))
                .refusal()
                .key())
        .isEqualTo("cap.unreadable");
  }

  @Test
  void a_message_that_brings_a_document_type_reaches_nothing_outside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String rain = Files.readString(RAIN);
    String evil =
        rain.replace("?>", "?><!DOCTYPE alert [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
            .replace("暴雨橙色预警（演练）", "&x;");
    assertThat(refused(evil)).isEqualTo("cap.not-xml");
  }

  @Test
  void whatever_bytes_come_there_is_an_answer() throws IOException {
    byte[] rain = Files.readAllBytes(RAIN);
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = rain.clone();
      for (int hits = random.nextInt(1, 6); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("r.xml"), bytes);
      assertThat(CapFile.read(file, CaseworkFixtures.city()))
          .as(() -> new String(bytes, StandardCharsets.UTF_8))
          .isNotNull();
    }
  }
}
