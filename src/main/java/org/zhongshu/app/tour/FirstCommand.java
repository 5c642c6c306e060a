package org.zhongshu.app.tour;

import java.util.List;
import java.util.function.Consumer;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Role;
import org.zhongshu.desk.Desk;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.words.Words;

/** The first command: a case goes up by one key, the leader takes it and orders units. */
final class FirstCommand {
  private final Desk desk;
  private final Words words;
  private final Hand hand;
  private final Album album;
  private final Guide guide;
  private final Consumer<String> say;

  FirstCommand(Desk desk, Words words, Hand hand, Album album, Guide guide, Consumer<String> say) {
    this.desk = desk;
    this.words = words;
    this.hand = hand;
    this.album = album;
    this.guide = guide;
    this.say = say;
  }

  void go() {
    CaseSummary it =
        desk.cases().page(CaseFilter.ALL, 200).stream()
            .filter(row -> row.stage().open())
            .findFirst()
            .orElseThrow();
    guide.sit(Role.DISPATCHER);
    guide.open(it.number());
    hand.press("E");
    hand.type(words.get("tour.command.why"));
    album.take("raise");
    hand.press("Enter");
    guide.await(() -> state(CommandState.RAISED), "the case was raised");
    guide.sit(Role.DUTY_LEADER);
    guide.show("command");
    guide.await(() -> hand.says(words.get("tour.command.why")), "the leader sees why");
    hand.press("T");
    guide.await(() -> state(CommandState.COMMANDED), "command is taken");
    guide.await(
        () -> hand.says(words.of(CommandState.COMMANDED)), "the page shows that it is taken");
    hand.press("N");
    hand.type(desk.city().jurisdictions().getFirst().shortName());
    guide.await(() -> !hand.picked().isEmpty(), "receivers are found");
    hand.press("Enter");
    hand.type(words.get("command.what"), words.get("tour.command.order"));
    album.take("order");
    hand.press("Shortcut+Enter");
    guide.await(() -> !given().isEmpty(), "the order is given");
    guide.await(() -> hand.says(given().getFirst().number()), "the page shows its receipts");
    album.take("command");
    say.accept(words.get("tour.command", open().number(), given().getFirst().receivers().size()));
  }

  private Commanding open() {
    return desk.commands().open().getLast();
  }

  private boolean state(CommandState state) {
    return !desk.commands().open().isEmpty() && open().state() == state;
  }

  private List<Directive> given() {
    return desk.commands().directivesOf(open().number());
  }
}
