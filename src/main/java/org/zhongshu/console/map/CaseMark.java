package org.zhongshu.console.map;

import org.zhongshu.casework.clock.DueState;

/**
 * A case as the map shows it.
 *
 * @param id the case's id
 * @param x world x, see {@link Viewport}
 * @param y world y
 * @param state how its clock stands
 * @param exact whether the place is the case's own; else it stands at the middle of its area
 */
public record CaseMark(long id, double x, double y, DueState state, boolean exact) {}
