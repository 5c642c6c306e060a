package org.zhongshu.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.zhongshu.app.settings.Folders;

/**
 * What the program finds around it. Passed in, so that a test can give it another.
 *
 * @param variables environment variables
 * @param folders the user's folders
 * @param in standard input
 * @param out standard output, UTF-8 whatever the locale
 * @param err standard error, UTF-8 too
 * @param clock what time it is
 * @param station name of this machine, for the record
 */
public record Environment(
    Map<String, String> variables,
    Folders folders,
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    String station) {

  /** The environment of this process. */
  public static Environment ofThisProcess() {
    return new Environment(
        System.getenv(),
        Folders.ofThisUser(),
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        InstantSource.system(),
        thisMachine());
  }

  /** The same by another clock. */
  public Environment at(InstantSource other) {
    return new Environment(variables, folders, in, out, err, other, station);
  }

  private static PrintStream utf8(FileDescriptor to) {
    return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
  }

  private static String thisMachine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "local";
    }
  }
}
