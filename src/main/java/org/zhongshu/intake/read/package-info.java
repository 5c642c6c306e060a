/**
 * Reads tables row by row without holding them: CSV in any of its encodings, XLSX, JSON of Open311.
 */
@NullMarked
package org.zhongshu.intake.read;

import org.jspecify.annotations.NullMarked;
