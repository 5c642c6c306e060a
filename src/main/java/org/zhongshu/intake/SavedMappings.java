package org.zhongshu.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.IntakePreview.Known;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.map.MappingJson;

/** Mappings that are kept in the store for all desks, by name. */
public final class SavedMappings {
  private static final Logger LOG = LoggerFactory.getLogger(SavedMappings.class);
  private static final String PREFIX = "mapping.";

  /** A file that shares less of its headers with a saved mapping is another kind of file. */
  private static final double ALIKE = 0.7;

  private final Desk desk;

  SavedMappings(Desk desk) {
    this.desk = desk;
  }

  /** All, by name. */
  public List<Mapping> all() {
    List<Mapping> mappings = new ArrayList<>();
    for (Map.Entry<String, String> entry :
        new TreeMap<>(desk.places().settings(PREFIX)).entrySet()) {
      String name = entry.getKey().substring(PREFIX.length());
      Mapping mapping = MappingJson.read(name, entry.getValue());
      if (mapping == null) {
        LOG.warn("saved mapping {} can't be read", name);
      } else {
        mappings.add(mapping);
      }
    }
    return mappings;
  }

  public List<String> names() {
    return all().stream().map(Mapping::name).toList();
  }

  public Optional<Mapping> get(String name) {
    return all().stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /**
   * A name that no saved mapping has, neither as its own nor as its outside system: two kinds of
   * files may be called alike, and their numbers must not meet.
   *
   * @param wanted the name to begin with
   */
  String free(String wanted) {
    Set<String> taken = new HashSet<>();
    for (Mapping mapping : all()) {
      taken.add(mapping.name());
      taken.add(mapping.source());
    }
    String name = wanted;
    for (int i = 2; taken.contains(name) || name.isEmpty(); i++) {
      name = (wanted + " " + i).strip();
    }
    return name;
  }

  /**
   * The saved mapping for a file with these headers: for just these first, else for most of them.
   */
  public Optional<Intake.Choice> recognise(List<String> headers) {
    @Nullable Mapping best = null;
    double bestFit = 0;
    for (Mapping mapping : all()) {
      double fit = mapping.fit(headers);
      if (fit > bestFit) {
        best = mapping;
        bestFit = fit;
      }
    }
    if (best == null || bestFit < ALIKE) {
      return Optional.empty();
    }
    return Optional.of(
        bestFit == 1
            ? new Intake.Choice(best, Known.SAVED)
            : new Intake.Choice(best.forHeaders(headers), Known.ADAPTED));
  }

  /**
   * The mapping under a name of its own when the one saved under its name is of another outside
   * system: two systems may export the same columns, and files of the first must go on as before,
   * else their cases would come in once more.
   */
  public Mapping apart(Mapping mapping) {
    boolean others = get(mapping.name()).filter(known -> !sameSource(known, mapping)).isPresent();
    if (!others) {
      return mapping;
    }
    boolean own = get(mapping.source()).filter(known -> sameSource(known, mapping)).isPresent();
    return mapping.named(own ? mapping.source() : free(mapping.source()), mapping.source());
  }

  private static boolean sameSource(Mapping one, Mapping other) {
    return one.source().equals(other.source());
  }

  /** Keeps a mapping under its name, in place of one that has it. */
  public Outcome save(Mapping mapping) {
    return desk.run(new Command.PutSetting(PREFIX + mapping.name(), MappingJson.write(mapping)));
  }

  /**
   * Keeps a mapping by which cases came in, unless one of its name is saved; who may not keep any
   * goes on without.
   */
  void keep(Mapping mapping) {
    if (!desk.places().settings(PREFIX + mapping.name()).containsKey(PREFIX + mapping.name())
        && save(mapping) instanceof Outcome.Refused(Refusal why)) {
      LOG.info("mapping {} is not kept: {}", mapping.name(), why.key());
    }
  }

  public Outcome remove(String name) {
    return desk.run(new Command.PutSetting(PREFIX + name, null));
  }
}
