package org.zhongshu.city;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the six elements (六要素); a key place (重点部位) is an element of kind {@link
 * ElementKind#PLACE}.
 *
 * @param id stable id
 * @param kind which of the six
 * @param type finer type in the centre's own words, for example 景区
 * @param name name
 * @param area code of the finest area known
 * @param at place; null when not known
 * @param schematic whether the place is only approximate (示意)
 */
public record Element(
    String id,
    ElementKind kind,
    String type,
    String name,
    String area,
    @Nullable Point at,
    boolean schematic) {}
