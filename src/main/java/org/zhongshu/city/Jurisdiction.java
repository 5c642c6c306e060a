package org.zhongshu.city;

/**
 * A managing jurisdiction (管理辖区) at county level: a county-level division, or a functional zone
 * (功能区) that manages places of several divisions and need not have a statistical code.
 *
 * @param id stable id; the county code where there is one
 * @param name official name
 * @param nameEn English name; may be empty
 * @param shortName name for boards
 * @param functionalZone whether it is a functional zone rather than an administrative division
 * @param population resident population, persons; 0 when not known
 */
public record Jurisdiction(
    String id,
    String name,
    String nameEn,
    String shortName,
    boolean functionalZone,
    long population) {}
