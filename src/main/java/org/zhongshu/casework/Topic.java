package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about.
 *
 * @param category code of the small class in the catalogue; null while the case waits in the queue
 *     to be classed (待归类)
 * @param words the class in the words of the file; empty for a case made here
 */
public record Topic(@Nullable String category, String words) {}
