package org.zhongshu.casework;

/**
 * What an entry of the catalogue or of the list of duties says; also the columns of their files.
 */
public enum ListField {
  CODE,
  KIND,
  BIG_CLASS,
  NAME,
  NAME_EN,
  SEQ,
  CONDITION,
  LIMIT,
  CLOSING,
  CHIEF,
  ALIASES,
  TITLE,
  CLASS,
  OWNER,
  LEVEL,
  AREA,
  MATTER,
  BASIS
}
