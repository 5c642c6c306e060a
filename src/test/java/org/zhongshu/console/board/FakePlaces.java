package org.zhongshu.console.board;

import java.util.HashMap;
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
import org.zhongshu.desk.CityQuestions;
import org.zhongshu.mode.Activation;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;

/** Questions about the city without a store. */
final class FakePlaces implements CityQuestions {
  private final Catalogue catalogue;
  private List<Outline> outlines = List.of();

  FakePlaces(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<Outline> outlines(Set<Level> levels) {
    return outlines;
  }

  void setOutlines(List<Outline> some) {
    outlines = List.copyOf(some);
  }

  @Override
  public Optional<String> areaAt(Point at) {
    return Optional.of("410102001001");
  }

  @Override
  public List<Element> elements() {
    return List.of();
  }

  @Override
  public List<Street> streets() {
    return List.of(new Street("桐柏路", "410102001"));
  }

  @Override
  public List<ListVersion> dutyVersions() {
    return List.of();
  }

  @Override
  public Optional<DutyList> duties(int version) {
    return Optional.empty();
  }

  @Override
  public List<ListVersion> catalogueVersions() {
    return List.of();
  }

  @Override
  public Optional<Catalogue> catalogue(int version) {
    return version == catalogue.version() ? Optional.of(catalogue) : Optional.empty();
  }

  @Override
  public List<Operator> operators() {
    return List.of(FakeDesk.SEAT, FakeDesk.OTHER);
  }

  @Override
  public List<Activation> modeHistory(int limit) {
    return List.of();
  }

  @Override
  public List<JournalLine> latest(int limit) {
    return List.of();
  }

  @Override
  public Map<String, String> settings(String prefix) {
    return new HashMap<>();
  }
}
