import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Puts the sources under the given folders into the house format (google-java-format), or with
 * {@code --check} first only says which are not. The build starts it with the JDK of the toolchain:
 * formatters read Java with the compiler they run on, and Maven itself may run on a JDK that
 * doesn't know this project's Java yet, which rules out formatter plugins.
 */
void main(String[] args) throws IOException {
  boolean check = args.length > 0 && args[0].equals("--check");
  List<Path> files =
      List.of(args).stream().skip(check ? 1 : 0).map(Path::of).flatMap(this::sources).toList();
  AtomicBoolean broken = new AtomicBoolean();
  List<Path> changed =
      files.parallelStream()
          .filter(
              file -> {
                try {
                  return format(file, check);
                } catch (FormatterException e) {
                  broken.set(true);
                  System.err.println(file + " can't be read as Java: " + e.getMessage());
                  return false;
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sorted()
          .toList();
  changed.forEach(file -> IO.println((check ? "not in the house format: " : "formatted: ") + file));
  if (check && !changed.isEmpty()) {
    System.err.println(
        changed.size()
            + " of "
            + files.size()
            + " files are not in the house format. Run `mvn -Pformat`.");
  }
  if (broken.get() || (check && !changed.isEmpty())) {
    System.exit(1);
  }
}

Stream<Path> sources(Path folder) {
  try (Stream<Path> all = Files.walk(folder)) {
    return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}

/** Whether the file wasn't in the house format; it is now, unless only {@code check}ed. */
boolean format(Path file, boolean check) throws IOException, FormatterException {
  String before = Files.readString(file);
  String ordered =
      ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(before), Style.GOOGLE);
  String after = new Formatter().formatSource(ordered);
  if (after.equals(before)) {
    return false;
  }
  if (!check) {
    Files.writeString(file, after);
  }
  return true;
}
