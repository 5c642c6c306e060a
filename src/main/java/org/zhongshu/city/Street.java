package org.zhongshu.city;

/**
 * A street that addresses name.
 *
 * @param name its name
 * @param area code of an area that it runs through
 */
public record Street(String name, String area) {}
