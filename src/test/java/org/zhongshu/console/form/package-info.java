@NullMarked
package org.zhongshu.console.form;

import org.jspecify.annotations.NullMarked;
