package org.zhongshu.desk.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Point;

/**
 * A draft as it stands in JSON: flat, so that a person can write one by hand, and everything but
 * the title may be left out.
 *
 * @param reportedAt when it was reported; null for now
 */
record DraftJson(
    String title,
    @Nullable String description,
    @Nullable Channel channel,
    @Nullable String channelWords,
    @Nullable Nature nature,
    @Nullable String source,
    @Nullable String externalNumber,
    @Nullable String reporter,
    @Nullable Instant reportedAt,
    @Nullable String address,
    @Nullable String area,
    @Nullable String areaWords,
    @Nullable Point at,
    @Nullable String category,
    @Nullable String topicWords,
    @Nullable Grade grade,
    @Nullable Routing routing,
    @Nullable PastJson past) {

  /** What had already happened elsewhere. */
  record PastJson(
      Stage stage,
      @Nullable String lead,
      @Nullable String leadWords,
      @Nullable Instant dispatchedAt,
      @Nullable Instant dueAt,
      @Nullable Instant closedAt,
      @Nullable Boolean inTime,
      @Nullable String words) {

    static PastJson of(Past past) {
      return new PastJson(
          past.stage(),
          past.lead(),
          said(past.leadWords()),
          past.dispatchedAt(),
          past.dueAt(),
          past.closedAt(),
          past.inTime(),
          said(past.words()));
    }

    Past past() {
      return new Past(stage, lead, or(leadWords), dispatchedAt, dueAt, closedAt, inTime, or(words));
    }
  }

  static DraftJson of(Draft draft) {
    Origin origin = draft.origin();
    Place place = draft.place();
    return new DraftJson(
        draft.title(),
        said(draft.description()),
        origin.channel(),
        said(origin.channelWords()),
        origin.nature(),
        origin.source(),
        origin.externalNumber(),
        said(origin.reporter()),
        origin.reportedAt(),
        said(place.address()),
        place.area(),
        said(place.areaWords()),
        place.at(),
        draft.topic().category(),
        said(draft.topic().words()),
        draft.grade(),
        draft.routing(),
        draft.past() == null ? null : PastJson.of(draft.past()));
  }

  Draft draft(@Nullable Instant now) {
    Instant reported = reportedAt == null ? now : reportedAt;
    if (reported == null) {
      throw JsonRefused.of("json.field-missing", "reportedAt");
    }
    return new Draft(
        new Origin(
            channel == null ? Channel.OTHER : channel,
            or(channelWords),
            nature == null ? Nature.UNKNOWN : nature,
            source,
            externalNumber,
            or(reporter),
            reported),
        title,
        or(description),
        new Place(or(address), area, or(areaWords), at),
        new Topic(category, or(topicWords)),
        grade == null ? Grade.ORDINARY : grade,
        routing == null ? Routing.ORDINARY : routing,
        past == null ? null : past.past());
  }

  private static String or(@Nullable String words) {
    return words == null ? "" : words;
  }

  /** Empty words are left out: the journal keeps one such body for every case. */
  private static @Nullable String said(String words) {
    return words.isEmpty() ? null : words;
  }
}
