package org.zhongshu.intake.city;

import org.zhongshu.casework.Refusal;
import org.zhongshu.words.Words;

/**
 * Something wrong in a file of the city.
 *
 * @param file name of the file
 * @param line line that it is in, from 1; 0 when it concerns the whole file
 * @param error whether the city cannot be taken in so; else it is only told
 * @param what the sentence: what, and how to mend it
 */
public record CityProblem(String file, long line, boolean error, Refusal what) {
  /** The problem as a sentence that begins with where it is. */
  public String tell(Words words) {
    String sentence = words.get("refusal." + what.key(), what.args().toArray());
    if (file.isEmpty()) {
      return sentence;
    }
    return line == 0
        ? words.get("city.problem.file", file, sentence)
        : words.get("city.problem.line", file, line, sentence);
  }
}
