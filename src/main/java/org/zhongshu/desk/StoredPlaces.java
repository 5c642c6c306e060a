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

/** Answers questions about the city from the store. */
final class StoredPlaces implements CityQuestions {
  private final Centre centre;

  StoredPlaces(Centre centre) {
    this.centre = centre;
  }

  @Override
  public List<Outline> outlines(Set<Level> levels) {
    return centre.store().read(tables -> tables.city().outlines(levels));
  }

  @Override
  public Optional<String> areaAt(Point at) {
    return centre.areaAt(at);
  }

  @Override
  public List<Element> elements() {
    return centre.store().read(tables -> tables.city().elements());
  }

  @Override
  public List<Street> streets() {
    return centre.picture().streets();
  }

  @Override
  public List<Operator> operators() {
    return centre.store().read(tables -> tables.operators().all());
  }

  @Override
  public List<ListVersion> catalogueVersions() {
    return centre.store().read(tables -> tables.city().catalogueVersions());
  }

  @Override
  public Optional<Catalogue> catalogue(int version) {
    return centre.store().read(tables -> centre.catalogue(tables, version));
  }

  @Override
  public List<ListVersion> dutyVersions() {
    return centre.store().read(tables -> tables.city().dutyVersions());
  }

  @Override
  public Optional<DutyList> duties(int version) {
    return centre.store().read(tables -> tables.city().duties(version));
  }

  @Override
  public List<Activation> modeHistory(int limit) {
    return centre.store().read(tables -> tables.modes().history(limit));
  }

  @Override
  public List<JournalLine> latest(int limit) {
    return centre.store().read(tables -> tables.journal().latest(limit));
  }

  @Override
  public Map<String, String> settings(String prefix) {
    return centre.store().read(tables -> tables.settings().startingWith(prefix));
  }
}
