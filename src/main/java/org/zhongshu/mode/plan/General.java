package org.zhongshu.mode.plan;

import java.util.List;

/**
 * General part of a plan (总则).
 *
 * @param purpose 编制目的
 * @param basis 编制依据: laws, standards, higher plans
 * @param scope 适用范围
 */
public record General(String purpose, List<String> basis, String scope) {
  public General {
    basis = List.copyOf(basis);
  }
}
