package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds areas by what people call them: official names, short names, aliases, with or without the
 * generic ending (街道, 办事处, 社区, 村委会). Two questions are kept apart: what a file or an address says
 * must be unambiguous ({@link #resolve}, {@link #inText}), since nobody looks; what somebody is
 * typing may be anything near ({@link #find}), since he chooses.
 */
public final class AreaNames {
  /**
   * Shortest name, characters, that a free text may name without anything else telling the place:
   * shorter ones are words too.
   */
  private static final int SURE_LENGTH = 4;

  private final City city;
  private final Map<String, List<Scope>> byStem = new HashMap<>();
  private final AreaTextIndex text;
  private final List<Typed> typed = new ArrayList<>();

  /**
   * Where something may lie: an area, or a jurisdiction that is none (a functional zone without a
   * code).
   */
  sealed interface Scope {
    record OfArea(Area area) implements Scope {}

    record OfJurisdiction(String id) implements Scope {}
  }

  /**
   * An area that fits what is typed.
   *
   * @param path names from the county down, for example {@code 金水区 / 未来路街道}
   */
  public record Found(Area area, String path) {}

  private record Typed(Area area, String name, String shortName) {}

  public AreaNames(City city) {
    this.city = city;
    this.text = new AreaTextIndex();
    for (Area area : city.areas()) {
      Scope scope = new Scope.OfArea(area);
      put(area.name(), scope);
      put(area.shortName(), scope);
      if (area.level() != Level.CITY && area.level() != Level.GRID) {
        AreaEndings.spellings(area).forEach(name -> text.put(name, scope));
      }
      typed.add(
          new Typed(area, AreaEndings.plain(area.name()), AreaEndings.plain(area.shortName())));
    }
    for (Jurisdiction zone : city.jurisdictions()) {
      if (city.area(zone.id()).isEmpty()) {
        Scope scope = new Scope.OfJurisdiction(zone.id());
        put(zone.name(), scope);
        put(zone.shortName(), scope);
        text.put(AreaEndings.plain(zone.name()), scope);
      }
    }
    city.aliases().forEach(this::putAlias);
    typed.sort(
        Comparator.comparing((Typed t) -> t.area().level()).thenComparing(t -> t.area().code()));
  }

  private void putAlias(String alias, String codeOrId) {
    Optional<Area> area = city.area(codeOrId);
    if (area.isEmpty() && city.jurisdiction(codeOrId).isEmpty()) {
      return;
    }
    Scope scope =
        area.<Scope>map(Scope.OfArea::new).orElseGet(() -> new Scope.OfJurisdiction(codeOrId));
    put(alias, scope);
    if (AreaEndings.hasEnding(alias) && area.map(a -> a.level() != Level.CITY).orElse(true)) {
      text.put(AreaEndings.plain(alias), scope);
    }
  }

  private void put(String name, Scope scope) {
    String plain = AreaEndings.plain(name);
    for (String key : List.of(plain, AreaEndings.stem(plain))) {
      List<Scope> scopes = byStem.computeIfAbsent(key, _ -> new ArrayList<>(1));
      if (!key.isEmpty() && (scopes.isEmpty() || !scopes.getLast().equals(scope))) {
        scopes.add(scope);
      }
    }
  }

  /**
   * A name of an area, and its level where that is known.
   *
   * @param level level; null when the name may be of any
   */
  public record Part(@Nullable Level level, String name) {}

  /** The same as {@link #resolve} of parts whose levels are not known. */
  public Optional<Area> resolveNames(List<String> names) {
    return resolve(names.stream().map(name -> new Part(null, name)).toList());
  }

  /**
   * The finest area that these names tell, coarse to fine, for example {@code [金水区, 未来路街道, 老坑社区]};
   * blank parts are skipped. Empty when the coarsest is not of this city or nothing unambiguous
   * remains; when only the finer ones are unknown, the area above.
   */
  public Optional<Area> resolve(List<Part> parts) {
    List<Scope> scopes = List.of();
    Optional<Area> sure = Optional.empty();
    boolean first = true;
    for (Part part : parts) {
      String plain = AreaEndings.plain(part.name());
      if (plain.isEmpty()) {
        continue;
      }
      List<Scope> named = ofLevel(named(plain), part.level());
      List<Scope> fitting = first ? named : within(named, scopes);
      if (fitting.isEmpty()) {
        break;
      }
      scopes = fitting;
      first = false;
      Optional<Area> told = only(scopes);
      sure = told.isPresent() ? told : sure;
    }
    return sure;
  }

  /**
   * Those of the level; all when none is: a column may be called otherwise than what stands in it.
   */
  private static List<Scope> ofLevel(List<Scope> scopes, @Nullable Level level) {
    if (level == null || scopes.size() <= 1) {
      return scopes;
    }
    List<Scope> kept =
        scopes.stream()
            .filter(
                scope ->
                    switch (scope) {
                      case Scope.OfArea(Area area) -> area.level() == level;
                      case Scope.OfJurisdiction _ -> level == Level.COUNTY;
                    })
            .toList();
    return kept.isEmpty() ? scopes : kept;
  }

  private List<Scope> named(String plain) {
    List<Scope> exact = byStem.getOrDefault(plain, List.of());
    return exact.isEmpty() ? byStem.getOrDefault(AreaEndings.stem(plain), List.of()) : exact;
  }

  /**
   * The area that an address or a sentence names, when all that it names lies on one line from
   * county to community.
   */
  public Optional<Area> inText(String words) {
    List<AreaTextIndex.Hit> hits = text.hits(AreaEndings.plain(words));
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Set<Area> best = new LinkedHashSet<>();
    for (AreaTextIndex.Hit hit : hits) {
      for (Scope scope : hit.scopes()) {
        if (scope instanceof Scope.OfArea(Area area)
            && (hits.size() > 1 || hit.length() >= SURE_LENGTH || area.level() == Level.COUNTY)
            && hits.stream()
                .allMatch(other -> other.scopes().stream().anyMatch(s -> holds(s, area)))) {
          best.add(area);
        }
      }
    }
    return best.size() == 1 ? Optional.of(best.iterator().next()) : Optional.empty();
  }

  private List<Scope> within(List<Scope> finer, List<Scope> coarser) {
    List<Scope> kept = new ArrayList<>();
    for (Scope scope : finer) {
      boolean inside =
          switch (scope) {
            case Scope.OfArea(Area area) -> coarser.stream().anyMatch(c -> holds(c, area));
            case Scope.OfJurisdiction _ ->
                coarser.stream()
                    .anyMatch(c -> c instanceof Scope.OfArea(Area a) && a.level() == Level.CITY);
          };
      if (inside) {
        kept.add(scope);
      }
    }
    return kept;
  }

  private boolean holds(Scope scope, Area area) {
    return switch (scope) {
      case Scope.OfArea(Area outer) -> AreaCodes.within(area.code(), outer.code());
      case Scope.OfJurisdiction(String id) ->
          city.jurisdictionOf(area.code()).map(j -> j.id().equals(id)).orElse(false);
    };
  }

  /**
   * The one area of these; a township and a community of it that share a name are told apart by
   * taking the coarser.
   */
  private static Optional<Area> only(List<Scope> scopes) {
    List<Area> areas = new ArrayList<>();
    for (Scope scope : scopes) {
      if (!(scope instanceof Scope.OfArea(Area area))) {
        return Optional.empty();
      }
      areas.add(area);
    }
    return areas.stream()
        .filter(outer -> areas.stream().allMatch(a -> AreaCodes.within(a.code(), outer.code())))
        .filter(a -> a.level() != Level.CITY)
        .findFirst();
  }

  /**
   * Areas that fit what is typed, best first: a name or a code, or several parts from coarse to
   * fine ({@code 金水 未来}).
   */
  public List<Found> find(String words, int limit) {
    List<String> parts = AreaEndings.parts(words);
    if (parts.isEmpty() || limit <= 0) {
      return List.of();
    }
    String last = parts.getLast();
    List<String> before = parts.subList(0, parts.size() - 1);
    List<List<Typed>> ranks =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Typed entry : typed) {
      int rank = rank(entry, last);
      if (rank >= 0
          && (before.isEmpty() || before.stream().allMatch(path(entry.area())::contains))) {
        ranks.get(rank).add(entry);
      }
    }
    return ranks.stream()
        .flatMap(List::stream)
        .limit(limit)
        .map(t -> new Found(t.area(), path(t.area())))
        .toList();
  }

  private static int rank(Typed entry, String words) {
    if (entry.name().equals(words)
        || entry.shortName().equals(words)
        || entry.area().code().equals(words)) {
      return 0;
    }
    if (entry.name().startsWith(words) || entry.shortName().startsWith(words)) {
      return 1;
    }
    if (entry.name().contains(words)) {
      return 2;
    }
    return words.length() >= 4 && entry.area().code().startsWith(words) ? 3 : -1;
  }

  /** Names from the county down to the area; the city's own name for the city. */
  public String path(Area area) {
    List<String> names = new ArrayList<>();
    @Nullable Area at = area;
    while (at != null && (at.level() != Level.CITY || names.isEmpty())) {
      names.addFirst(at.level() == Level.COMMUNITY ? at.shortName() : at.name());
      at = city.area(at.parent()).orElse(null);
    }
    return String.join(" / ", names);
  }
}
