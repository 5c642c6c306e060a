package org.zhongshu.intake.lists;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.Refusal;
import org.zhongshu.words.Words;

/**
 * Something wrong in a file of a list.
 *
 * @param file name of the file
 * @param line line that it is in, from 1; 0 when it concerns the whole file
 * @param field column; null when it concerns the whole line
 * @param what the sentence: what, and how to mend it
 */
public record ListFault(String file, long line, @Nullable ListField field, Refusal what) {
  /** The fault as a sentence that begins with where it is. */
  public String tell(Words words) {
    String sentence = words.get("refusal." + what.key(), what.args().toArray());
    if (line == 0) {
      return words.get("catalogue.fault.file", file, sentence);
    }
    return field == null
        ? words.get("catalogue.fault.line", file, line, sentence)
        : words.get("catalogue.fault.column", file, line, field, sentence);
  }
}
