/** Where this installation keeps its things, and its settings file. */
@NullMarked
package org.zhongshu.app.settings;

import org.jspecify.annotations.NullMarked;
