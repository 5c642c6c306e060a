package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * Where a case happens.
 *
 * @param address address in words; may be empty
 * @param area code of the finest area known, county to grid; null while the case waits in the queue
 *     to be placed (待定位)
 * @param areaWords the area in the words of the file, for example {@code 坪山区/龙田街道/老坑社区}; empty for
 *     a case made here
 * @param at position; null when not known
 */
public record Place(String address, @Nullable String area, String areaWords, @Nullable Point at) {}
