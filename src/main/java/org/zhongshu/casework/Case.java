package org.zhongshu.casework;

/**
 * A case (案件/案卷) as it stands now. How it came to stand so is told by its record in the journal.
 *
 * @param id key in the store; 0 before it has been stored
 * @param number number that people use, for example {@code ZZ-20260404-06684}; empty before it has
 *     been stored
 * @param version counts the steps taken; every step makes the next, so that two who work at once
 *     can't overwrite each other
 * @param origin where it comes from
 * @param title one line
 * @param description the matter in words; may be empty
 * @param place where
 * @param topic what about
 * @param grade grade
 * @param routing routing class
 * @param stage stage
 * @param assignment who answers for it
 * @param times marks in time
 * @param progress how far it has come in its loop
 */
public record Case(
    long id,
    String number,
    int version,
    Origin origin,
    String title,
    String description,
    Place place,
    Topic topic,
    Grade grade,
    Routing routing,
    Stage stage,
    Assignment assignment,
    Times times,
    Progress progress) {

  /** Longest title, characters. */
  public static final int MAX_TITLE = 200;

  /** Longest description, characters: nothing that a real file holds is cut below this. */
  public static final int MAX_DESCRIPTION = 200_000;

  /** A case that has not come far in its loop. */
  public Case(
      long id,
      String number,
      int version,
      Origin origin,
      String title,
      String description,
      Place place,
      Topic topic,
      Grade grade,
      Routing routing,
      Stage stage,
      Assignment assignment,
      Times times) {
    this(
        id,
        number,
        version,
        origin,
        title,
        description,
        place,
        topic,
        grade,
        routing,
        stage,
        assignment,
        times,
        Progress.NONE);
  }

  public Case withIdentity(long newId, String newNumber) {
    Copy copy = new Copy(this);
    copy.id = newId;
    copy.number = newNumber;
    return copy.done();
  }

  public Case withVersion(int next) {
    Copy copy = new Copy(this);
    copy.version = next;
    return copy.done();
  }

  public Case withWords(String newTitle, String newDescription) {
    Copy copy = new Copy(this);
    copy.title = newTitle;
    copy.description = newDescription;
    return copy.done();
  }

  public Case withPlace(Place newPlace) {
    Copy copy = new Copy(this);
    copy.place = newPlace;
    return copy.done();
  }

  public Case withTopic(Topic newTopic) {
    Copy copy = new Copy(this);
    copy.topic = newTopic;
    return copy.done();
  }

  public Case withGrade(Grade newGrade) {
    Copy copy = new Copy(this);
    copy.grade = newGrade;
    return copy.done();
  }

  public Case withStage(Stage newStage) {
    Copy copy = new Copy(this);
    copy.stage = newStage;
    return copy.done();
  }

  public Case withAssignment(Assignment newAssignment) {
    Copy copy = new Copy(this);
    copy.assignment = newAssignment;
    return copy.done();
  }

  public Case withTimes(Times newTimes) {
    Copy copy = new Copy(this);
    copy.times = newTimes;
    return copy.done();
  }

  public Case withRouting(Routing newRouting) {
    Copy copy = new Copy(this);
    copy.routing = newRouting;
    return copy.done();
  }

  public Case withProgress(Progress newProgress) {
    Copy copy = new Copy(this);
    copy.progress = newProgress;
    return copy.done();
  }

  /** What is changed in a copy; a record of fourteen would else be written out for each of them. */
  private static final class Copy {
    private long id;
    private String number;
    private int version;
    private final Origin origin;
    private String title;
    private String description;
    private Place place;
    private Topic topic;
    private Grade grade;
    private Routing routing;
    private Stage stage;
    private Assignment assignment;
    private Times times;
    private Progress progress;

    Copy(Case from) {
      id = from.id;
      number = from.number;
      version = from.version;
      origin = from.origin;
      title = from.title;
      description = from.description;
      place = from.place;
      topic = from.topic;
      grade = from.grade;
      routing = from.routing;
      stage = from.stage;
      assignment = from.assignment;
      times = from.times;
      progress = from.progress;
    }

    Case done() {
      return new Case(
          id,
          number,
          version,
          origin,
          title,
          description,
          place,
          topic,
          grade,
          routing,
          stage,
          assignment,
          times,
          progress);
    }
  }
}
