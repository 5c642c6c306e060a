package org.zhongshu.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings of this installation, not of the centre: which store, who sits here, which language, how
 * the window looks. One small JSON file; entries that this version does not know stay as they are.
 */
public final class SettingsFile {
  /** File or address of the store. */
  public static final String STORE = "store";

  /** Id of the operator who sits here. */
  public static final String OPERATOR = "operator";

  /** {@code zh} or {@code en}. */
  public static final String LANGUAGE = "language";

  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final ObjectNode entries;

  private SettingsFile(Path file, ObjectNode entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Reads the file. One that can't be read is set aside, so that nothing of it is lost, and the
   * usual settings hold.
   */
  public static SettingsFile read(Path file) {
    try {
      if (MAPPER.readTree(Files.readString(file)) instanceof ObjectNode entries) {
        return new SettingsFile(file, entries);
      }
      setAside(file, null);
    } catch (NoSuchFileException e) {
      LOG.debug("no settings yet in {}", file);
    } catch (IOException | JacksonException e) {
      setAside(file, e);
    }
    return new SettingsFile(file, MAPPER.createObjectNode());
  }

  private static void setAside(Path file, @Nullable Exception why) {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    LOG.warn("settings in {} can't be read, set aside as {}", file, aside, why);
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} can't be set aside", file, e);
    }
  }

  public synchronized Optional<String> get(String key) {
    JsonNode value = entries.get(key);
    return value == null || !value.isString() || value.stringValue().isBlank()
        ? Optional.empty()
        : Optional.of(value.stringValue());
  }

  /** Sets an entry, or removes it when the value is null, and saves. */
  public void put(String key, @Nullable String value) throws IOException {
    Map<String, @Nullable String> one = new HashMap<>();
    one.put(key, value);
    put(one);
  }

  /** The same for several, saved together. */
  public synchronized void put(Map<String, @Nullable String> changed) throws IOException {
    changed.forEach(
        (key, value) -> {
          if (value == null) {
            entries.remove(key);
          } else {
            entries.put(key, value);
          }
        });
    save();
  }

  /**
   * Written beside, flushed to the disk, then moved: a power cut leaves the old file or the new
   * one.
   */
  private void save() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path next = file.resolveSibling(file.getFileName() + ".new");
    byte[] text = (MAPPER.writeValueAsString(entries) + "\n").getBytes(StandardCharsets.UTF_8);
    Files.write(
        next,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.DSYNC);
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
