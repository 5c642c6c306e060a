package org.zhongshu.duty.incident;

/**
 * What a report says; what is known first goes first, the rest follows.
 *
 * @param happened when it happened, in words: often nobody knows it to the minute
 * @param place where
 * @param what what happened
 * @param casualties who was hurt, what was damaged
 * @param measures what was done
 * @param needs what is asked for
 * @param contact who can be asked and how
 */
public record ReportContent(
    String happened,
    String place,
    String what,
    String casualties,
    String measures,
    String needs,
    String contact) {

  /** Without blanks around. */
  public ReportContent stripped() {
    return new ReportContent(
        happened.strip(),
        place.strip(),
        what.strip(),
        casualties.strip(),
        measures.strip(),
        needs.strip(),
        contact.strip());
  }
}
