package org.zhongshu.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.zhongshu.app.Environment;
import org.zhongshu.app.LocalStores;
import org.zhongshu.app.settings.Folders;
import org.zhongshu.app.settings.SettingsFile;
import org.zhongshu.words.Words;
import picocli.CommandLine;

/** The command line as picocli sees it, to be looked at and not run. */
final class CommandLineModel {
  private CommandLineModel() {}

  static CommandLine in(Locale locale) {
    Path nowhere = Path.of("nowhere");
    PrintStream nothing = new PrintStream(OutputStream.nullOutputStream());
    Environment environment =
        new Environment(
            Map.of(),
            new Folders(nowhere, nowhere),
            InputStream.nullInputStream(),
            nothing,
            nothing,
            InstantSource.system(),
            "test");
    Globals globals = new Globals();
    Session session =
        new Session(
            environment,
            new LocalStores(),
            CommandLineRig.SMALL,
            SettingsFile.read(nowhere.resolve("settings.json")),
            globals,
            new Interrupts(),
            Words.in(locale, ZoneOffset.UTC));
    return CommandLines.build(session, globals, _ -> 0);
  }
}
