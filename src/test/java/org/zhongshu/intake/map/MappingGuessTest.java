package org.zhongshu.intake.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Channel;
import org.zhongshu.intake.read.DayOrder;

class MappingGuessTest {
  @TempDir Path folder;

  @Test
  void aHotlineExportIsUnderstoodByItsHeaders() throws IOException {
    Mapping mapping = guess(resource("hotline.csv"));
    assertThat(fields(mapping))
        .containsEntry("工单编号", Field.NUMBER)
        .containsEntry("诉求类型", Field.NATURE)
        .containsEntry("大类", Field.BIG_CLASS)
        .containsEntry("小类", Field.CLASS)
        .containsEntry("来源", Field.CHANNEL)
        .containsEntry("按期结案数", Field.CLOSED_IN_TIME)
        .containsEntry("超期结案数", Field.CLOSED_LATE)
        .containsEntry("区县", Field.COUNTY)
        .containsEntry("街道", Field.TOWNSHIP)
        .containsEntry("社区", Field.COMMUNITY)
        .containsEntry("上报时间", Field.REPORTED_AT)
        .containsEntry("地点", Field.ADDRESS)
        .containsEntry("承办单位", Field.UNIT);
    assertThat(mapping.zone()).isNull();
  }

  @Test
  void positionsFarAwayTellTheZoneOfTheClocks() throws IOException {
    Mapping mapping = guess(resource("requests.csv"));
    assertThat(mapping.zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(fields(mapping))
        .containsEntry("case_enquiry_id", Field.NUMBER)
        .containsEntry("open_dt", Field.REPORTED_AT)
        .containsEntry("target_dt", Field.DUE_AT)
        .containsEntry("closed_dt", Field.CLOSED_AT)
        .containsEntry("ontime", Field.IN_TIME)
        .containsEntry("case_status", Field.STATUS)
        .containsEntry("closure_reason", Field.RESULT)
        .containsEntry("case_title", Field.TITLE)
        .containsEntry("submittedphoto", Field.KEPT)
        .doesNotContainValue(Field.DESCRIPTION)
        .containsEntry("closedphoto", Field.LEFT_OUT);
  }

  @Test
  void serviceRequestsOfOpen311AreUnderstood() throws IOException {
    Mapping mapping = guess(resource("requests.json"));
    assertThat(fields(mapping))
        .containsEntry("service_request_id", Field.NUMBER)
        .containsEntry("requested_datetime", Field.REPORTED_AT)
        .containsEntry("updated_datetime", Field.UPDATED_AT)
        .containsEntry("expected_datetime", Field.DUE_AT)
        .containsEntry("service_name", Field.CLASS)
        .containsEntry("agency_responsible", Field.UNIT)
        .containsEntry("lat", Field.LATITUDE)
        .containsEntry("long", Field.LONGITUDE);
    assertThat(mapping.channel()).isEqualTo(Channel.WEB);
  }

  @Test
  void theNumberIsTheColumnThatIsUniqueNotTheOneThatIsCalledSo() throws IOException {
    StringBuilder table = new StringBuilder("REPORT_NUM,编号,REC_ID,CREATE_TIME,内容\n");
    for (int i = 0; i < 200; i++) {
      table
          .append("1,")
          .append(i / 2)
          .append(',')
          .append(9000 + i)
          .append(",2026-03-01 08:00:00,垃圾\n");
    }
    assertThat(fields(guess(table.toString())))
        .containsEntry("REC_ID", Field.NUMBER)
        .doesNotContainEntry("编号", Field.NUMBER)
        .containsEntry("REPORT_NUM", Field.LEFT_OUT);
  }

  @Test
  void aColumnThatIsUniqueOnlyAtTheBeginningIsNoNumber() throws IOException {
    StringBuilder table = new StringBuilder("case_id,上报时间,内容\n");
    for (int i = 0; i < 6000; i++) {
      table.append(i < 3000 ? i : i % 10).append(",2026-03-01 08:00:00,垃圾").append(i).append('\n');
    }
    assertThat(guess(table.toString()).tells(Field.NUMBER)).isFalse();
  }

  @Test
  void anExportThatRepeatsARowStillHasItsNumber() throws IOException {
    StringBuilder table = new StringBuilder("工单编号,上报时间,内容\n");
    for (int i = 0; i < 300; i++) {
      table.append(i == 299 ? 7 : i).append(",2026-03-01 08:00:00,垃圾\n");
    }
    assertThat(fields(guess(table.toString()))).containsEntry("工单编号", Field.NUMBER);
  }

  @Test
  void contentTellsWhatHeadersDoNot() throws IOException {
    StringBuilder table = new StringBuilder("甲,乙,丙,丁,戊\n");
    for (int i = 0; i < 40; i++) {
      table
          .append(i % 2 == 0 ? "投诉" : "咨询")
          .append(",河东街道,桥头社区,2026-03-01 08:00:")
          .append(10 + i)
          .append(",演练：这里写着二十个字以上的一段诉求内容，越长越像描述\n");
    }
    assertThat(fields(guess(table.toString())))
        .containsEntry("甲", Field.NATURE)
        .containsEntry("乙", Field.TOWNSHIP)
        .containsEntry("丙", Field.COMMUNITY)
        .containsEntry("丁", Field.REPORTED_AT)
        .containsEntry("戊", Field.DESCRIPTION);
  }

  @Test
  void daysAboveTwelveTellTheOrderOfDayAndMonth() throws IOException {
    assertThat(guess("编号,时间,内容\n1,2/3/2026,x\n2,28/2/2026,x\n").dayOrder())
        .isEqualTo(DayOrder.DAY_FIRST);
  }

  @Test
  void aMappingComesBackFromItsJsonAsItWas() throws IOException {
    Mapping mapping =
        guess(resource("requests.csv")).named("波士顿", "boston311").with("ontime", Field.KEPT);
    assertThat(MappingJson.read("波士顿", MappingJson.write(mapping))).isEqualTo(mapping);
    assertThat(MappingJson.read("x", "{\"source\": 1")).isNull();
    assertThat(MappingJson.read("x", "{\"source\":\"a\",\"zone\":\"Nowhere\",\"columns\":[]}"))
        .isNull();
  }

  @Test
  void aMappingFitsAFileThatHasAllThatItNeeds() throws IOException {
    Mapping mapping = guess("编号,时间,内容\n1,2026-03-01,x\n");
    assertThat(mapping.fit(List.of("时间", "内容", "编号"))).isEqualTo(1);
    assertThat(mapping.fit(List.of("编号", "时间", "内容", "新"))).isEqualTo(0.75);
    assertThat(mapping.fit(List.of("编号", "时间"))).isZero();
  }

  private Mapping guess(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), table, StandardCharsets.UTF_8);
    Survey survey = Survey.of(file, CaseworkFixtures.city().profile().zone(), () -> false);
    return MappingGuess.of(
        survey, CaseworkFixtures.city(), new Catalogue(CaseworkFixtures.categories()), "t");
  }

  private static Map<String, Field> fields(Mapping mapping) {
    return mapping.columns().stream()
        .collect(Collectors.toMap(Mapping.Column::header, Mapping.Column::field));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MappingGuessTest.class.getResourceAsStream("/intake/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
