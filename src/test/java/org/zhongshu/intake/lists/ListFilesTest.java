package org.zhongshu.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.words.Words;

class ListFilesTest {
  private static final String HEAD = "编码,条件序号,类别,大类,小类名称,立案条件,时限,结案条件\n";

  @TempDir private Path folder;

  private static Words words(String language) {
    return Words.in(Locale.forLanguageTag(language), ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({"zh,csv", "zh,xlsx", "en,csv", "en,xlsx"})
  void theShippedCatalogueComesBackTheSame(String language, String ending) {
    List<Category> all = CityImport.shippedCatalogue("assets/catalogue/standard");
    assertThat(all).hasSizeGreaterThan(200).anyMatch(it -> it.conditions().size() == 4);
    Path file = folder.resolve("c." + ending);
    CatalogueFile.write(file, all, words(language), FileMark.NONE);
    ListRead<Category> read = CatalogueFile.read(file, FileMark.NONE);
    assertThat(read.faults()).isEmpty();
    assertThat(read.entries()).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({"zh,csv", "en,xlsx"})
  void anyCatalogueComesBackTheSameWhateverIsInItsWords(String language, String ending) {
    Random random = new Random(20260404);
    for (int round = 0; round < 20; round++) {
      List<Category> all = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        all.add(category("X" + i, random));
      }
      Path file = folder.resolve("r" + round + "." + ending);
      CatalogueFile.write(file, all, words(language), FileMark.NONE);
      ListRead<Category> read = CatalogueFile.read(file, FileMark.NONE);
      assertThat(read.faults()).as("round " + round).isEmpty();
      assertThat(read.entries()).as("round " + round).isEqualTo(all);
    }
  }

  private static Category category(String code, Random random) {
    List<Condition> finer = new ArrayList<>();
    for (int seq = 1; seq < 9; seq += 1 + random.nextInt(5)) {
      finer.add(new Condition(seq, "条件" + text(random), limit(random), text(random)));
    }
    return new Category(
        code,
        Category.Kind.values()[random.nextInt(3)],
        text(random),
        "名" + text(random),
        text(random),
        limit(random),
        text(random),
        List.of("别名" + random.nextInt(9), "又名, \"" + random.nextInt(9) + "\""),
        text(random),
        text(random),
        finer);
  }

  private static Limit limit(Random random) {
    LimitUnit[] units = LimitUnit.values();
    return new Limit(1 + random.nextInt(9_999), units[random.nextInt(units.length)]);
  }

  private static String text(Random random) {
    String[] parts = {
      "",
      "暴露垃圾",
      ",",
      "\"",
      "\n",
      "\r\n",
      "_x0041_",
      "_x005F_",
      "=1+1",
      "🚒",
      " ",
      "\t",
      "'",
      "&<>",
      "1",
      "2026-01-01",
      "㐂𠮷",
      "\u0000",
      "|"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < random.nextInt(5); i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @Test
  void whatIsWrongIsToldByLineAndColumnAndNothingIsTaken() throws IOException {
    ListRead<Category> read =
        read(
            HEAD
                + "E01-10,,事件,市容,暴露垃圾,有,4 小时,无\n"
                + "E01-10,1,,,,成堆,三天,无\n"
                + "E01-10,0,,,,成堆,3 工作日,无\n"
                + "E01-11,,东西,市容,,有,4 天,无\n"
                + "E09,1,事件,,,成堆,1 工作日,无\n"
                + "E01-10,,事件,市容,又一个,有,4 小时,无\n");
    assertThat(read.entries()).isEmpty();
    assertThat(read.faults())
        .extracting(ListFault::line, ListFault::field, it -> it.what().key())
        .containsExactlyInAnyOrder(
            tuple(3L, ListField.LIMIT, "catalogue.file.limit"),
            tuple(4L, ListField.SEQ, "catalogue.file.seq"),
            tuple(5L, ListField.KIND, "catalogue.file.choice"),
            tuple(5L, ListField.NAME, "catalogue.file.empty"),
            tuple(5L, ListField.LIMIT, "catalogue.file.limit"),
            tuple(6L, ListField.KIND, "catalogue.file.of-class"),
            tuple(6L, ListField.CODE, "catalogue.file.no-class"),
            tuple(7L, ListField.CODE, "catalogue.file.twice"));
    ListFault first = read.faults().getFirst();
    assertThat(first.tell(words("zh"))).contains("c.csv").contains("第").contains("列");
  }

  @Test
  void aFileOfAnotherKindSaysSo() throws IOException {
    assertThat(read("a,b\n1,2\n").faults())
        .extracting(it -> it.what().key())
        .containsExactly("catalogue.file.columns");
    assertThat(CatalogueFile.read(folder.resolve("none.csv"), FileMark.NONE).faults()).hasSize(1);
    List<Category> all = CaseworkFixtures.categories();
    assertThatThrownBy(
            () -> CatalogueFile.write(folder.resolve("c.doc"), all, words("zh"), FileMark.NONE))
        .isInstanceOf(ListFileRefused.class);
    assertThatThrownBy(
            () -> CatalogueFile.write(folder.resolve("no/c.csv"), all, words("zh"), FileMark.NONE))
        .isInstanceOf(ListFileRefused.class);
  }

  @Test
  void spreadsheetsOfBothEncodingsAreRead() throws IOException {
    String text = HEAD + "E01-10,,事件,市容,暴露垃圾,有,4 紧急工作时,无\n";
    List<Category> plain = read(text).entries();
    assertThat(plain).hasSize(1);
    for (byte[] bytes :
        List.of(
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(Charset.forName("GB18030")))) {
      Path file = Files.write(folder.resolve("c.csv"), bytes);
      assertThat(CatalogueFile.read(file, FileMark.NONE).entries()).isEqualTo(plain);
    }
  }

  private ListRead<Category> read(String text) throws IOException {
    return CatalogueFile.read(Files.writeString(folder.resolve("c.csv"), text), FileMark.NONE);
  }

  @ParameterizedTest
  @CsvSource({"zh,csv", "en,xlsx"})
  void dutiesComeBackTheSame(String language, String ending) {
    Path file = folder.resolve("d." + ending);
    Catalogue catalogue = new Catalogue(CaseworkFixtures.categories());
    DutyFile.write(file, CaseworkFixtures.duties(), words(language), FileMark.NONE);
    ListRead<Duty> read = DutyFile.read(file, CaseworkFixtures.city(), catalogue, FileMark.NONE);
    assertThat(read.faults()).isEmpty();
    assertThat(read.entries()).isEqualTo(CaseworkFixtures.duties());
  }

  @Test
  void aDutyThatWouldNeverDecideAnythingIsAFault() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("d.csv"),
            "编码,事项,小类编码,责任主体,层级,适用区域,属性\n"
                + "a,甲,E99,cg,,,属地\n"
                + "b,乙,E01,nobody,,,属地\n"
                + "c,丙,E01,cg,社区村,,属地\n"
                + "d,丁,E01,cg,,999999,属地\n");
    ListRead<Duty> read =
        DutyFile.read(
            file,
            CaseworkFixtures.city(),
            new Catalogue(CaseworkFixtures.categories()),
            FileMark.NONE);
    assertThat(read.faults())
        .extracting(ListFault::line, it -> it.what().key())
        .containsExactly(
            tuple(2L, "duties.class"),
            tuple(3L, "duties.owner"),
            tuple(4L, "duties.owner"),
            tuple(5L, "duties.area"));
  }
}
