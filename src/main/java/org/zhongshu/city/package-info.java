/**
 * The city: areas, managing jurisdictions, grids, units, key places, the six elements, geometry.
 * Pure: no I/O, no clock.
 */
@NullMarked
package org.zhongshu.city;

import org.jspecify.annotations.NullMarked;
