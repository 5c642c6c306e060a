package org.zhongshu.casework;

/**
 * What an entry of the catalogue or of the list of duties says; also the columns of their files,
 * and of the roster's.
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
  BASIS,
  WATCH,
  POST,
  BEGIN,
  END,
  PERSON,
  PHONE,
  MODE
}
