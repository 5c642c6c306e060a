package org.zhongshu.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.mode.command.Addressees;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** Answers questions about commands from the store. */
final class StoredCommands implements CommandQuestions {
  private final Centre centre;
  private final Operator operator;

  StoredCommands(Centre centre, Operator operator) {
    this.centre = centre;
    this.operator = operator;
  }

  private City city() {
    return centre.picture().city();
  }

  @Override
  public CommandRules rules() {
    return centre.picture().kept().inForce().commands();
  }

  @Override
  public List<Commanding> open() {
    return seen(centre.store().read(tables -> tables.commands().open())).stream()
        .sorted(Comparator.comparing(Commanding::state).thenComparing(Commanding::number))
        .toList();
  }

  @Override
  public List<Commanding> ended(int limit) {
    return seen(centre.store().read(tables -> tables.commands().ended(limit)));
  }

  private List<Commanding> seen(List<Commanding> all) {
    return all.stream().filter(this::sees).toList();
  }

  private boolean sees(Commanding it) {
    return CommandPermissions.sees(operator, it, city());
  }

  @Override
  public Optional<Commanding> command(String number) {
    return centre.store().read(tables -> tables.commands().command(number)).filter(this::sees);
  }

  @Override
  public Optional<Commanding> openAbout(Matter matter) {
    return centre.store().read(tables -> tables.commands().openAbout(matter));
  }

  @Override
  public List<Directive> directivesOf(String command) {
    return centre
        .store()
        .read(
            tables ->
                tables.commands().directivesOf(command).stream()
                    .map(it -> own(tables, it))
                    .flatMap(Optional::stream)
                    .toList());
  }

  @Override
  public Optional<Directive> directive(String number) {
    return centre
        .store()
        .read(tables -> tables.commands().directive(number).flatMap(it -> own(tables, it)));
  }

  /** What the operator sees of one: the centre all of it, a unit its own receipts. */
  private Optional<Directive> own(Tables tables, Directive it) {
    String unit = operator.unit();
    if (unit == null) {
      return tables.commands().command(it.command()).filter(this::sees).map(_ -> it);
    }
    return it.receiver(unit)
        .map(
            receiver ->
                new Directive(
                    it.number(),
                    it.command(),
                    it.at(),
                    it.by(),
                    it.words(),
                    it.addressed(),
                    it.confirmBy(),
                    it.reportBy(),
                    it.withdrawn(),
                    List.of(receiver),
                    it.reports().stream().filter(report -> report.unit().equals(unit)).toList()));
  }

  @Override
  public List<Directive> toUnit(int others) {
    String unit = operator.unit();
    return unit == null
        ? List.of()
        : centre.store().read(tables -> tables.commands().toUnit(unit, others));
  }

  @Override
  public Wanted wanted() {
    String unit = operator.unit();
    if (unit != null) {
      return ofUnit(unit);
    }
    boolean takes = rules().takers().stream().anyMatch(operator::is);
    if (!takes) {
      return Wanted.NOTHING;
    }
    Instant now = centre.now();
    return centre
        .store()
        .read(
            tables -> {
              List<Commanding> open = seen(tables.commands().open());
              List<Commanding> mine =
                  open.stream().filter(it -> it.commandedBy(operator.id())).toList();
              // Counted by the store: every receipt of a directive to thousands asks for it.
              int late =
                  mine.stream().mapToInt(it -> tables.commands().late(it.number(), now)).sum();
              return new Wanted(
                  open.stream().filter(it -> it.state() == CommandState.RAISED).toList(),
                  mine,
                  List.of(),
                  List.of(),
                  List.of(),
                  late);
            });
  }

  private Wanted ofUnit(String unit) {
    List<Directive> all =
        centre.store().read(tables -> tables.commands().toUnit(unit, 0)).reversed();
    return new Wanted(
        List.of(),
        List.of(),
        all.stream().filter(it -> own(it, unit).map(it::awaits).orElse(false)).toList(),
        all.stream().filter(it -> own(it, unit).map(r -> !it.awaits(r)).orElse(false)).toList(),
        all.stream()
            .filter(it -> own(it, unit).map(Receiver::delivered).isEmpty())
            .map(Directive::number)
            .toList(),
        0);
  }

  private static Optional<Receiver> own(Directive it, @Nullable String unit) {
    return unit == null ? Optional.empty() : it.receiver(unit);
  }

  @Override
  public Addressees.Resolved resolve(List<String> names) {
    return Addressees.resolve(names, city());
  }
}
