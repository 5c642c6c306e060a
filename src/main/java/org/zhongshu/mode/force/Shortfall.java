package org.zhongshu.mode.force;

/**
 * What a plan wants to stand in an area of one kind of force, against what there is (缺口).
 *
 * @param area id of the managing jurisdiction, or code of the county where there is none
 * @param item what is counted, for example 抽水泵
 * @param measure measure word
 * @param wanted how many should stand there
 * @param there how many stand there and are ready
 * @param coming how many are ready and have been ordered there or are on their way
 * @param late how many of those that are coming should have been there by now
 * @param spare how many ready ones of the same kind the activation has that nothing else asks for
 */
public record Shortfall(
    String area,
    String item,
    String measure,
    int wanted,
    int there,
    int coming,
    int late,
    int spare) {

  /** How many are missing (差几台): neither there nor ready to come. */
  public int missing() {
    return Math.max(0, wanted - there - coming);
  }
}
