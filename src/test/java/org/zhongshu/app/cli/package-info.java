/** The command line, run in this process on stores of its own. */
@NullMarked
package org.zhongshu.app.cli;

import org.jspecify.annotations.NullMarked;
