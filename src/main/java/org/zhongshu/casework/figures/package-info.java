/**
 * Figures (统计指标) that come from cases: the record of a case is folded into its facts, the facts are
 * counted over a span and a group. Pure; nothing here looks at how a case stands in the store.
 */
@NullMarked
package org.zhongshu.casework.figures;

import org.jspecify.annotations.NullMarked;
