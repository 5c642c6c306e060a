/**
 * Evaluation after closing (评价): signs that a closing may be false, and marks that are proposed by
 * rule. Pure; an evaluator decides.
 */
@NullMarked
package org.zhongshu.casework.evaluate;

import org.jspecify.annotations.NullMarked;
