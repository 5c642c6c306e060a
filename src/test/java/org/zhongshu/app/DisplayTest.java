package org.zhongshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.words.Words;

final class DisplayTest {
  private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

  @Test
  void aLinuxWithoutAnyScreenIsHeadlessAndNeedsNoGtk() {
    assertThat(linux(Map.of(), Set.of("libgtk-3.so.0", "libXtst.so.6")))
        .isEqualTo(new Display.Headless());
  }

  @Test
  void anEmptyVariableNamesNoScreen() {
    assertThat(linux(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), Set.of()))
        .isEqualTo(new Display.Headless());
  }

  @Test
  void aScreenWithGtkOpensWindows() {
    assertThat(linux(X11, Set.of())).isEqualTo(new Display.Window());
  }

  @Test
  void otherSystemsBringTheirWindowsAlong() {
    for (String system : List.of("Windows 11", "Mac OS X")) {
      assertThat(Display.find(system, name -> null, library -> false, screen -> false))
          .isEqualTo(new Display.Window());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"libgtk-3.so.0", "libXtst.so.6"})
  void aScreenWithoutGtkSaysWhichLibraryIsMissing(String library) {
    assertThat(linux(X11, Set.of(library)))
        .isEqualTo(new Display.Lacking("app.display.gtk", library));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libfreetype.so.6", "libpangoft2-1.0.so.0"})
  void textNeedsItsLibrariesAlsoWithoutAScreen(String library) {
    assertThat(linux(Map.of(), Set.of(library)))
        .isEqualTo(new Display.Lacking("app.display.text", library));
  }

  @Test
  void waylandAloneLacksXWayland() {
    assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), Set.of()))
        .isEqualTo(new Display.Lacking("app.display.wayland", "wayland-0"));
  }

  @Test
  void aScreenThatDoesNotOpenIsNamed() {
    assertThat(Display.find("Linux", X11::get, library -> true, screen -> false))
        .isEqualTo(new Display.Lacking("app.display.closed", ":0"));
  }

  @Test
  void aLibraryThatIsNotThereCannotBeLoaded() {
    assertThat(NativeLibraries.canBeLoaded("libno-such-library-of-zhongshu.so.9")).isFalse();
  }

  @Test
  void everyLackIsToldInBothLanguagesAndNamesWhatIsMissing() {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Words words = Words.in(locale, ZoneOffset.UTC);
      for (String key : List.of("gtk", "text", "wayland", "closed")) {
        assertThat(words.get("app.display." + key, "WHAT")).contains("WHAT").doesNotContain("{");
      }
    }
  }

  private static Display linux(Map<String, String> variables, Set<String> missing) {
    return Display.find(
        "Linux", variables::get, library -> !missing.contains(library), screen -> true);
  }
}
