package org.zhongshu.intake.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Point;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableSource;

class RowMapperTest {
  @TempDir Path folder;

  @Test
  void aRowOfAHotlineExportIsACaseWithItsPast() throws IOException {
    List<Draft> drafts = drafts(resource("hotline.csv"));
    Draft first = drafts.getFirst();
    assertThat(first.title()).isEqualTo("暴露垃圾（河东街道桥头社区）");
    assertThat(first.description()).isEmpty();
    assertThat(first.origin().externalNumber()).isEqualTo("演-9148");
    assertThat(first.origin().channel()).isEqualTo(Channel.HOTLINE_12345);
    assertThat(first.origin().channelWords()).isEmpty();
    assertThat(first.origin().nature()).isEqualTo(Nature.COMPLAINT);
    assertThat(first.origin().reportedAt()).isEqualTo(Instant.parse("2026-03-08T07:34:40Z"));
    assertThat(first.place()).isEqualTo(new Place("", "990101001001", "东区/河东街道/桥头社区", null));
    assertThat(first.topic().category()).isEqualTo("E01-10");
    assertThat(first.topic().words()).isEqualTo("市容环境/暴露垃圾");
    assertThat(past(first).stage()).isEqualTo(Stage.CLOSED);
    assertThat(past(first).inTime()).isTrue();
    assertThat(past(first).lead()).as("the area's own, not the city's").isEqualTo("east-cg");
    assertThat(past(first).leadWords()).isEqualTo("城市管理局");
    assertThat(past(drafts.get(2)).inTime()).isFalse();
  }

  @Test
  void whatTheListsDoNotKnowKeepsItsWords() throws IOException {
    Draft unknown = drafts(resource("hotline.csv")).get(3);
    assertThat(unknown.place().area()).isNull();
    assertThat(unknown.place().areaWords()).isEqualTo("西区/河西街道/塔下社区");
    assertThat(past(unknown).lead()).isNull();
    assertThat(past(unknown).leadWords()).isEqualTo("人社局");
    assertThat(past(unknown).stage()).as("no unit of ours has it").isEqualTo(Stage.TO_DISPATCH);
    Draft unclassed = drafts(resource("hotline.csv")).get(1);
    assertThat(unclassed.topic().category()).isNull();
    assertThat(unclassed.topic().words()).isEqualTo("市容环境/店外经营");
    assertThat(unclassed.origin().channel()).isEqualTo(Channel.OTHER);
    assertThat(unclassed.origin().channelWords()).isEqualTo("热线转");
  }

