package org.zhongshu.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.city.Element;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.city.Street;
import org.zhongshu.mode.Activation;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;

/**
 * An operator's questions about the city and the centre. May take a while; asked off the FX thread.
 */
public interface CityQuestions {
  List<Outline> outlines(Set<Level> levels);

  /** Finest area whose outline holds the place: grid, community, township or county. */
  Optional<String> areaAt(Point at);

  List<Element> elements();

  List<Street> streets();

  List<Operator> operators();

  /** All versions of the catalogue, the newest first. */
  List<ListVersion> catalogueVersions();

  /** A version of the catalogue as it was; empty when there is no such version. */
  Optional<Catalogue> catalogue(int version);

  /** All versions of the list of duties, the newest first. */
  List<ListVersion> dutyVersions();

  /** A version of the list of duties as it was; empty when there is no such version. */
  Optional<DutyList> duties(int version);

  List<Activation> modeHistory(int limit);

  /** Latest lines of the journal, newest first. */
  List<JournalLine> latest(int limit);

  /** Settings whose key begins so. */
  Map<String, String> settings(String prefix);
}
