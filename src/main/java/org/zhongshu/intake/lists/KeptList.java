package org.zhongshu.intake.lists;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.casework.ListDifferences;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/**
 * A list that a centre keeps in versions, and what can be done with it wherever it is worked on: at
 * the command line and in the console alike.
 */
public interface KeptList<T> {
  /** The catalogue of classes (分类目录). */
  KeptList<Category> CATALOGUE =
      new KeptList<>() {
        @Override
        public String name() {
          return "catalogue";
        }

        @Override
        public int version(Desk desk) {
          return desk.catalogue().version();
        }

        @Override
        public List<Category> inForce(Desk desk) {
          return desk.catalogue().all();
        }

        @Override
        public Optional<List<Category>> at(Desk desk, int version) {
          return desk.places().catalogue(version).map(it -> it.all());
        }

        @Override
        public List<ListVersion> versions(Desk desk) {
          return desk.places().catalogueVersions();
        }

        @Override
        public ListRead<Category> read(Path file, Desk desk) {
          return CatalogueFile.read(file, FileMark.of(desk.store()));
        }

        @Override
        public void write(Path file, List<Category> entries, Words words, FileMark mark) {
          CatalogueFile.write(file, entries, words, mark);
        }

        @Override
        public List<ListDifference> differences(List<Category> before, List<Category> after) {
          return ListDifferences.ofCatalogues(before, after);
        }

        @Override
        public Command set(List<Category> entries, int seenVersion, String note) {
          return new Command.SetCatalogue(entries, seenVersion, note);
        }
      };

  /** The list of duties (权责目录). */
  KeptList<Duty> DUTIES =
      new KeptList<>() {
        @Override
        public String name() {
          return "duties";
        }

        @Override
        public int version(Desk desk) {
          return desk.duties().version();
        }

        @Override
        public List<Duty> inForce(Desk desk) {
          return desk.duties().items();
        }

        @Override
        public Optional<List<Duty>> at(Desk desk, int version) {
          return desk.places().duties(version).map(DutyList::items);
        }

        @Override
        public List<ListVersion> versions(Desk desk) {
          return desk.places().dutyVersions();
        }

        @Override
        public ListRead<Duty> read(Path file, Desk desk) {
          return DutyFile.read(file, desk.city(), desk.catalogue(), FileMark.of(desk.store()));
        }

        @Override
        public void write(Path file, List<Duty> entries, Words words, FileMark mark) {
          DutyFile.write(file, entries, words, mark);
        }

        @Override
        public List<ListDifference> differences(List<Duty> before, List<Duty> after) {
          return ListDifferences.ofDuties(before, after);
        }

        @Override
        public Command set(List<Duty> entries, int seenVersion, String note) {
          return new Command.SetDuties(entries, seenVersion, note);
        }
      };

  /** Its name among commands and keys of words. */
  String name();

  /** Number of the version in force; 0 when none has been set. */
  int version(Desk desk);

  List<T> inForce(Desk desk);

  /** A version as it was; may look into the store. */
  Optional<List<T>> at(Desk desk, int version);

  /** The newest first; looks into the store. */
  List<ListVersion> versions(Desk desk);

  ListRead<T> read(Path file, Desk desk);

  /** Writes a file, or says by {@link ListFileRefused} why it can't. */
  void write(Path file, List<T> entries, Words words, FileMark mark);

  List<ListDifference> differences(List<T> before, List<T> after);

  /**
   * The command that makes these entries the next version.
   *
   * @param seenVersion version that they were made from
   */
  Command set(List<T> entries, int seenVersion, String note);
}
