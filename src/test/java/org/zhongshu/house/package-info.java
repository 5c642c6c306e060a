/** What holds for the whole house: its rooms, its arrows, its habits. */
@NullMarked
package org.zhongshu.house;

import org.jspecify.annotations.NullMarked;
