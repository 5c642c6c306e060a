package org.zhongshu.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.desk.ForceQuestions.Found;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.force.Shortfall;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;

/** Puts forces and video rounds in words, for window and command line alike. */
public final class ForceWords {
  private static final double KILOMETRE = 1_000;

  private final Words words;
  private final Telling telling;
  private final InstantSource clock;

  public ForceWords(Desk desk, Words words, InstantSource clock) {
    this.words = words;
    this.telling = new Telling(desk, words);
    this.clock = clock;
  }

  /** Short name of a unit. */
  public String unit(Force it) {
    return telling.unit(it.unit());
  }

  /** Name of an area. */
  public String area(String code) {
    return telling.area(code);
  }

  /** How much of what: 抽水泵 60 台. */
  public String amount(Force it) {
    return words.get("force.amount", it.item(), it.amount(), it.measure());
  }

  /** How far it has come; late where it should have been there by now. */
  public String state(ForceStanding it) {
    return words.get(
        it.late(clock.instant()) ? "force.state.late" : "force.state", words.of(it.state()));
  }

  /** Whether it is ready, and why not. */
  public String readiness(ForceStanding it) {
    Readiness said = it.said();
    Force force = it.force();
    return said == null || said.out() == 0
        ? words.get("force.ready")
        : it.ready() == 0
            ? words.get("force.not-ready", said.reason())
            : words.get("force.partly", it.ready(), force.amount(), force.measure(), said.reason());
  }

  /** Where it should stand; empty where nothing asks it to. */
  public String place(ForceStanding it) {
    KeyPlace place = it.place();
    return place == null ? "" : place.name();
  }

  /** A force in one line. */
  public String line(ForceStanding it) {
    MeasureItem item = it.item();
    return words.get(
        item == null || it.place() == null ? "force.line.standby" : "force.line",
        it.force().id(),
        it.force().name(),
        amount(it.force()),
        unit(it.force()),
        place(it),
        item == null ? clock.instant() : item.due(),
        state(it),
        readiness(it));
  }

  /** What is missing in an area: 金水区 抽水泵 差 2 台. */
  public String missing(Shortfall it) {
    return words.get(
        "force.missing", telling.area(it.area()), it.item(), it.missing(), it.measure());
  }

  /** The same with all that there is: 要 20、到位 10、待到 8. */
  public String line(Shortfall it) {
    String head =
        it.missing() > 0
            ? missing(it)
            : words.get(
                it.coming() > 0 ? "force.to-come" : "force.enough",
                telling.area(it.area()),
                it.item());
    List<String> more = new ArrayList<>();
    more.add(words.get("force.shortfall", it.wanted(), it.there(), it.coming(), it.measure()));
    if (it.late() > 0) {
      more.add(words.get("force.shortfall.late", it.late(), it.measure()));
    }
    if (it.missing() > 0 && it.spare() > 0) {
      more.add(words.get("force.shortfall.spare", it.spare(), it.measure()));
    }
    return words.get("force.shortfall.line", head, String.join(words.get("list.separator"), more));
  }

  /** All forces of an activation: what is missing first, then each. */
  public List<String> lines(ForceBoard board) {
    List<String> lines = new ArrayList<>();
    if (board.forces().isEmpty()) {
      lines.add(words.get("force.none"));
    }
    board.areas().forEach(it -> lines.add(line(it)));
    board.forces().forEach(it -> lines.add("  " + line(it)));
    return lines;
  }

  /** How near a force is: a distance, or the area it shares with the case. */
  public String near(ForceFit it) {
    Double metres = it.metres();
    if (metres != null) {
      return metres < KILOMETRE
          ? words.get("force.near.metres", Math.round(metres))
          : words.get("force.near.kilometres", String.format("%.1f", metres / KILOMETRE));
    }
    return Optional.ofNullable(it.shared())
        .flatMap(level -> AreaCodes.at(it.standing().area(), level))
        .map(code -> words.get("force.near.area", telling.area(code)))
        .orElseGet(() -> words.get("force.near.unknown"));
  }

