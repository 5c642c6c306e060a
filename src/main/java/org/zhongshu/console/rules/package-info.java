/** The page of the centre's rules: what is in force, what a draft would change. */
@NullMarked
package org.zhongshu.console.rules;

import org.jspecify.annotations.NullMarked;
