package org.zhongshu.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.casework.Refusal;

class TableSourceTest {
  /**
   * Emoji, a rare character of CJK Extension B (four bytes in GB 18030) and one of the basic plane
   * that needs four as well.
   */
  private static final String RARE = "😀𠮷㐀龦";

  private static final String TABLE =
      "编号,上报时间,内容\r\n1,2026-04-01 08:00:00,桥头有垃圾" + RARE + "\r\n2,2026-04-01 09:00:00,井盖\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8,true",
    "UTF-8,false",
    "GB18030,false",
    "GB18030,true",
    "UTF-16LE,true",
    "UTF-16LE,false",
    "UTF-16BE,true",
    "UTF-16BE,false"
  })
  void everyEncodingIsKnownWithAndWithoutItsMark(String charset, boolean mark) throws IOException {
    Path file = write("t.csv", ((mark ? "\ufeff" : "") + TABLE).getBytes(Charset.forName(charset)));
    try (TableSource source = TableSource.open(file)) {
      assertThat(source.headers()).containsExactly("编号", "上报时间", "内容");
      assertThat(source.format().charset()).isEqualTo(Charset.forName(charset));
      List<RawRow> rows = all(source);
      assertThat(rows).extracting(RawRow::line).containsExactly(2L, 3L);
      assertThat(rows.getFirst().cells())
          .containsExactly("1", "2026-04-01 08:00:00", "桥头有垃圾" + RARE);
      assertThat(new String(rows.getFirst().raw(), Charset.forName(charset)))
          .isEqualTo("1,2026-04-01 08:00:00,桥头有垃圾" + RARE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theDelimiterIsTheOneThatPartsTheLinesAlike(String delimiter) throws IOException {
    String text =
        "编号|时间|内容\n1|2026-04-01|一，二；三\n2|2026-04-02|\"a,b;c\td\"\n".replace("|", delimiter);
    try (TableSource source = open(text)) {
      assertThat(source.format().delimiter()).isEqualTo(delimiter.charAt(0));
      assertThat(all(source)).extracting(r -> r.cell(2)).containsExactly("一，二；三", "a,b;c\td");
    }
  }

  @Test
  void quotedCellsHoldLineBreaksDelimitersAndQuotes() throws IOException {
    try (TableSource source = open("编号,内容,时间\r\n1,\"一\n二\r\n\"\"三\"\",四\",t1\r\n2,x,t2")) {
      List<RawRow> rows = all(source);
      assertThat(rows.getFirst().cells()).containsExactly("1", "一\n二\r\n\"三\",四", "t1");
      assertThat(rows.get(1).line()).isEqualTo(5);
      assertThat(rows.get(1).cells()).containsExactly("2", "x", "t2");
    }
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsItsOwnLineOnly() throws IOException {
    try (TableSource source =
        open("a,b,c\n1,\"open,x\n2,\"fine\",y\n3,z,\"shut\"\n4,\"never,w\n5,v,u\n")) {
      List<RawRow> rows = all(source);
      assertThat(rows).hasSize(5);
      assertThat(rows)
          .filteredOn(r -> r.broken() != null)
          .extracting(RawRow::line)
          .containsExactly(2L, 5L);
      assertThat(rows.getFirst().broken()).isEqualTo(Refusal.of("intake.row.quotes"));
      assertThat(new String(rows.getFirst().raw(), StandardCharsets.UTF_8)).isEqualTo("1,\"open,x");
      assertThat(rows.getLast().cells()).containsExactly("5", "v", "u");
    }
  }

  @Test
  void aQuoteWithinAQuotedCellStandsForItselfWhenTheColumnsStayRight() throws IOException {
    try (TableSource source = open("a,b,c\n1,\"he said \"no\" twice\",x\n2,5\" pipe,y\n")) {
      assertThat(all(source))
          .extracting(RawRow::cells)
          .containsExactly(
              List.of("1", "he said \"no\" twice", "x"), List.of("2", "5\" pipe", "y"));
    }
  }

  @Test
  void wrongBytesSpoilTheirOwnRowAndAreGivenBackUnchanged() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("编号,内容\n1,好\n2,".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC3, 0x28});
    bytes.writeBytes("坏\n3,好\n".getBytes(StandardCharsets.UTF_8));
    try (TableSource source = TableSource.open(write("t.csv", bytes.toByteArray()))) {
      List<RawRow> rows = all(source);
      assertThat(rows).hasSize(3);
      assertThat(rows.get(1).broken()).isEqualTo(Refusal.of("intake.row.encoding", "UTF-8"));
      assertThat(rows.get(1).raw())
          .startsWith('2', ',', (byte) 0xFF, (byte) 0xC3, 0x28)
          .endsWith("坏".getBytes(StandardCharsets.UTF_8));
      assertThat(rows.get(2).cells()).containsExactly("3", "好");
    }
  }

  @Test
  void wrongBytesInGb18030SpoilTheirOwnRow() throws IOException {
    Charset gb = Charset.forName("GB18030");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("编号,内容\n1,桥头有垃圾\n2,坏".getBytes(gb));
    bytes.write(0xFF);
    bytes.writeBytes("\n3,井盖丢失\n".getBytes(gb));
    try (TableSource source = TableSource.open(write("t.csv", bytes.toByteArray()))) {
      List<RawRow> rows = all(source);
      assertThat(source.format().charset()).isEqualTo(gb);
      assertThat(rows)
          .filteredOn(r -> r.broken() != null)
          .extracting(RawRow::line)
          .containsExactly(3L);
    }
  }

  @Test
  void longCellsAndRowsOfAnyWidthComeWhole() throws IOException {
    String huge = "长".repeat(150_000);
    try (TableSource source = open("a,b\n1," + huge + "\n2\n3,x,more,still more\n")) {
      List<RawRow> rows = all(source);
      assertThat(rows.getFirst().cell(1)).isEqualTo(huge);
      assertThat(rows.get(1).cells()).containsExactly("2");
      assertThat(rows.get(2).cells()).containsExactly("3", "x", "more", "still more");
    }
  }

  @Test
  void emptyLinesAreNoRowsButRowsOfEmptyCellsAre() throws IOException {
    try (TableSource source = open("a,b\n\n1,2\n\n,\n")) {
      assertThat(all(source)).extracting(RawRow::line).containsExactly(3L, 5L);
    }
  }

  @Test
  void titlesAboveTheHeadersAreNoRows() throws IOException {
    try (TableSource source = open("三月诉求统计表,,,\n制表：演练,,,\n编号,时间,内容,地址\n1,2026-03-01,x,y\n")) {
      assertThat(source.headers()).containsExactly("编号", "时间", "内容", "地址");
      assertThat(source.remarks()).containsExactly(Refusal.of("intake.remark.above", 2, 3L));
      assertThat(all(source)).hasSize(1);
    }
  }

  @Test
  void aTableWithoutHeadersLosesNoRow() throws IOException {
    try (TableSource source = open("1,2026-03-01 08:00:00,x\n2,2026-03-01 09:00:00,y\n")) {
      assertThat(source.headers()).containsExactly("#1", "#2", "#3");
      assertThat(all(source)).hasSize(2);
    }
  }

  @Test
  void headersThatAreEqualOrEmptyAreToldApart() throws IOException {
    try (TableSource source = open("备注,,备注,时间\n1,2,3,4\n")) {
      assertThat(source.headers()).containsExactly("备注", "#2", "备注 (2)", "时间");
    }
  }

  @Test
  void headersAloneAreATableWithoutRows() throws IOException {
    try (TableSource source = open("编号,时间\n")) {
      assertThat(source.headers()).containsExactly("编号", "时间");
      assertThat(all(source)).isEmpty();
    }
  }

  @Test
  void aFileThatIsNoTableSaysWhatItIs() throws IOException {
    assertRefused(folder.resolve("none.csv"), "intake.no-file");
    assertRefused(folder, "intake.directory");
    assertRefused(write("empty.csv", new byte[0]), "intake.empty");
    assertRefused(
        write("mark.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}), "intake.empty");
    byte[] picture = new byte[4000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 7);
    }
    assertRefused(write("photo.csv", picture), "intake.binary");
    byte[] ole = picture.clone();
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
    assertRefused(write("old.xls", ole), "intake.old-excel");
    assertRefused(write("gz.csv", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}), "intake.packed");
    assertRefused(
        write("zip.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}), "intake.broken-excel");
    assertRefused(
        write("o.json", "{\"a\": {\"b\": []}}".getBytes(StandardCharsets.UTF_8)),
        "intake.json-shape");
  }

  @Test
  void aWorkbookGivesPlainNumbersDatesAndText() throws IOException {
    Path file = folder.resolve("t.xlsx");
    TinyWorkbook.write(
        file,
        List.of(
            List.of("编号", "时间", "内容", "数"),
            List.of(1.01004143E11, TinyWorkbook.date(43524.475752), "第一行\n第二行😀", 12.5),
            List.of(),
            List.of("A-2", "2019/2/28 11:25:05", "_x000D_x", 3.0)));
    try (TableSource source = TableSource.open(file)) {
      List<RawRow> rows = all(source);
      assertThat(rows.getFirst().cells())
          .containsExactly("101004143000", "2019-02-28 11:25:05", "第一行\n第二行😀", "12.5");
      assertThat(rows.get(1).cells()).containsExactly("A-2", "2019/2/28 11:25:05", "\rx", "3");
      assertThat(rows.get(1).line()).isEqualTo(4);
      assertThat(new String(rows.getFirst().raw(), StandardCharsets.UTF_8))
          .isEqualTo("101004143000,2019-02-28 11:25:05,\"第一行\n第二行😀\",12.5");
    }
  }

  @Test
  void aWorkbookWithoutStylesIsReadAsItStands() throws IOException {
    Path file = folder.resolve("t.xlsx");
    TinyWorkbook.write(file, List.of(List.of("编号", "时间"), List.of(7, "2019/2/28")), false);
    try (TableSource source = TableSource.open(file)) {
      assertThat(all(source).getFirst().cells()).containsExactly("7", "2019/2/28");
    }
  }

  @Test
  void serviceRequestsOfOpen311AreRows() throws IOException {
    String json =
        """
        {"service_requests": [
          {"service_request_id": 638344, "status": "closed", "lat": 37.762221815, "media_url": null,
           "extended_attributes": {"ward": "3", "tags": ["a", "b"]}},
          {"service_request_id": "6\\u0038", "description": "a {brace} \\"and\\" ]",
           "address": "演练路"}
        ]}
        """;
    try (TableSource source = open(json)) {
      assertThat(source.headers())
          .containsExactly(
              "service_request_id",
              "status",
              "lat",
              "media_url",
              "extended_attributes.ward",
              "extended_attributes.tags",
              "description",
              "address");
      List<RawRow> rows = all(source);
      assertThat(rows.getFirst().cells())
          .containsExactly("638344", "closed", "37.762221815", "", "3", "[\"a\",\"b\"]", "", "");
      assertThat(rows.get(1).cell(0)).isEqualTo("68");
      assertThat(rows.get(1).cell(6)).isEqualTo("a {brace} \"and\" ]");
      assertThat(rows.get(1).line()).isEqualTo(4);
    }
  }

  @Test
  void aFaultInAnObjectSpoilsThatObjectOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("[{\"id\": 1}, {\"id\": 2,,}, {\"id\": \"".getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFF);
    bytes.writeBytes(
        "\"}, {\"id\": \"\\ud83d\"}, {\"id\": 5}, {\"id\": 6".getBytes(StandardCharsets.UTF_8));
    try (TableSource source = TableSource.open(write("t.json", bytes.toByteArray()))) {
      List<RawRow> rows = all(source);
      assertThat(rows).hasSize(6);
      assertThat(rows)
          .extracting(r -> r.broken() == null ? "" : r.broken().key())
          .containsExactly(
              "",
              "intake.row.json",
              "intake.row.encoding",
              "intake.row.encoding",
              "",
              "intake.row.json-end");
      assertThat(new String(rows.get(1).raw(), StandardCharsets.UTF_8)).isEqualTo("{\"id\": 2,,}");
    }
  }

  private void assertRefused(Path file, String key) {
    assertThatThrownBy(() -> TableSource.open(file).close())
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(e.refusal().key()).as(file.toString()).isEqualTo(key));
  }

  private TableSource open(String text) throws IOException {
    return TableSource.open(write("t.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<RawRow> all(TableSource source) throws IOException {
    List<RawRow> rows = new ArrayList<>();
    for (RawRow row = source.next(); row != null; row = source.next()) {
      rows.add(row);
    }
    return rows;
  }
}
