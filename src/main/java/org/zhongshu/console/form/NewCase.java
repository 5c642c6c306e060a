package org.zhongshu.console.form;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Topic;
import org.zhongshu.city.Point;

/** What is typed for a new case; kept until it is sent or thrown away knowingly. */
public final class NewCase {
  private static final Pattern POSITION =
      Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d+)?)\\s*[,，\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");

  private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.HOTLINE_12345);
  private final ObjectProperty<Nature> nature = new SimpleObjectProperty<>(Nature.HELP);
  private final ObjectProperty<Grade> grade = new SimpleObjectProperty<>(Grade.ORDINARY);
  private final StringProperty channelWords = new SimpleStringProperty("");
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty description = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty position = new SimpleStringProperty("");
  private final StringProperty reporter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable String> area = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> category = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Integer> condition = new SimpleObjectProperty<>();
  private final BooleanProperty file = new SimpleBooleanProperty(true);

  public NewCase() {
    // A condition is one of a class.
    category.addListener((_, _, _) -> condition.set(null));
  }

  /** Whether nothing has been typed. */
  public boolean isBlank() {
    return title.get().isBlank()
        && description.get().isBlank()
        && address.get().isBlank()
        && reporter.get().isBlank()
        && position.get().isBlank()
        && category.get() == null;
  }

  /**
   * What is wrong or missing, as key of the words {@code form.missing.KEY}; empty when it can be
   * sent.
   */
  public Optional<String> problem() {
    Optional<String> words = CaseBook.checkWords(title.get(), description.get()).map(Refusal::key);
    if (words.isPresent()) {
      return words;
    }
    if (!position.get().isBlank() && at().isEmpty()) {
      return Optional.of("position");
    }
    if (area.get() == null && address.get().isBlank() && at().isEmpty()) {
      return Optional.of("place");
    }
    return Optional.empty();
  }

  /** The position, when one is typed that can be read: latitude, longitude, degrees. */
  public Optional<Point> at() {
    Matcher matcher = POSITION.matcher(position.get());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double lat = Double.parseDouble(matcher.group(1));
    double lon = Double.parseDouble(matcher.group(2));
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180
        ? Optional.of(new Point(lat, lon))
        : Optional.empty();
  }

  /** Whether it can be filed at once: machines and photos are verified first. */
  public boolean canFile() {
    return !channel.get().needsVerification();
  }

  /** Whether it is filed at once, so that a condition of the standard is cited. */
  boolean files() {
    return canFile() && file.get();
  }

  public Draft draft(Instant now) {
    return new Draft(
        new Origin(
            channel.get(),
            channelWords.get(),
            nature.get(),
            null,
            null,
            reporter.get().strip(),
            now),
        title.get().strip(),
        description.get().strip(),
        new Place(address.get().strip(), area.get(), "", at().orElse(null)),
        new Topic(category.get(), ""),
        grade.get(),
        Routing.ORDINARY,
        null);
  }

  /** Begins anew. Channel and nature stay: the next call mostly comes the same way. */
  public void clear() {
    grade.set(Grade.ORDINARY);
    title.set("");
    description.set("");
    address.set("");
    position.set("");
    reporter.set("");
    channelWords.set("");
    area.set(null);
    category.set(null);
  }

  public ObjectProperty<Channel> channelProperty() {
    return channel;
  }

  /** The channel in other words, where a case comes from something that is known here. */
  public StringProperty channelWordsProperty() {
    return channelWords;
  }

  public ObjectProperty<Nature> natureProperty() {
    return nature;
  }

  public ObjectProperty<Grade> gradeProperty() {
    return grade;
  }

  public StringProperty titleProperty() {
    return title;
  }

  public StringProperty descriptionProperty() {
    return description;
  }

  public StringProperty addressProperty() {
    return address;
  }

  public StringProperty positionProperty() {
    return position;
  }

  public StringProperty reporterProperty() {
    return reporter;
  }

  public ObjectProperty<@Nullable String> areaProperty() {
    return area;
  }

  public ObjectProperty<@Nullable String> categoryProperty() {
    return category;
  }

  /** Condition of the class by which it is filed, where there are several. */
  public ObjectProperty<@Nullable Integer> conditionProperty() {
    return condition;
  }

  public BooleanProperty fileProperty() {
    return file;
  }
}
