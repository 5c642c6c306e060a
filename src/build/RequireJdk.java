import java.util.Locale;

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
    String found = Runtime.version() + " (" + System.getProperty("java.home") + ")";
    System.err.println();
    if (Locale.getDefault().getLanguage().equals("zh")) {
      System.err.printf(
          "中枢需要 JDK %d 或更新版本，本机最新的是 %s：请安装（例如 https://adoptium.net；Debian、Ubuntu："
              + "apt install openjdk-%d-jdk），或让 JAVA_HOME 指向它，再运行同一命令。%n",
          needed, found, needed);
    } else {
      System.err.printf(
          "Zhongshu needs a JDK %d or newer; the newest found here is %s: install one (for example"
              + " from https://adoptium.net; Debian, Ubuntu: apt install openjdk-%d-jdk) or let"
              + " JAVA_HOME point to one, then run the same command again.%n",
          needed, found, needed);
    }
    System.err.println();
    System.exit(1);
  }
}
