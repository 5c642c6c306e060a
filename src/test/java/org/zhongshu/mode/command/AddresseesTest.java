package org.zhongshu.mode.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/** Whom a directive goes to, over the four levels. */
class AddresseesTest {
  private static final City CITY = CaseworkFixtures.city();

  private static List<String> units(String... names) {
    return switch (Addressees.resolve(List.of(names), CITY)) {
      case Addressees.Resolved.Units(List<Unit> units) -> units.stream().map(Unit::id).toList();
      case Addressees.Resolved.Refused(Refusal why) -> List.of(why.key() + " " + why.args());
    };
  }

  @Test
  void a_unit_is_named_by_its_id_and_stands_once_in_the_order_of_the_levels() {
    assertThat(units("hedong-team", "city-cg", "hedong-team"))
        .containsExactly("city-cg", "hedong-team");
  }

  @Test
  void a_level_of_an_area_is_all_its_centres_and_posts_and_not_its_departments() {
    assertThat(units("township@990101")).containsExactly("hedong-centre");
    assertThat(units("community@990101001")).containsExactly("qiaotou");
    assertThat(units("county@990100")).containsExactly("east-centre", "new-centre");
  }

  @Test
  void a_family_of_an_area_leaves_out_what_lies_above_it() {
    assertThat(units("county:cg@990101")).containsExactly("east-cg");
    assertThat(units("city:cg")).containsExactly("city-cg");
  }

  @Test
  void the_whole_line_goes_down_through_who_manages_there() {
    assertThat(units("line@990101001001"))
        .containsExactly("east-centre", "hedong-centre", "qiaotou");
    // Its township is counted to the district and managed by the zone.
    assertThat(units("line@990101002001")).containsExactly("new-centre");
  }

  @Test
  void what_stands_for_nobody_is_told_by_its_name() {
    assertThat(units("east-cg", "nobody")).containsExactly("directive.nobody [nobody]");
    assertThat(units("township@123456")).containsExactly("directive.nobody [township@123456]");
    assertThat(units("grid@990101")).containsExactly("directive.nobody [grid@990101]");
    assertThat(units()).containsExactly("directive.to-missing []");
  }

  @Test
  void names_are_read_as_they_are_written() {
    assertThat(Addressees.family(Addressees.all(Level.TOWNSHIP, "990101")))
        .contains(new Addressees.Family.Posts(Level.TOWNSHIP, "990101"));
    assertThat(Addressees.family(Addressees.line("990101")))
        .contains(new Addressees.Family.Line("990101"));
    assertThat(Addressees.family("county:cg@990101"))
        .contains(new Addressees.Family.Named("county:cg", "990101"));
    assertThat(Addressees.family("city-cg")).isEmpty();
  }
}
