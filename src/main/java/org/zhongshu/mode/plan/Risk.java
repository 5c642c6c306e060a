package org.zhongshu.mode.plan;

import org.zhongshu.casework.Grade;

/**
 * A risk sorted beforehand (风险研判).
 *
 * @param name what may happen
 * @param type class of the risk, for example 森林防火
 * @param grade how grave
 * @param where where and when it is to be expected
 * @param control how it is held (管控措施)
 */
public record Risk(String name, String type, Grade grade, String where, String control) {}
