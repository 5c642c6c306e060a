/**
 * The benchmark that anyone can run: how fast the program is beside bare sqlite-jdbc, in one run.
 */
@NullMarked
package org.zhongshu.app.bench;

import org.jspecify.annotations.NullMarked;
