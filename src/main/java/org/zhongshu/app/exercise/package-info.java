/**
 * The exercise (演练): seats, and days of cases that went through the loop by real commands. Nobody
 * in it is a real person.
 */
@NullMarked
package org.zhongshu.app.exercise;

import org.jspecify.annotations.NullMarked;
