package org.zhongshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.settings.Folders;
import org.zhongshu.desk.ScenarioText;
import org.zhongshu.duty.training.Inject;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.intake.warn.CapFile;
import org.zhongshu.words.Words;

/** The scenarios that ship fit the city that ships, and all that is made up says so. */
class ShippedScenariosTest {
  private static final Shipped SHIPPED = Shipped.read();

  private static Trainings trainings() {
    Environment nowhere =
        new Environment(
            Map.of(),
            new Folders(Path.of("."), Path.of(".")),
            InputStream.nullInputStream(),
            System.out,
            new PrintStream(System.err, true),
            InstantSource.system(),
            "test");
    Words words = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
    return new Trainings(nowhere, new LocalStores(), SHIPPED, words);
  }

  @Test
  void each_is_sound_and_its_warnings_can_be_read() {
    Trainings trainings = trainings();
    var city =
        CityImport.shipped(SHIPPED.city(), SHIPPED.catalogue())
            .city()
            .orElseThrow()
            .data()
            .toCity();
    assertThat(trainings.shipped()).hasSize(3);
    for (ScenarioFile file : trainings.shipped()) {
      ScenarioText text = trainings.check(file);
      assertThat(text.faults()).as(file.name()).isEmpty();
      Scenario scenario = Objects.requireNonNull(text.scenario());
      assertThat(scenario.name()).contains("演练");
      for (Inject inject : scenario.injects()) {
        if (inject instanceof Inject.Warns warns) {
          assertThat(CapFile.read(file.beside().read(warns.cap()), warns.cap(), city))
              .isInstanceOfSatisfying(
                  CapFile.Read.Understood.class,
                  it -> {
                    assertThat(it.warning().exercise()).isTrue();
                    // It must still hold when it is heard.
                    assertThat(
                            it.warning()
                                .holds(
                                    scenario
                                        .starts(city.profile().zone())
                                        .plusSeconds(60L * warns.minute())))
                        .isTrue();
                  });
        }
      }
    }
  }
}
