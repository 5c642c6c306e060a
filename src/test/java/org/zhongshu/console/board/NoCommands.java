package org.zhongshu.console.board;

import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.CommandQuestions;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;

/** Nothing is commanded at the fake desk. */
final class NoCommands implements CommandQuestions {
  @Override
  public CommandRules rules() {
    return CommandRules.USUAL;
  }

  @Override
  public List<Commanding> open() {
    return List.of();
  }

  @Override
  public List<Commanding> ended(int limit) {
    return List.of();
  }

  @Override
  public Optional<Commanding> command(String number) {
    return Optional.empty();
  }

  @Override
  public Optional<Commanding> openAbout(Matter matter) {
    return Optional.empty();
  }

  @Override
  public List<Directive> directivesOf(String command) {
    return List.of();
  }

  @Override
  public Optional<Directive> directive(String number) {
    return Optional.empty();
  }

  @Override
  public List<Directive> toUnit(int others) {
    return List.of();
  }

  @Override
  public Wanted wanted() {
    return Wanted.NOTHING;
  }

  @Override
  public Addressees.Resolved resolve(List<String> names) {
    return new Addressees.Resolved.Refused(Refusal.of("directive.to-missing"));
  }
}
