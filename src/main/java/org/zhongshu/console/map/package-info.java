/** The map: the city's areas as a picture that is kept, cases clustered above it. */
@NullMarked
package org.zhongshu.console.map;

import org.jspecify.annotations.NullMarked;
