package org.zhongshu.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.map.Mapped;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.map.RowMapper;
import org.zhongshu.intake.read.RawRow;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.UnreadableFile;

/**
 * One import of one file. Rows go to the desk by the thousand, each thousand in one transaction: an
 * import that is killed leaves whole thousands, and run again it finds them in.
 */
final class IntakeRun {
  private static final int CHUNK = 1000;

  private final Desk desk;
  private final Mapping mapping;
  private final TableSource source;
  private final RowMapper mapper;
  private final RejectFile rejects;
  private final Consumer<IntakeProgress> progress;
  private final BooleanSupplier cancelled;
  private final List<Draft> drafts = new ArrayList<>(CHUNK);
  private final List<RawRow> rows = new ArrayList<>(CHUNK);
  private long read;
  private long accepted;
  private long rejected;
  private long repeated;
  private @Nullable Refusal stopped;

  IntakeRun(
      Desk desk,
      Mapping mapping,
      TableSource source,
      RowMapper mapper,
      RejectFile rejects,
      Consumer<IntakeProgress> progress,
      BooleanSupplier cancelled) {
    this.desk = desk;
    this.mapping = mapping;
    this.source = source;
    this.mapper = mapper;
    this.rejects = rejects;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  IntakeResult run() throws IOException {
    boolean cut = false;
    long counted = 0;
    try {
      RawRow row = next();
      while (row != null && stopped == null) {
        if (cancelled.getAsBoolean()) {
          cut = true;
          break;
        }
        read++;
        counted++;
        switch (mapper.map(row)) {
          case Mapped.Fit(Draft draft) -> {
            drafts.add(draft);
            rows.add(row);
          }
          case Mapped.Unfit(Refusal why) -> reject(row, why);
        }
        if (drafts.size() == CHUNK || counted == 10 * CHUNK) {
          counted = 0;
          send();
        }
        row = next();
      }
      send();
    } finally {
      rejects.close();
    }
    List<Refusal> remarks = new ArrayList<>(source.remarks());
    remarks.addAll(rejects.remarks());
    return new IntakeResult(
        read, accepted, rejected, repeated, rejects.written(), cut, stopped, remarks);
  }

  /**
   * The next row; null also when the file breaks off, which stops the import after what was read.
   */
  private @Nullable RawRow next() throws IOException {
    try {
      return source.next();
    } catch (UnreadableFile e) {
      stopped = e.refusal();
      return null;
    }
  }

  private void reject(RawRow row, Refusal why) throws IOException {
    rejects.reject(row, why);
    rejected++;
  }

  private void send() throws IOException {
    if (!drafts.isEmpty()) {
      switch (desk.run(new Command.TakeIn(mapping.source(), drafts))) {
        case Outcome.TakenIn taken -> {
          accepted += taken.accepted();
          repeated += taken.repeated();
          for (int i = 0; i < rows.size(); i++) {
            Refusal why = taken.refused().get(i);
            if (why != null) {
              reject(rows.get(i), why);
            }
          }
        }
        case Outcome.Refused(Refusal why) -> {
          // Nothing of this thousand is in: these rows are as unread, and the next import takes
          // them.
          read -= rows.size();
          stopped = why;
        }
        case Outcome other -> throw new IllegalStateException("no answer to taking in: " + other);
      }
      drafts.clear();
      rows.clear();
    }
    rejects.flush();
    progress.accept(new IntakeProgress(read, accepted, rejected, repeated, source.share()));
  }
}