  /** A force near a case in one line. */
  public String line(ForceFit it) {
    return words.get("force.fit", near(it), it.standing().force().name(), more(it));
  }

  /** What there is to say of a force near a case, beside its name and how near it is. */
  public String more(ForceFit it) {
    return words.get(
        "force.fit.more",
        words.get(
            "force.fit.ready",
            it.standing().force().item(),
            it.standing().ready(),
            it.standing().force().measure()),
        unit(it.standing().force()),
        state(it.standing()),
        words.get(it.answers() ? "force.fit.answers" : "force.fit.other"));
  }

  /** The forces nearest to a case, line by line. */
  public List<String> lines(Nearest it, @Nullable String item) {
    List<String> lines = new ArrayList<>();
    if (it.fits().isEmpty()) {
      lines.add(none(it, item));
    }
    around(it).ifPresent(lines::add);
    it.fits().forEach(fit -> lines.add(line(fit)));
    return lines;
  }

  /** Why there is no force near a case. */
  public String none(Nearest it, @Nullable String item) {
    return it.items().isEmpty()
        ? words.get("force.nearest.none")
        : words.get("force.nearest.none-of", item == null ? "" : item, it.items());
  }

  /** What stands for the place of a case that has none of its own. */
  public Optional<String> around(Nearest it) {
    return Optional.ofNullable(it.around())
        .map(code -> words.get("force.nearest.around", telling.area(code)));
  }

  /** Where a case comes from. */
  public String found(Found it) {
    KeyPlace place = it.place();
    return words.get(
        "round.found-by",
        place == null ? it.look().subject() : place.name(),
        it.activation().title(),
        it.look().id());
  }

  /** How a round stands. */
  public String round(Rounds.Round it) {
    return round(it, words.time(it.due()));
  }

  /**
   * The same.
   *
   * @param due when it ends, in words
   */
  public String round(Rounds.Round it, String due) {
    return words.get(
        it.found() > 0 ? "round.left-found" : "round.left",
        it.left(),
        it.looks().size(),
        it.found(),
        due);
  }

  /** The video rounds of an activation, line by line: the next place, how many are left. */
  public List<String> lines(Rounds rounds, Plan plan) {
    List<String> lines = new ArrayList<>();
    rounds.running().forEach(it -> lines.add(round(it)));
    rounds
        .next()
        .ifPresentOrElse(
            look -> lines.add(look(look, plan, "round.next")), () -> lines.add(nothingNow(rounds)));
    if (!rounds.missed().isEmpty()) {
      lines.add(words.get("round.missed", rounds.missed().size()));
      rounds.missed().forEach(it -> lines.add("  " + look(it, plan, "round.look")));
    }
    return lines;
  }

  /** Why there is nothing to look at now. */
  public String nothingNow(Rounds rounds) {
    Instant next = rounds.opensNext();
    return next == null ? words.get("round.none") : words.get("round.none-until", next);
  }

  private String look(MeasureItem it, Plan plan, String key) {
    KeyPlace place = plan.place(it.subject()).orElse(null);
    return place == null
        ? words.get(key, it.id(), it.subject(), "", it.due(), "")
        : words.get(
            key,
            it.id(),
            place.name(),
            telling.area(place.area()),
            it.due(),
            place.video().isEmpty() ? words.get("round.no-video") : place.video());
  }

  /** How the channel of a case that a round found is told with the case. */
  public String channel(KeyPlace place) {
    return words.get("round.channel", place.name());
  }

  /**
   * What a look at a key place found, as a case at that place.
   *
   * @param category code of its class; null when it is for others to tell
   */
  public Draft finding(
      KeyPlace place, String title, String description, @Nullable String category, Grade grade) {
    return new Draft(
        new Origin(Channel.SENSOR, channel(place), Nature.UNKNOWN, null, null, "", clock.instant()),
        title,
        description,
        new Place(place.name(), place.area(), "", place.at()),
        new Topic(category, ""),
        grade,
        Routing.ORDINARY,
        null);
  }
}
