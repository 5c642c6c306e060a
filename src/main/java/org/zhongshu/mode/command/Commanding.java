package org.zhongshu.mode.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command (指挥): a matter that was raised to the duty leader (上呈), who took it (接管), until it was
 * ended or given back. Nothing of it is ever taken away.
 *
 * @param number number that people use, {@code ZH-20260404-001}; empty before it has been stored
 * @param version counts its steps
 * @param title what it is about, in a line
 * @param area where: code of an area or id of a jurisdiction
 * @param tenures who commanded from when, first to last; empty while nobody has taken it
 * @param ended null while it is open
 */
public record Commanding(
    String number,
    int version,
    Matter matter,
    String title,
    String area,
    Raised raised,
    List<Tenure> tenures,
    @Nullable Ended ended) {
  public Commanding {
    tenures = List.copyOf(tenures);
  }

  /**
   * 上呈.
   *
   * @param unit unit of who raised it; null for the centre itself
   * @param words why it can't be handled where it is
   */
  public record Raised(Instant at, String by, @Nullable String unit, String words) {}

  /**
   * 接管, and with the second one 移交.
   *
   * @param words what was said when it was taken; may be empty with the first
   */
  public record Tenure(Instant at, String by, String words) {}

  /** How it ended, by whom, with which result. */
  public record Ended(Instant at, String by, Ending how, String result) {}

  /** How a command ends. */
  public enum Ending {
    /** 撤回上呈: who raised it took it back before anybody had taken it. */
    WITHDRAWN,
    /** 交回办理: given back to be handled the usual way. */
    RETURNED,
    /** 指挥结束. */
    FINISHED
  }

  /** How it stands. */
  public enum CommandState {
    /** 待接管. */
    RAISED,
    /** 指挥中. */
    COMMANDED,
    /** 已结束. */
    ENDED
  }

  public CommandState state() {
    if (ended != null) {
      return CommandState.ENDED;
    }
    return tenures.isEmpty() ? CommandState.RAISED : CommandState.COMMANDED;
  }

  public boolean open() {
    return ended == null;
  }

  /** Who commands, or commanded last. */
  public Optional<Tenure> commander() {
    return tenures.isEmpty() ? Optional.empty() : Optional.of(tenures.getLast());
  }

  /** Whether a seat commands it now. */
  public boolean commandedBy(String seat) {
    return open() && commander().filter(it -> it.by().equals(seat)).isPresent();
  }

  /** The same under the number that it was given. */
  public Commanding withNumber(String given) {
    return new Commanding(given, version, matter, title, area, raised, tenures, ended);
  }

  Commanding taken(Tenure by) {
    List<Tenure> more = new ArrayList<>(tenures);
    more.add(by);
    return new Commanding(number, version + 1, matter, title, area, raised, more, ended);
  }

  Commanding ended(Ended how) {
    return new Commanding(number, version + 1, matter, title, area, raised, tenures, how);
  }
}
