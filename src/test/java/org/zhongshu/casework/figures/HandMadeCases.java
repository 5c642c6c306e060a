package org.zhongshu.casework.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;

/** Reads the small cases that were written by hand. */
final class HandMadeCases {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private HandMadeCases() {}

  /** Cases and the figures that they must give. */
  record Example(String title, Map<String, List<Mark>> cases, List<Expected> expected) {
    @Override
    public String toString() {
      return title;
    }
  }

  /**
   * @param unit null for all
   */
  record Expected(YearMonth month, @Nullable String unit, Map<String, String> figures) {}

  static List<Example> read() {
    List<Example> all = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    Map<String, String> figures = new LinkedHashMap<>();
    Channel channel = Channel.OTHER;
    for (String line : lines()) {
      String text = line.strip();
      String[] words = text.split("\\s+");
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.startsWith("== ")) {
        all.add(new Example(text.substring(3), new LinkedHashMap<>(), new ArrayList<>()));
      } else if (text.startsWith("case ")) {
        channel = words[2].equals("hotline") ? Channel.HOTLINE_12345 : Channel.GRID_STAFF;
        marks = new ArrayList<>();
        all.getLast().cases().put(words[1], marks);
      } else if (text.startsWith("figures ")) {
        figures = new LinkedHashMap<>();
        all.getLast()
            .expected()
            .add(
                new Expected(
                    YearMonth.parse(words[1]), words.length > 3 ? words[3] : null, figures));
      } else if (text.contains(" = ")) {
        String[] sides = text.split(" = ");
        figures.put(sides[0].strip(), sides[1].strip());
      } else {
        marks.add(mark(words, marks, channel));
      }
    }
    return all;
  }

  static Instant at(String day, String time) {
    String date = day.length() == 5 ? "2026-" + day : day;
    return LocalDateTime.parse(date + "T" + time).atZone(ZONE).toInstant();
  }

  private static Mark mark(String[] words, List<Mark> before, Channel channel) {
    Instant at = at(words[0], words[1]);
    String kind = words[2];
    String unit = null;
    Boolean yes = null;
    Instant due = null;
    Instant caseDue = null;
    Mark.Answer answer = null;
    for (int i = 3; i < words.length; i++) {
      switch (words[i]) {
        case "yes" -> yes = true;
        case "no" -> yes = false;
        case "due" -> due = at(words[++i], words[++i]);
        case "caseDue" -> caseDue = at(words[++i], words[++i]);
        case "not-reached" -> answer = new Mark.Answer(false, false, false);
        case "solved", "unsolved" ->
            answer =
                new Mark.Answer(true, words[i].equals("solved"), words[++i].equals("satisfied"));
        default -> unit = words[i];
      }
    }
    Mark.Opening opening =
        kind.equals("report")
            ? new Mark.Opening(
                channel, at, null, null, "E01-10", Grade.ORDINARY, Routing.ORDINARY, null)
            : null;
    Stage stage = before.isEmpty() ? Stage.TO_FILE : before.getLast().after();
    return new Mark(
        before.size() + 1,
        at,
        kind,
        "seat",
        unit,
        after(kind, stage, yes),
        new Mark.Told(opening, null, null, null, null, null, yes, answer, List.of(), due, caseDue));
  }

  static Stage after(String kind, Stage before, @Nullable Boolean yes) {
    return switch (kind) {
      case "send-back" -> Stage.TO_FILE;
      case "send-to-verify" -> Stage.TO_VERIFY;
      case "verify" -> Boolean.TRUE.equals(yes) ? Stage.TO_FILE : Stage.NOT_ACCEPTED;
      case "file", "hand-back", "revoke", "reopen" -> Stage.TO_DISPATCH;
      case "dispatch", "resume" -> Stage.IN_HANDLING;
      case "handle" -> Stage.TO_CONFIRM;
      case "quick" -> Stage.TO_CLOSE;
      case "confirm" -> Boolean.TRUE.equals(yes) ? Stage.TO_CLOSE : Stage.TO_DISPATCH;
      case "suspend" -> Stage.SUSPENDED;
      case "close" -> Stage.CLOSED;
      case "close-by-force" -> Stage.CLOSED_BY_FORCE;
      case "void" -> Stage.VOIDED;
      case "decline" -> Stage.NOT_ACCEPTED;
      default -> before;
    };
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(HandMadeCases.class.getResourceAsStream("/figures/cases.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
