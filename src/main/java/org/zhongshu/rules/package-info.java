/**
 * What a centre sets (本中心规则): limits, hours, who may, supervision; how it is written and read, and
 * what its hours come to at a place. Pure.
 */
@NullMarked
package org.zhongshu.rules;

import org.jspecify.annotations.NullMarked;
