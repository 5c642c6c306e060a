/** The page of a training (演练评估): what was expected and done, and what each seat saw and did. */
@NullMarked
package org.zhongshu.console.training;

import org.jspecify.annotations.NullMarked;
