package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class ClockCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  @Test
  void two_work_days_over_spring_festival_are_told_step_by_step() {
    Result told = rig.run("clock", "--start", "2026-02-13 16:00", "--limit", "2 工作日").done();

    assertThat(told.out().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .containsExactly(
            "起算|2026-02-13 周五 16:00",
            "时限|2 工作日（16 个工作时）",
            "到期|2026-02-24 周二 16:00",
            "工作时间|全市：08:00–12:00、14:00–18:00",
            "",
            "自|至|计时|累计|缘由",
            "2026-02-13 周五 16:00|18:00|2 小时|2 小时|工作时间",
            "2026-02-13 周五 18:00|2026-02-14 周六 08:00|2 小时|下班，不计",
            "2026-02-14 周六 08:00|12:00|4 小时|6 小时|工作时间：春节调休上班",
            "2026-02-14 周六 12:00|14:00|6 小时|午休，不计",
            "2026-02-14 周六 14:00|18:00|4 小时|10 小时|工作时间：春节调休上班",
            "2026-02-14 周六 18:00|24:00|10 小时|下班，不计",
            "2026-02-15 周日 00:00|2026-02-23 周一 24:00|10 小时|春节放假，不计（9 天）",
            "2026-02-24 周二 00:00|08:00|10 小时|下班，不计",
            "2026-02-24 周二 08:00|12:00|4 小时|14 小时|工作时间",
            "2026-02-24 周二 12:00|14:00|14 小时|午休，不计",
            "2026-02-24 周二 14:00|16:00|2 小时|16 小时|工作时间");
  }

  @Test
  void the_same_in_english_names_the_holiday_in_english() {
    String told =
        rig.run("--lang", "en", "clock", "--start", "2026-02-14T17:00", "--limit", "2 work hours")
            .done()
            .out();

    assertThat(told)
        .contains("2 work hours", "2026-02-24 Tue 09:00")
        .contains("Spring Festival holiday, not counted (9 days)")
        .contains("working hours: works to make up for Spring Festival");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/clock/deadlines.csv", numLinesToSkip = 3)
  void every_deadline_checked_by_hand_is_what_the_command_says(
      String start, String limit, String deadline, String open, String why) {
    JsonNode told = rig.run("clock", "--start", start, "--limit", limit, "--json").done().json();

    assertThat(told.get("deadline").asString())
        .as(why)
        .isEqualTo(CityTime.read(deadline, ZoneId.of("Asia/Shanghai")).toString());
    assertThat(told.has("provisionalFrom")).as(why).isEqualTo(open != null);
  }

  @Test
  void a_year_that_is_not_published_is_said_to_be_so() {
    Result told = rig.run("clock", "--start", "2026-12-31 17:00", "--limit", "2 工作时").done();

    assertThat(told.out())
        .contains("到期")
        .contains("2027 年放假安排未公布，暂按星期计")
        .contains("2027 年的放假安排尚未公布，2026-12-31 周四 起暂按星期计；公布后到期时间会重算");
  }

  @Test
  void without_a_start_it_starts_now() {
    JsonNode told = rig.run("clock", "--limit", "2紧", "--json").done().json();

    assertThat(told.get("start").asString()).isEqualTo(CommandLineRig.NOW.toString());
    assertThat(told.get("deadline").asString()).isEqualTo("2026-04-04T08:00:00Z");
  }

  @Test
  void what_is_mistyped_is_told_in_one_sentence_with_what_can_be_written() {
    Result limit = rig.run("clock", "--start", "2026-02-13 16:00", "--limit", "5 日");
    Result start = rig.run("clock", "--start", "16:00", "--limit", "2 工作日");
    Result area = rig.run("clock", "--limit", "2 工作日", "--area", "999999");
    Result year = rig.run("clock", "--start", "2400-01-01 08:00", "--limit", "2 工作日");

    assertThat(limit.err()).contains("5 日", "工作日").hasLineCount(1);
    assertThat(start.err()).contains("16:00", "2026-04-06T18:00").hasLineCount(1);
    assertThat(area.err()).contains("999999").hasLineCount(1);
    assertThat(year.err()).contains("2400", "2150").hasLineCount(1);
    assertThat(limit.exit() + start.exit() + area.exit() + year.exit()).isEqualTo(4);
    assertThat(limit.out() + start.out() + area.out() + year.out()).isEmpty();
  }
}