  @Test
  void targetAndClosingTimesAreThePastInTheFilesOwnZone() throws IOException {
    List<Draft> drafts = drafts(resource("requests.csv"));
    Past open = past(drafts.getFirst());
    assertThat(open.stage()).isEqualTo(Stage.TO_DISPATCH);
    assertThat(open.dueAt()).isEqualTo(Instant.parse("2026-02-04T18:47:30Z"));
    assertThat(open.closedAt()).isNull();
    assertThat(open.inTime()).as("an open case was not closed in time or late").isNull();
    Past closed = past(drafts.get(1));
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.closedAt()).isEqualTo(Instant.parse("2026-01-19T16:42:16Z"));
    assertThat(closed.inTime()).isTrue();
    assertThat(closed.words())
        .startsWith("Case Closed. Noted")
        .contains("submittedphoto：https://example.org/");
    assertThat(past(drafts.get(2)).inTime()).isFalse();
    assertThat(drafts.get(1).place().at()).isEqualTo(new Point(42.36, -71.06));
  }

  @Test
  void anOpenCaseOfAUnitThatTheListsKnowIsInItsHands() throws IOException {
    List<Draft> drafts = drafts(resource("requests.json"));
    assertThat(past(drafts.getFirst()).stage()).isEqualTo(Stage.CLOSED);
    assertThat(past(drafts.getFirst()).closedAt()).isEqualTo(Instant.parse("2026-03-14T22:35:38Z"));
    Draft open = drafts.get(1);
    assertThat(past(open).stage()).isEqualTo(Stage.IN_HANDLING);
    assertThat(past(open).lead()).isEqualTo("east-cg");
    assertThat(open.place().area()).as("read from the address").isEqualTo("990101001001");
    assertThat(open.topic().category()).isEqualTo("E01-10");
    assertThat(open.title()).isEqualTo("演练：桥头有垃圾");
  }

  @Test
  void nothingThatARowHoldsIsLost() throws IOException {
    Draft draft =
        drafts("编号,上报时间,内容,结案时间,纬度,点赞数,诉求类型\n1,2026-03-01,垃圾,明天,九十度,12,闲聊,多出的一列\n").getFirst();
    assertThat(past(draft).words()).contains("结案时间：明天", "纬度：九十度", "点赞数：12", "诉求类型：闲聊", "#8：多出的一列");
  }

  @Test
  void closedBeforeItWasReportedIsKeptAsWordsOnly() throws IOException {
    Draft draft = drafts("编号,上报时间,结案时间,内容\n1,2026-03-05,2026-03-01,x\n").getFirst();
    assertThat(past(draft).stage()).isEqualTo(Stage.CLOSED);
    assertThat(past(draft).closedAt()).isNull();
    assertThat(past(draft).words()).contains("结案时间：2026-03-01");
  }

  @Test
  void rowsThatCanNotBeTakenSayWhy() throws IOException {
    List<Mapped> mapped =
        map(
            "编号,上报时间,内容,地址\n1,,垃圾,\n2,昨天,垃圾,\n3,2029-01-01,垃圾,\n4,2026-03-01,,\n,,,\n"
                + "6,2026-03-01,"
                + "长".repeat(Case.MAX_DESCRIPTION + 1)
                + ",\n7,2026-02-30,x,\n8,2026-03-01,,演练路一号\n");
    assertThat(mapped)
        .extracting(m -> m instanceof Mapped.Unfit(var why) ? why.key() : "")
        .containsExactly(
            "intake.row.no-time",
            "intake.row.bad-time",
            "intake.row.future",
            "intake.row.no-content",
            "intake.row.blank",
            "intake.row.too-long",
            "intake.row.bad-time",
            "");
  }

  @Test
  void longTitlesAreCutAndKeptWhole() throws IOException {
    String title = "题😀".repeat(150);
    Draft draft = drafts("编号,上报时间,标题,内容\n1,2026-03-01," + title + ",正文\n").getFirst();
    assertThat(draft.title().codePointCount(0, draft.title().length())).isEqualTo(Case.MAX_TITLE);
    assertThat(draft.title()).endsWith("…");
    assertThat(draft.description()).isEqualTo(title + "\n\n正文");
  }

  @Test
  void aDescriptionKeepsItsLinesAndCharactersAndLosesOnlyBlanksAroundIt() throws IOException {
    String cell = "\n\t\t\n 一，😀𠮷\r\n\r\n二\u0000三 \t\n";
    Draft draft = drafts("编号,上报时间,内容\n1,2026-03-01,\"" + cell + "\"\n").getFirst();
    assertThat(draft.description()).isEqualTo("一，😀𠮷\n\n二三");
    assertThat(draft.title()).isEqualTo("一，😀𠮷");
  }

  @Test
  void rowsWithoutANumberAreToldApartByWhatTheySayAndByTheirOrder() throws IOException {
    String table = "上报时间,内容,点赞数\n2026-03-01,垃圾,1\n2026-03-01,垃圾,2\n2026-03-01,井盖,3\n";
    List<String> numbers = numbers(table);
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(numbers.get(1)).isEqualTo(numbers.getFirst() + "-2");
    assertThat(numbers("点赞数,上报时间,内容\n7,2026-03-01,井盖\n9,2026-03-01,垃圾\n"))
        .containsExactly(numbers.get(2), numbers.getFirst());
  }

  @Test
  void aPositionPlacesACaseThatHasNoOtherWords() throws IOException {
    assertThat(drafts("编号,上报时间,内容,lat,lon\n1,2026-03-01,x,30.0,110.0\n").getFirst().place().area())
        .isEqualTo("990101001");
  }

  private List<String> numbers(String table) throws IOException {
    return drafts(table).stream()
        .map(d -> d.origin().externalNumber())
        .map(Objects::requireNonNull)
        .toList();
  }

  private static Past past(Draft draft) {
    return Objects.requireNonNull(draft.past());
  }

  private List<Draft> drafts(String table) throws IOException {
    return map(table).stream().map(m -> ((Mapped.Fit) m).draft()).toList();
  }

  private List<Mapped> map(String table) throws IOException {
    Path file = Files.writeString(folder.resolve("t.txt"), table);
    City city = CaseworkFixtures.city();
    Catalogue catalogue = new Catalogue(CaseworkFixtures.categories());
    Survey survey = Survey.of(file, city.profile().zone(), () -> false);
    Mapping mapping = MappingGuess.of(survey, city, catalogue, "t");
    try (TableSource source = TableSource.open(file)) {
      RowMapper mapper =
          new RowMapper(
              mapping,
              source.headers(),
              city,
              new AreaNames(city),
              catalogue,
              at -> at.lat() == 30 ? Optional.of("990101001") : Optional.empty(),
              CaseworkFixtures.NOON);
      List<Mapped> mapped = new ArrayList<>();
      for (RawRow row = source.next(); row != null; row = source.next()) {
        mapped.add(mapper.map(row));
      }
      return mapped;
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RowMapperTest.class.getResourceAsStream("/intake/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
