package org.zhongshu.console.pick;

/**
 * Something that can be chosen.
 *
 * @param id code or id
 * @param name what it is called; stands in the field once chosen
 * @param note what tells it from others of that name: big class, area, code
 */
public record Pick(String id, String name, String note) {}
