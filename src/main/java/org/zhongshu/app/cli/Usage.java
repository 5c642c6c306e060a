package org.zhongshu.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says wrong usage in one clear sentence of the operator's language. */
final class Usage {
  private final Words words;

  Usage(Words words) {
    this.words = words;
  }

  String sentence(ParameterException fault) {
    CommandLine at = fault.getCommandLine();
    String command = at.getCommandSpec().qualifiedName();
    String what =
        switch (fault) {
          case MissingParameterException e -> missing(e, command);
          case UnmatchedArgumentException e -> unmatched(e, at);
          case OverwrittenOptionException e ->
              words.get("cli.usage.twice", name(e.getOverwritten()));
          default -> wrong(fault, command);
        };
    return what + words.get("cli.usage.help", command);
  }

  private String missing(MissingParameterException fault, String command) {
    List<ArgSpec> missing = fault.getMissing();
    if (missing.isEmpty()) {
      return at(fault).getSubcommands().isEmpty() || fault.getArgSpec() != null
          ? words.get(
              "cli.usage.value", fault.getArgSpec() == null ? command : name(fault.getArgSpec()))
          : words.get("cli.usage.subcommand", command, at(fault).getSubcommands().keySet());
    }
    // The library tells a missing option from an option's missing value in its message alone.
    if (String.valueOf(fault.getMessage()).startsWith("Missing required parameter for option")) {
      return words.get("cli.usage.value", name(missing.getFirst()));
    }
    return words.get("cli.usage.missing", missing.stream().map(Usage::name).toList());
  }

  private String unmatched(UnmatchedArgumentException fault, CommandLine at) {
    String first = fault.getUnmatched().getFirst();
    Collection<String> near = fault.getSuggestions();
    String suggestion =
        near.isEmpty()
            ? ""
            : words.get("cli.usage.near", near.stream().limit(3).collect(Collectors.joining(", ")));
    if (fault.isUnknownOption()) {
      return words.get("cli.usage.option", first) + suggestion;
    }
    return at.getSubcommands().isEmpty()
        ? words.get("cli.usage.too-many", first)
        : words.get("cli.usage.command", first, at.getSubcommands().keySet()) + suggestion;
  }

  private String wrong(ParameterException fault, String command) {
    ArgSpec arg = fault.getArgSpec();
    if (arg == null) {
      return at(fault).getSubcommands().isEmpty()
          ? words.get("cli.usage.wrong", command)
          : words.get("cli.usage.subcommand", command, at(fault).getSubcommands().keySet());
    }
    String value = fault.getValue();
    if (value == null) {
      return words.get("cli.usage.value", name(arg));
    }
    if (value.indexOf('\uFFFD') >= 0) {
      // Bytes that Java could not read as letters: it was started without a UTF-8 locale.
      return words.get(
          "refusal.cli.path-encoding", System.getProperty("sun.jnu.encoding", "?"), value);
    }
    List<String> allowed = allowed(arg);
    return allowed.isEmpty()
        ? words.get("cli.usage.value-wrong", name(arg), value)
        : words.get("cli.usage.value-unknown", name(arg), value, allowed);
  }

  private static CommandLine at(ParameterException fault) {
    return fault.getCommandLine();
  }

  private static List<String> allowed(ArgSpec arg) {
    Class<?> type = arg.type();
    @Nullable Iterable<String> candidates = arg.completionCandidates();
    if (type.isEnum()) {
      // Candidates that nobody set are the constants as they stand in the program.
      List<String> set =
          candidates == null
              ? List.of()
              : StreamSupport.stream(candidates.spliterator(), false).toList();
      List<String> all = Kebab.names(type);
      return !set.isEmpty() && all.containsAll(set) ? set : all;
    }
    return candidates == null
        ? List.of()
        : StreamSupport.stream(candidates.spliterator(), false).toList();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
