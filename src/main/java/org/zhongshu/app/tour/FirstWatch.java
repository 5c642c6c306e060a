package org.zhongshu.app.tour;

import java.util.List;
import java.util.function.Consumer;
import org.zhongshu.casework.Role;
import org.zhongshu.desk.Desk;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.Handover.HandoverState;
import org.zhongshu.words.Words;

/** The first watch: an entry of the log, a handover signed by two, a report begun. */
final class FirstWatch {
  private final Desk desk;
  private final Words words;
  private final Hand hand;
  private final Album album;
  private final Guide guide;
  private final Consumer<String> say;

  FirstWatch(Desk desk, Words words, Hand hand, Album album, Guide guide, Consumer<String> say) {
    this.desk = desk;
    this.words = words;
    this.hand = hand;
    this.album = album;
    this.guide = guide;
    this.say = say;
  }

  void go() {
    guide.sit(Role.SHIFT_CHIEF);
    guide.show("duty");
    hand.press("L");
    hand.type(words.get("tour.watch.entry"));
    hand.press("Enter");
    guide.await(() -> hand.says(words.get("tour.watch.entry")), "the log shows the entry");
    hand.press("Esc");
    hand.press("J");
    hand.type(words.get("tour.watch.words"));
    hand.press("Shortcut+Enter");
    guide.await(() -> open(HandoverState.DRAWN), "the handover is drawn up");
    guide.await(() -> hand.says(words.of(HandoverState.DRAWN)), "the handover stands on the page");
    hand.press("4");
    hand.press("G");
    guide.await(() -> open(HandoverState.SIGNED), "who goes has signed");
    album.take("handover");
    guide.sit(Role.DUTY_LEADER);
    guide.show("duty");
    guide.await(
        () -> hand.says(words.of(HandoverState.SIGNED)), "the other seat sees the handover");
    hand.press("4");
    hand.press("T");
    guide.await(() -> open(HandoverState.TAKEN), "who comes has signed");
    say.accept(words.get("tour.watch", last().getFirst().id(), guide.seated().name()));
    hand.press("5");
    hand.press("N");
    album.take("incident");
    hand.press("Esc");
  }

  private List<Handover> last() {
    return desk.duty().handovers(desk.duty().area(), 1);
  }

  private boolean open(HandoverState state) {
    return last().stream().anyMatch(it -> it.state() == state);
  }
}
