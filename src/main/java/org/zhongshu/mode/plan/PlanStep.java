package org.zhongshu.mode.plan;

import org.jspecify.annotations.Nullable;

/** A step on the plan library. */
public sealed interface PlanStep {
  /** Key of the step, as commands and the journal name it. */
  String key();

  /** Code of the plan that it is about. */
  String code();

  /**
   * 编制: a draft, the next version of its plan. When nothing is changed there is no new version.
   *
   * @param plan all of it
   * @param seenVersion newest version that this was made from, 0 for a new plan; when another has
   *     come since, it is refused. Null to put it whatever there is.
   * @param note what the version is about; may be empty
   */
  record Put(Plan plan, @Nullable Integer seenVersion, String note) implements PlanStep {
    @Override
    public String key() {
      return "put-plan";
    }

    @Override
    public String code() {
      return plan.head().code();
    }
  }

  /** 评审: a draft is found good, by another seat than the one that made it. */
  record Review(String plan, int version, String note) implements PlanStep {
    @Override
    public String key() {
      return "review-plan";
    }

    @Override
    public String code() {
      return plan;
    }
  }

  /** 发布施行: a reviewed version comes into force, and the one before is retired. */
  record PutInForce(String plan, int version, String note) implements PlanStep {
    @Override
    public String key() {
      return "put-plan-in-force";
    }

    @Override
    public String code() {
      return plan;
    }
  }

  /** 废止: a version counts no more. */
  record Retire(String plan, int version, String note) implements PlanStep {
    @Override
    public String key() {
      return "retire-plan";
    }

    @Override
    public String code() {
      return plan;
    }
  }

  /** 演练记录: a drill of the plan goes on record. */
  record RecordDrill(Drill drill) implements PlanStep {
    @Override
    public String key() {
      return "record-drill";
    }

    @Override
    public String code() {
      return drill.plan();
    }
  }
}
