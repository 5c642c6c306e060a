package org.zhongshu.console.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A failure that should not have been: the code that person and log share, and the details to hand
 * on.
 *
 * @param code six hex digits; found again in the log
 * @param details for whoever mends it; never shown, only copied
 */
record FailureReport(String code, String details) {
  static FailureReport of(Throwable failure, Instant at, String program) {
    String code =
        HexFormat.of()
            .withUpperCase()
            .toHexDigits(RandomGenerator.getDefault().nextInt(0x1000000), 6);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    return new FailureReport(
        code,
        "%s%n%s%n%s%nJava %s, %s %s%n%s"
            .formatted(
                code,
                at,
                program,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                trace));
  }
}
