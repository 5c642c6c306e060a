package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Takes in cases of an outside source (导入), in one transaction and by batches; what is in already
 * is left alone.
 */
final class TakingIn {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  TakingIn(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  Outcome run(Command.TakeIn what) {
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.TAKE_IN, Told.step("import"))
            .or(() -> sourceless(what));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Picture picture = centre.picture(tables);
    List<Draft> drafts = what.drafts();
    Set<String> known = new HashSet<>(tables.cases().knownExternal(what.source(), numbers(drafts)));
    Map<Integer, Refusal> refused = new HashMap<>();
    List<Case> opened = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<Draft> taken = new ArrayList<>();
    int repeated = 0;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String external = draft.origin().externalNumber();
      if (external != null && !known.add(external)) {
        repeated++;
        continue;
      }
      switch (picture.book().takeIn(draft, now)) {
        case Decision.Refused(Refusal why) -> {
          refused.put(i, why);
          if (external != null) {
            known.remove(external);
          }
        }
        case Decision.Accepted(Case it, Entry entry) -> {
          opened.add(it);
          entries.add(entry);
          taken.add(draft);
        }
      }
    }
    store(picture, opened, entries, taken);
    return new Outcome.TakenIn(opened.size(), repeated, refused);
  }

  private void store(Picture picture, List<Case> opened, List<Entry> entries, List<Draft> drafts) {
    if (opened.isEmpty()) {
      return;
    }
    var profile = picture.city().profile();
    List<String> numbers =
        tables
            .cases()
            .drawNumbers(
                profile.casePrefix(), now.atZone(profile.zone()).toLocalDate(), opened.size());
    List<Case> numbered = new ArrayList<>(opened.size());
    for (int i = 0; i < opened.size(); i++) {
      numbered.add(opened.get(i).withIdentity(0, numbers.get(i)));
    }
    List<Case> stored = tables.cases().insert(numbered);
    List<JournalLine.Unsealed> lines = new ArrayList<>(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      Case it = stored.get(i);
      lines.add(
          scribe.line(
              Centre.chain(picture, it.place().area()),
              it,
              entries.get(i),
              CommandJson.write(drafts.get(i))));
    }
    tables.journal().append(lines);
  }

  /** Every case of an outside source must name the same source, or it could come in twice. */
  private static Optional<Refusal> sourceless(Command.TakeIn what) {
    if (what.source().isBlank()) {
      return Optional.of(Refusal.of("import.source-missing"));
    }
    return what.drafts().stream()
        .map(draft -> draft.origin().source())
        .filter(source -> !what.source().equals(source))
        .findFirst()
        .map(source -> Refusal.of("import.source-mixed", what.source(), source))
        .or(
            () ->
                what.drafts().stream().anyMatch(draft -> draft.origin().source() == null)
                    ? Optional.of(Refusal.of("import.source-missing"))
                    : Optional.empty());
  }

  private static List<String> numbers(List<Draft> drafts) {
    return drafts.stream()
        .map(draft -> draft.origin().externalNumber())
        .filter(Objects::nonNull)
        .toList();
  }
}
