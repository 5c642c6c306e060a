package org.zhongshu.mode.force;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step on the forces of an activation; on several all of it is done or nothing. */
public sealed interface ForceStep {
  /** Id of the activation. */
  long activation();

  /** Ids of the forces within its plan. */
  List<String> forces();

  /** Stable key, as files and the journal name it. */
  default String key() {
    return switch (this) {
      case Send _ -> "send-forces";
      case Arrive _ -> "forces-arrived";
      case Return _ -> "forces-returned";
      case Ready _ -> "forces-ready";
      case NotReady _ -> "forces-not-ready";
    };
  }

  /** 派出. */
  record Send(long activation, List<String> forces) implements ForceStep {
    public Send {
      forces = List.copyOf(forces);
    }
  }

  /**
   * 到位.
   *
   * @param note what there is to say of it; may be empty
   */
  record Arrive(long activation, List<String> forces, String note) implements ForceStep {
    public Arrive {
      forces = List.copyOf(forces);
    }
  }

  /** 归建. */
  record Return(long activation, List<String> forces) implements ForceStep {
    public Return {
      forces = List.copyOf(forces);
    }
  }

  /** 可用: all of each is ready again. */
  record Ready(long activation, List<String> forces, String note) implements ForceStep {
    public Ready {
      forces = List.copyOf(forces);
    }
  }

  /**
   * 不可用: some or all of it is not ready.
   *
   * @param out how many are not; null for all of each
   * @param reason why
   */
  record NotReady(long activation, List<String> forces, @Nullable Integer out, String reason)
      implements ForceStep {
    public NotReady {
      forces = List.copyOf(forces);
    }
  }
}
