/**
 * The command line: a client of the service layer like the window, with the same permissions and
 * the same journal. One class a command; what they share is in {@link
 * org.zhongshu.app.cli.Session}.
 */
@NullMarked
package org.zhongshu.app.cli;

import org.jspecify.annotations.NullMarked;
