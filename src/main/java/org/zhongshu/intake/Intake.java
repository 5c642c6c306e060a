package org.zhongshu.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
import org.zhongshu.intake.IntakePreview.Known;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.map.Field;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.map.MappingGuess;
import org.zhongshu.intake.map.RowMapper;
import org.zhongshu.intake.map.Survey;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.UnreadableFile;
import org.zhongshu.words.Words;

/**
 * Takes in files (导入): shows how a file would come in, keeps mappings, runs the import. Window and
 * command line use it alike. All of it may take a while and is called off the FX thread.
 *
 * <p>What can't be read at all is told by {@link UnreadableFile}, whose sentence is for people.
 */
public final class Intake {
  private final Desk desk;
  private final Words words;
  private final InstantSource clock;
  private final Path spareFolder;
  private final SavedMappings saved;
  private volatile @Nullable Named named;

  /** The index of one picture of the city; another picture needs another. */
  private record Named(City city, AreaNames names) {}

  /**
   * @param spareFolder where rejects go when the file's own folder can't be written
   */
  public Intake(Desk desk, Words words, InstantSource clock, Path spareFolder) {
    this.desk = desk;
    this.words = words;
    this.clock = clock;
    this.spareFolder = spareFolder;
    this.saved = new SavedMappings(desk);
  }

  public SavedMappings mappings() {
    return saved;
  }

  /** A mapping and how it was come by. */
  public record Choice(Mapping mapping, Known known) {}

  /**
   * How to understand a file: by the mapping of this name; without a name by the saved one that
   * fits its headers; else by a guess, for which the whole file is read once.
   */
  public Choice choose(Path file, @Nullable String name, BooleanSupplier cancelled)
      throws IOException {
    if (name != null) {
      Mapping given =
          saved
              .get(name)
              .orElseThrow(
                  () -> new UnreadableFile(Refusal.of("intake.no-mapping", name, saved.names())));
      return new Choice(given, Known.GIVEN);
    }
    List<String> headers;
    try (TableSource source = TableSource.open(file)) {
      headers = source.headers();
    }
    Optional<Choice> known = saved.recognise(headers);
    if (known.isPresent()) {
      return known.get();
    }
    City city = desk.city();
    Survey survey = Survey.of(file, city.profile().zone(), cancelled);
    return new Choice(
        MappingGuess.of(survey, city, desk.catalogue(), saved.free(stem(file))), Known.GUESSED);
  }

  /** Name of a file without what tells its kind: what people call it. */
  private static String stem(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().strip();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot).strip() : name;
  }

  /** How the file would come in, its mapping chosen as by {@link #choose}. */
  public IntakePreview preview(Path file, BooleanSupplier cancelled) throws IOException {
    Choice choice = choose(file, null, cancelled);
    return preview(file, choice.mapping(), choice.known(), cancelled);
  }

  /** How the file would come in by this mapping. */
  public IntakePreview preview(Path file, Mapping mapping, Known known, BooleanSupplier cancelled)
      throws IOException {
    PreviewRun run = new PreviewRun();
    try (TableSource source = TableSource.open(file)) {
      List<Refusal> remarks = new ArrayList<>(source.remarks());
      remarks.addAll(missing(mapping, source.headers()));
      if (!mapping.tells(Field.NUMBER)) {
        remarks.add(Refusal.of("intake.remark.no-number"));
      }
      if (mapping.zone() != null) {
        remarks.add(Refusal.of("intake.remark.zone", mapping.zone().getId()));
      }
      run.look(source, mapper(mapping, source, clock.instant()), cancelled);
      return new IntakePreview(
          mapping,
          known,
          source.format(),
          run.rows,
          run.looked,
          run.whole,
          run.fit,
          run.unfit,
          run.areas,
          run.classes,
          run.units,
          remarks);
    }
  }

  /**
   * Takes a file in. The mapping by which cases came in is kept when none of its name is saved yet,
   * as soon as the first are in: another guess for the next file, or its other name, could let the
   * same cases in once more.
   *
   * @param rejectFolder where rejects go; null for the file's own folder
   * @param progress told after each thousand rows
   * @param cancelled asked before each row; what is in by then stays in
   */
  public IntakeResult run(
      Path file,
      Mapping mapping,
      @Nullable Path rejectFolder,
      Consumer<IntakeProgress> progress,
      BooleanSupplier cancelled)
      throws IOException {
    try (TableSource source = TableSource.open(file)) {
      List<Refusal> missing = missing(mapping, source.headers());
      if (!missing.isEmpty()) {
        throw new UnreadableFile(missing.getFirst());
      }
      Instant now = clock.instant();
      Path own = file.toAbsolutePath().getParent();
      List<Path> folders = new ArrayList<>();
      folders.add(rejectFolder != null ? rejectFolder : own != null ? own : spareFolder);
      folders.add(spareFolder);
      RejectFile rejects =
          new RejectFile(
              file,
              folders,
              source,
              words,
              new Telling(desk, words),
              now,
              desk.city().profile().zone(),
              FileMark.of(desk.store()));
      AtomicBoolean kept = new AtomicBoolean();
      Consumer<IntakeProgress> keeping =
          told -> {
            if (told.accepted() > 0 && kept.compareAndSet(false, true)) {
              saved.keep(mapping);
            }
            progress.accept(told);
          };
      return new IntakeRun(
              desk, mapping, source, mapper(mapping, source, now), rejects, keeping, cancelled)
          .run();
    }
  }

  private RowMapper mapper(Mapping mapping, TableSource source, Instant now) {
    City city = desk.city();
    return new RowMapper(
        mapping, source.headers(), city, names(city), desk.catalogue(), desk.places()::areaAt, now);
  }

  private AreaNames names(City city) {
    Named last = named;
    if (last == null || last.city() != city) {
      last = new Named(city, new AreaNames(city));
      named = last;
    }
    return last.names();
  }

  /**
   * What stands against taking a file in by this mapping: no time, or a column that the file does
   * not have.
   */
  private static List<Refusal> missing(Mapping mapping, List<String> headers) {
    Optional<String> time = mapping.header(Field.REPORTED_AT);
    if (time.isEmpty()) {
      return List.of(Refusal.of("intake.no-time-column", headers));
    }
    Optional<String> number = mapping.header(Field.NUMBER).filter(h -> !headers.contains(h));
    if (!headers.contains(time.get()) || number.isPresent()) {
      return List.of(
          Refusal.of("intake.other-columns", mapping.name(), number.orElse(time.get()), headers));
    }
    return List.of();
  }
}
