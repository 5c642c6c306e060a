package org.zhongshu.city;

/**
 * The responsible leader of an area (责任书记; 四级书记).
 *
 * @param area code of the area, or id of the jurisdiction
 * @param post name of the post
 * @param name name shown; exercise data is marked 演练 and names a post, never an invented person
 * @param phone contact
 */
public record Leader(String area, String post, String name, String phone) {}
