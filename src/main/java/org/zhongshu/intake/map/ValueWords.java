package org.zhongshu.intake.map;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;

/**
 * Tells what the words in a file's cells mean, by the usual words of such files. Remembers what it
 * was asked.
 */
final class ValueWords {
  private static final int MOST_REMEMBERED = 10_000;

  private final Dictionary channels = Dictionary.values("Channel");
  private final Dictionary natures = Dictionary.values("Nature");
  private final Dictionary stages = Dictionary.values("Stage");
  private final Dictionary inTime = Dictionary.values("InTime");
  private final Map<String, @Nullable Channel> knownChannels = new HashMap<>();

  /** Null when the words are no usual ones. */
  @Nullable Channel channel(String words) {
    if (knownChannels.containsKey(words)) {
      return knownChannels.get(words);
    }
    Dictionary.Found found = channels.best(words);
    Channel channel = found == null ? null : Channel.valueOf(found.key());
    if (knownChannels.size() < MOST_REMEMBERED) {
      knownChannels.put(words, channel);
    }
    return channel;
  }

  /**
   * Whether the word is the very name of the channel, so that nothing is lost when only the channel
   * is kept.
   */
  boolean saysItAll(String words) {
    Dictionary.Found found = channels.best(words);
    return found != null && found.score() == Dictionary.WHOLE;
  }

  @Nullable Nature nature(String words) {
    Dictionary.Found found = natures.best(words);
    return found == null ? null : Nature.valueOf(found.key());
  }

  @Nullable Stage stage(String words) {
    Dictionary.Found found = stages.best(words);
    return found == null ? null : Stage.valueOf(found.key());
  }

  /**
   * Whether the words say that it was in time; null when they don't.
   *
   * @param header header of the column: below 是否超期, yes means late
   */
  @Nullable Boolean inTime(String words, String header) {
    Dictionary.Found found = inTime.best(words);
    if (found != null) {
      return found.key().equals("YES");
    }
    boolean asksLate =
        header.contains("超")
            || header.contains("逾")
            || Dictionary.plain(header).contains("overdue");
    return switch (Dictionary.plain(words)) {
      case "是", "1", "y", "yes", "true", "t" -> !asksLate;
      case "否", "0", "n", "no", "false", "f" -> asksLate;
      default -> null;
    };
  }
}
