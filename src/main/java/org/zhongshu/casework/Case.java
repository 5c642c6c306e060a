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
    return new Case(
        newId,
        newNumber,
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

  public Case withVersion(int next) {
    return new Case(
        id,
        number,
        next,
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

  public Case withWords(String newTitle, String newDescription) {
    return new Case(
        id,
        number,
        version,
        origin,
        newTitle,
        newDescription,
        place,
        topic,
        grade,
        routing,
        stage,
        assignment,
        times,
        progress);
  }

  public Case withPlace(Place newPlace) {
    return new Case(
        id,
        number,
        version,
        origin,
        title,
        description,
        newPlace,
        topic,
        grade,
        routing,
        stage,
        assignment,
        times,
        progress);
  }

  public Case withTopic(Topic newTopic) {
    return new Case(
        id,
        number,
        version,
        origin,
        title,
        description,
        place,
        newTopic,
        grade,
        routing,
        stage,
        assignment,
        times,
        progress);
  }

  public Case withGrade(Grade newGrade) {
    return new Case(
        id,
        number,
        version,
        origin,
        title,
        description,
        place,
        topic,
        newGrade,
        routing,
        stage,
        assignment,
        times,
        progress);
  }

  public Case withStage(Stage newStage) {
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
        newStage,
        assignment,
        times,
        progress);
  }

  public Case withAssignment(Assignment newAssignment) {
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
        newAssignment,
        times,
        progress);
  }

  public Case withTimes(Times newTimes) {
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
        newTimes,
        progress);
  }

  public Case withRouting(Routing newRouting) {
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
        newRouting,
        stage,
        assignment,
        times,
        progress);
  }

  public Case withProgress(Progress newProgress) {
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
        newProgress);
  }
}
