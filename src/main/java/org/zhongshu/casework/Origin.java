package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case comes from (来源).
 *
 * @param channel channel
 * @param channelWords channel in the words of the file or the reporter; empty when the channel says
 *     it all
 * @param nature what the reporter wants
 * @param source name of the outside system or file that gave it; null for a case made here
 * @param externalNumber the case's number in that system; with {@code source} it identifies the
 *     case, so that nothing comes in twice; null for a case made here
 * @param reporter how to reach the reporter; empty when not told
 * @param reportedAt when it was reported (上报时间)
 */
public record Origin(
    Channel channel,
    String channelWords,
    Nature nature,
    @Nullable String source,
    @Nullable String externalNumber,
    String reporter,
    Instant reportedAt) {}
