package org.zhongshu.console.mode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;
import org.zhongshu.city.Point;
import org.zhongshu.console.form.NewCase;
import org.zhongshu.console.form.NewCaseModel;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Plan;

/**
 * What is written at each place of a round: findings, and cases that they become. Nothing typed for
 * one place is ever sent for another. No nodes; used on the FX thread.
 */
final class RoundModel {
  private final Console console;
  private final ForceWords say;
  private final Picks picks;
  private final Map<Long, String> findings = new HashMap<>();
  private final Map<Long, NewCaseModel> cases = new HashMap<>();

  RoundModel(Console console, ForceWords say) {
    this.console = console;
    this.say = say;
    this.picks = new Picks(console.desk());
  }

  Picks picks() {
    return picks;
  }

  /** The rounds as they stand now. */
  Rounds rounds(ItemsModel.Shown shown) {
    return Rounds.at(shown.items(), console.now());
  }

  /** The place that a look is at; empty when the plan does not tell it. */
  static Optional<KeyPlace> place(MeasureItem look, @Nullable Plan plan) {
    return Optional.ofNullable(plan).flatMap(it -> it.place(look.subject()));
  }

  /** What has been typed at a place. */
  String finding(long look) {
    return findings.getOrDefault(look, "");
  }

  void write(long look, String finding) {
    if (finding.isEmpty()) {
      findings.remove(look);
    } else {
      findings.put(look, finding);
    }
  }

  /** The form of the case that a finding becomes, as it was left; its place filled in. */
  NewCaseModel caseOf(MeasureItem look, KeyPlace place) {
    return cases.computeIfAbsent(
        look.id(),
        id -> {
          NewCaseModel model =
              new NewCaseModel(console, picks, report -> new Command.ReportFinding(id, report));
          NewCase form = model.form();
          form.channelProperty().set(Channel.SENSOR);
          form.channelWordsProperty().set(say.channel(place));
          form.natureProperty().set(Nature.UNKNOWN);
          form.titleProperty().set(finding(id));
          form.addressProperty().set(place.name());
          form.areaProperty().set(place.area());
          Point at = place.at();
          if (at != null) {
            form.positionProperty().set(at.lat() + ", " + at.lon());
          }
          return model;
        });
  }

  /** The form is put aside: one that was thrown away begins anew, with its place. */
  void leave(long look) {
    NewCaseModel model = cases.get(look);
    if (model != null && model.form().isBlank()) {
      cases.remove(look);
    }
  }

  /** The look is answered: what was written there is sent. */
  void sent(long look) {
    findings.remove(look);
    cases.remove(look);
  }

  /** Another activation is opened. */
  void clear() {
    findings.clear();
    cases.clear();
  }
}
