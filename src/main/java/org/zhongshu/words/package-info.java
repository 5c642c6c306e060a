/**
 * Words for people, Chinese by default and English by choice. Leaf room: knows nothing, everybody
 * outside the domain may use it.
 */
@NullMarked
package org.zhongshu.words;

import org.jspecify.annotations.NullMarked;
