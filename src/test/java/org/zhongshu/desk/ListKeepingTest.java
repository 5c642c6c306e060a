package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Role;
import org.zhongshu.store.JournalLine;

class ListKeepingTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk =
        DeskFixtures.open(
            folder.resolve("centre.db"), new DeskFixtures.Clock(CaseworkFixtures.NOON));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static Command.SetCatalogue set(
      List<Category> categories, @Nullable Integer seen, String note) {
    return new Command.SetCatalogue(categories, seen, note);
  }

  @Test
  void eachChangeMakesTheNextVersionAndTheOldOnesStayReadable() {
    assertThat(desk.catalogue().version()).isEqualTo(1);
    assertThat(desk.run(set(CaseworkFixtures.withConditions(), 1, " 细化暴露垃圾 ")))
        .isEqualTo(new Outcome.Done());

    assertThat(desk.catalogue().version()).isEqualTo(2);
    assertThat(desk.catalogue().all()).isEqualTo(CaseworkFixtures.withConditions());
    assertThat(desk.places().catalogue(1).orElseThrow().all())
        .isEqualTo(CaseworkFixtures.categories());
    assertThat(desk.places().catalogue(2).orElseThrow().all())
        .isEqualTo(CaseworkFixtures.withConditions());
    assertThat(desk.places().catalogue(3)).isEmpty();
    assertThat(desk.places().catalogueVersions())
        .containsExactly(
            new ListVersion(2, CaseworkFixtures.NOON, "chief", "细化暴露垃圾"),
            new ListVersion(1, CaseworkFixtures.NOON, "chief", ""));
    JournalLine line = desk.places().latest(1).getFirst();
    assertThat(line.kind()).isEqualTo("set-catalogue");
    assertThat(line.subjectVersion()).isEqualTo(2);
    assertThat(line.opinion()).isEqualTo("细化暴露垃圾");
  }

  @Test
  void withoutAChangeThereIsNoNewVersion() {
    List<JournalLine> before = desk.places().latest(100);
    assertThat(desk.run(set(CaseworkFixtures.categories(), 1, "没有变化")))
        .isEqualTo(new Outcome.Done());
    assertThat(desk.catalogue().version()).isEqualTo(1);
    assertThat(desk.places().latest(100)).isEqualTo(before);
  }

  @Test
  void whatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
    desk.run(set(CaseworkFixtures.withConditions(), 1, ""));
    Outcome late = desk.run(set(CaseworkFixtures.categories().subList(0, 1), 1, ""));
    assertThat(key(late)).isEqualTo("catalogue.moved");
    assertThat(key(desk.run(set(CaseworkFixtures.categories(), 7, ""))))
        .isEqualTo("catalogue.version");
    assertThat(desk.catalogue().all()).isEqualTo(CaseworkFixtures.withConditions());
  }

  @Test
  void aFaultyCatalogueAndAStrangerAreRefused() {
    assertThat(key(desk.run(set(List.of(), null, "")))).isEqualTo("catalogue.empty");
    Desk dispatcher = desk.as(DeskFixtures.operator("seat-3", Role.DISPATCHER));
    assertThat(key(dispatcher.run(set(CaseworkFixtures.withConditions(), null, ""))))
        .isEqualTo("not-allowed");
    assertThat(desk.catalogue().version()).isEqualTo(1);
  }

  private static String key(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var refusal) ? refusal.key() : outcome.toString();
  }
}
