package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;

/**
 * A case as it is reported (上报), before it has a number.
 *
 * @param past what had already happened elsewhere, as far as a file tells; null for a case that
 *     begins here
 */
public record Draft(
    Origin origin,
    String title,
    String description,
    Place place,
    Topic topic,
    Grade grade,
    Routing routing,
    @Nullable Past past) {}
