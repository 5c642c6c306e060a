/** The page of command: what was raised, who commands, directives and their receipts. */
@NullMarked
package org.zhongshu.console.command;

import org.jspecify.annotations.NullMarked;
