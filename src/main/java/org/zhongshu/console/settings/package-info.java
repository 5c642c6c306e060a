/** Settings of this seat: who sits here, language, theme, density, and what the store is. */
@NullMarked
package org.zhongshu.console.settings;

import org.jspecify.annotations.NullMarked;
