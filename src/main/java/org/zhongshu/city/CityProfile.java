package org.zhongshu.city;

import java.time.ZoneId;

/**
 * What is special about one city's centre: everything else in the program is the same for any city.
 *
 * @param code statistical code of the city, 6 digits
 * @param name official name
 * @param nameEn English name
 * @param shortName name for boards
 * @param casePrefix first part of case numbers, for example {@code ZZ}
 * @param zone the city's time zone: days, months and years are the city's, never UTC's
 * @param population resident population, persons; 0 when not known
 * @param areaKm2 area, square kilometres
 */
public record CityProfile(
    String code,
    String name,
    String nameEn,
    String shortName,
    String casePrefix,
    ZoneId zone,
    long population,
    double areaKm2) {}
