package org.zhongshu.mode.plan;

import java.util.List;
import org.zhongshu.casework.Grade;

/**
 * Response at one level (分级响应).
 *
 * @param level level; {@link Grade#ORDINARY} in a plan without levels
 * @param start when it is started (启动条件)
 * @param procedure what is done, step by step (响应程序)
 * @param measures what the level adds to the milder ones
 * @param end when it is ended (终止条件)
 */
public record Response(
    Grade level, String start, List<String> procedure, List<Measure> measures, String end) {
  public Response {
    procedure = List.copyOf(procedure);
    measures = List.copyOf(measures);
  }
}
