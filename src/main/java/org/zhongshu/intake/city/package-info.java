/**
 * The city's files: hierarchy and units as CSV, outlines as GeoJSON. Read whole, checked line by
 * line, taken in all or not.
 */
@NullMarked
package org.zhongshu.intake.city;

import org.jspecify.annotations.NullMarked;
