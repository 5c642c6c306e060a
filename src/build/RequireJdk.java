/**
 * Ends the build with one sentence when the newest JDK on this machine, which runs this, is older
 * than the one asked for. Written in old Java, for an old JDK has to understand it.
 */
public final class RequireJdk {
  private RequireJdk() {}

  public static void main(String[] args) {
    int needed = Integer.parseInt(args[0]);
    if (Runtime.version().feature() >= needed) {
      return;
    }
    System.err.println();
    System.err.println(
        "Zhongshu needs a JDK "
            + needed
            + " or newer; the newest found here is "
            + Runtime.version()
            + " in "
            + System.getProperty("java.home")
            + ". Install one (for example from https://adoptium.net; Debian, Ubuntu: apt install openjdk-"
            + needed
            + "-jdk) or let JAVA_HOME point to one, then run the same command again.");
    System.err.println();
    System.exit(1);
  }
}
