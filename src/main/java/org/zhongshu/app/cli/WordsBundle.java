package org.zhongshu.app.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.words.Words;

/** Words of the command line as picocli asks for them. */
final class WordsBundle extends ResourceBundle {
  private final Words words;
  private final Set<String> keys;

  WordsBundle(Words words) {
    this.words = words;
    boolean english = words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    this.keys = Words.keys("cli", english ? "en" : "zh");
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return keys.contains(key) ? words.get(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(keys);
  }
}
