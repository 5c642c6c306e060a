package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void columns_stand_straight_with_chinese_in_them() {
    TextTable table = new TextTable(10, 10);
    table.row("待派遣", "a");
    table.row("ab", "b");

    assertThat(table.lines()).containsExactly("待派遣  a", "ab      b");
  }

  @Test
  void what_is_too_long_is_cut_at_a_whole_character() {
    TextTable table = new TextTable(5, 3);
    table.row("井盖缺失", "x");

    assertThat(table.lines()).containsExactly("井盖…  x");
    assertThat(TextTable.width("𠮷é🚒")).isEqualTo(5);
  }

  @Test
  void words_of_a_case_cannot_move_the_cursor() {
    assertThat(TextTable.oneLine("a\u001b[2J\nb\r\u0007")).isEqualTo("a [2J b  ");
  }
}
