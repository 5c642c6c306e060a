/** Folders and settings file. */
@NullMarked
package org.zhongshu.app.settings;

import org.jspecify.annotations.NullMarked;
