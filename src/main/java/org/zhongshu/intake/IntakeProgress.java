package org.zhongshu.intake;

/**
 * How far an import is.
 *
 * @param share share of the file, 0 to 1; negative when it can't be told
 */
public record IntakeProgress(
    long read, long accepted, long rejected, long repeated, double share) {}
