package org.zhongshu.store.jdbi;

/** What to do when there is no store at a place yet. */
public enum OpenMode {
  /** Make it. */
  CREATE_IF_MISSING,
  /** Refuse: a mistyped path must not look like an empty centre. */
  MUST_EXIST
}
