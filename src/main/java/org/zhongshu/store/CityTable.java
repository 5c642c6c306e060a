package org.zhongshu.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Duty;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Element;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;

/** The city and its catalogue. */
public interface CityTable {
  /** The city; empty before a store has been given one. */
  Optional<CityData> load();

  /** Replaces the whole hierarchy; the elements and outlines stay unless given. */
  void replace(CityData data);

  /**
   * Outlines of areas of these levels, and of jurisdictions where {@link Level#COUNTY} is among
   * them.
   */
  List<Outline> outlines(Set<Level> levels);

  /** Outline of one area or jurisdiction; empty when none is known. */
  Optional<Outline> outline(String code);

  /** Replaces all outlines of the levels that occur in {@code outlines}. */
  void replaceOutlines(Set<Level> levels, List<Outline> outlines);

  List<Element> elements();

  void replaceElements(List<Element> elements);

  /** The catalogue in force, its classes in their order; without any before it has been set. */
  Catalogue catalogue();

  /** A version of the catalogue as it was; empty when there is no such version. */
  Optional<Catalogue> catalogue(int version);

  /** All versions of the catalogue, the newest first. */
  List<ListVersion> catalogueVersions();

  /** Sets the catalogue as its next version; the versions before stay readable. */
  void replaceCatalogue(ListVersion version, List<Category> categories);

  /** The list of duties in force; version 0 without items before one has been set. */
  DutyList duties();

  /** A version of the list of duties as it was; empty when there is no such version. */
  Optional<DutyList> duties(int version);

  /** All versions of the list of duties, the newest first. */
  List<ListVersion> dutyVersions();

  /** Sets the list of duties as its next version; the versions before stay readable. */
  void replaceDuties(ListVersion version, List<Duty> items);

  /**
   * Counts changes of city, outlines, catalogue and calendar, so that a desk knows when its picture
   * is old.
   */
  long revision();

  /** Counts a change of what is kept elsewhere and belongs to the picture: the calendar. */
  void touch();
}
