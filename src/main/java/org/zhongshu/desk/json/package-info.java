/**
 * The JSON of the service layer: commands, answers, cases. Its schema is in {@code docs/schema}.
 */
@NullMarked
package org.zhongshu.desk.json;

import org.jspecify.annotations.NullMarked;
