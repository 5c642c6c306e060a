package org.zhongshu.console.board.step;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Part;

/**
 * What is known when a form is opened and what its choices are made of.
 *
 * @param about the one case that it is for, in full; null for many, and while it isn't read
 * @param catalogue the standard in force
 * @param likes cases that may be the same matter, likeliest first
 * @param notes notes of its record that can be struck, latest first
 */
public record Given(
    @Nullable Case about,
    Catalogue catalogue,
    List<DuplicateHint> likes,
    List<Note> notes,
    InstantSource clock,
    ZoneId zone) {
  public Given {
    likes = List.copyOf(likes);
    notes = List.copyOf(notes);
  }

  /**
   * A note that can be struck.
   *
   * @param version version of the case after it
   */
  public record Note(int version, Instant at, String who, String words) {}

  /** Nothing known but the standard and the time. */
  public static Given of(Catalogue catalogue, InstantSource clock, ZoneId zone) {
    return new Given(null, catalogue, List.of(), List.of(), clock, zone);
  }

  /** Conditions of the one class that all these cases have; empty when they have several. */
  List<Condition> conditions(List<CaseSummary> targets) {
    Set<String> codes =
        targets.stream()
            .map(row -> row.category() == null ? "" : row.category())
            .collect(Collectors.toSet());
    return codes.size() == 1 ? conditions(codes.iterator().next()) : List.of();
  }

  List<Condition> conditions(@Nullable String category) {
    return catalogue.byCode(category).map(Category::citable).orElse(List.of());
  }

  /** The condition by which the case was filed, when it is one of its class's now. */
  Optional<Integer> filed() {
    Case it = about;
    if (it == null || it.progress().filing() == null) {
      return Optional.empty();
    }
    var filing = it.progress().filing();
    return filing.category().equals(it.topic().category())
            && catalogue
                .byCode(filing.category())
                .flatMap(found -> found.condition(filing.condition()))
                .isPresent()
        ? Optional.of(filing.condition())
        : Optional.empty();
  }

  /** Parts that co-handlers owe. */
  List<Part> openParts() {
    Case it = about;
    return it == null
        ? List.of()
        : it.assignment().parts().stream().filter(part -> !part.isDone()).toList();
  }
}
