package org.zhongshu.console.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.DutyRule;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Place;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.StageMachine;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.Topic;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.City;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.desk.CaseQuestions;
import org.zhongshu.desk.CityQuestions;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.CommandQuestions;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyQuestions;
import org.zhongshu.desk.Feed;
import org.zhongshu.desk.FigureQuestions;
import org.zhongshu.desk.KeptRules;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.PlanQuestions;
import org.zhongshu.desk.ReportingQuestions;
import org.zhongshu.desk.SupervisionQuestions;
import org.zhongshu.desk.Timekeeping;
import org.zhongshu.desk.TrainingBook;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.ModeLayout;
import org.zhongshu.mode.Modes;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreInfo;

/**
 * A desk without a store: the domain's own rules over maps in memory. Tells its feed only when
 * asked to, so that a test decides when a change arrives.
 */
public final class FakeDesk implements Desk, CaseQuestions, Feed {
  public static final Operator SEAT =
      new Operator("seat-3", "3 号席（演练）", Set.of(Role.DISPATCHER, Role.ACCEPTOR), null, null);
  public static final Operator OTHER =
      new Operator("seat-5", "5 号席（演练）", Set.of(Role.DISPATCHER), null, null);

  public static final Operator CHIEF =
      new Operator("chief", "值班长席（演练）", Set.of(Role.SHIFT_CHIEF), null, null);

  private final InstantSource clock;
  private final City city = FakeCity.city();
  private final Catalogue catalogue = FakeCity.catalogue();
  private final CaseRules rules = CaseRules.usual(city, catalogue);
  private final StageMachine machine = new StageMachine(rules);
  private final CaseBook book = new CaseBook(rules);
  private final Map<Long, Case> byId = new ConcurrentHashMap<>();
  private final Map<String, List<JournalLine>> records = new ConcurrentHashMap<>();
  private final List<Consumer<List<JournalLine>>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger positions = new AtomicInteger();
  private final List<JournalLine> untold = new ArrayList<>();
  private volatile Operator seated = SEAT;
  private volatile boolean tellAtOnce = true;
  private volatile List<Candidate> candidates = List.of();
  private List<DuplicateHint> hints = List.of();
  private final FakePlaces places = new FakePlaces(catalogue);
  private final FakeModes modes = new FakeModes();
  private final FakeForces forces = new FakeForces();
  public final List<Command> commands = new CopyOnWriteArrayList<>();

  public FakeDesk(InstantSource clock) {
    this.clock = clock;
    this.candidates =
        List.of(
            candidate("u1", 0.93, 1),
            candidate("u2", 0.88, 0),
            candidate("u3", 0.71, 2),
            candidate("u4", 0.66, 3));
  }

  /** Units that are suggested from now on, for whatever case. */
  public void candidatesAre(Candidate... now) {
    candidates = List.of(now);
  }

  /** Keeps changes from the feed until {@link #tell}. */
  public void holdFeed() {
    tellAtOnce = false;
  }

  public void tell() {
    List<JournalLine> lines;
    synchronized (untold) {
      lines = List.copyOf(untold);
      untold.clear();
    }
    listeners.forEach(l -> l.accept(lines));
  }

  public int listeners() {
    return listeners.size();
  }

  public void setHints(List<DuplicateHint> some) {
    hints = some;
  }

  /** A new case, filed, so that it waits to be dispatched. */
  public Case report(String title) {
    return report(title, "410102001001", "0101", true);
  }

  public Case report(String title, @Nullable String area, @Nullable String category, boolean file) {
    return report(title, area, category, file, new Point(34.75, 113.6));
  }

  public Case report(
      String title, @Nullable String area, @Nullable String category, boolean file, Point at) {
    Draft draft =
        new Draft(
            new Origin(
                Channel.HOTLINE_12345, "", Nature.COMPLAINT, null, null, "", clock.instant()),
            title,
            "",
            new Place("桐柏路 1 号", area, area == null ? "某区/某街道" : "", at),
            new Topic(category, category == null ? "某类" : ""),
            Grade.ORDINARY,
            Routing.ORDINARY,
            null);
    return ((Outcome.CaseDone) run(new Command.Report(draft, file))).now();
  }

  /** Another desk's step. */
  public Case byOther(String number, Step step) {
    return ((Outcome.CaseDone) act(OTHER, number, null, step)).now();
  }

  @Override
  public Outcome run(Order order) {
    commands.add(order.command());
    return switch (order.command()) {
      case Command.Report(Draft draft, boolean file, Integer condition) ->
          switch (book.report(draft, file, condition, clock.instant())) {
            case Decision.Accepted(Case after, Entry entry) -> {
              long id = ids.incrementAndGet();
              Case stored = after.withIdentity(id, "ZZ-20260404-%05d".formatted(id));
              yield keep(SEAT, stored, entry, CommandJson.write(draft, stored.times()));
            }
            case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
          };
      case Command.OnCase(String number, Integer seen, Step step) ->
          act(seated, number, seen, step);
      case Command.OnCases(List<String> numbers, Step step) -> {
        List<Case> done = new ArrayList<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        for (String number : numbers) {
          switch (act(seated, number, null, step)) {
            case Outcome.CaseDone(Case now) -> done.add(now);
            case Outcome.Refused(Refusal refusal) -> refused.put(number, refusal);
            default -> throw new IllegalStateException();
          }
        }
        yield new Outcome.CasesDone(done, refused);
      }
      default -> throw new UnsupportedOperationException(order.command().toString());
    };
  }

  private Outcome act(Operator who, String number, @Nullable Integer seen, Step step) {
    Case it = find(number).orElseThrow();
    if (seen != null && seen != it.version() && !StepKind.of(step).commutes()) {
      JournalLine last = records.getOrDefault(number, List.of()).getLast();
      return new Outcome.Refused(
          Refusal.of(
              "take.taken", number, new Told(Told.Kind.OPERATOR, last.operator()), last.at()));
    }
    return switch (machine.decide(it, step, actor(who))) {
      case Decision.Accepted(Case after, Entry entry) ->
          keep(who, after, entry, CommandJson.write(step, it.times(), after.times()));
      case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal);
    };
  }

  private Outcome keep(Operator who, Case after, Entry entry, String body) {
    byId.put(after.id(), after);
    JournalLine line =
        new JournalLine(
            "410102",
            positions.incrementAndGet(),
            clock.instant(),
            who.id(),
            "test",
            UUID.randomUUID(),
            JournalLine.SubjectKind.CASE,
            after.number(),
            after.id(),
            after.version(),
            entry.kind(),
            entry.receiver(),
            entry.opinion(),
            entry.after(),
            body,
            "0".repeat(64),
            "0".repeat(64));
    records.computeIfAbsent(after.number(), _ -> new CopyOnWriteArrayList<>()).add(line);
    if (tellAtOnce) {
      listeners.forEach(l -> l.accept(List.of(line)));
    } else {
      synchronized (untold) {
        untold.add(line);
      }
    }
    return new Outcome.CaseDone(after);
  }

  public Optional<Case> find(String number) {
    return byId.values().stream().filter(c -> c.number().equals(number)).findFirst();
  }

  public static CaseSummary summary(Case it) {
    return CaseSummary.of(it);
  }

  // Questions.

  @Override
  public List<CaseSummary> open() {
    return byId.values().stream().filter(c -> c.stage().open()).map(FakeDesk::summary).toList();
  }

  @Override
  public List<CaseSummary> summaries(Collection<Long> some) {
    return some.stream().map(byId::get).filter(c -> c != null).map(FakeDesk::summary).toList();
  }

  @Override
  public List<CaseSummary> page(CaseFilter filter, int limit) {
    return byId.values().stream()
        .filter(c -> filter.stages().isEmpty() || filter.stages().contains(c.stage()))
        .filter(c -> filter.beforeId() == null || c.id() < filter.beforeId())
        .filter(c -> filter.span() == null || filter.span().holds(summary(c)))
        .filter(c -> filter.waits() == null || Waiting.of(c).contains(filter.waits()))
        .filter(c -> filter.text().isEmpty() || c.title().contains(filter.text()))
        .sorted(Comparator.comparing(Case::id).reversed())
        .limit(limit)
        .map(FakeDesk::summary)
        .toList();
  }

  @Override
  public Map<Waiting, Integer> waitingAfterEnd() {
    Map<Waiting, Integer> counts = new EnumMap<>(Waiting.class);
    byId.values().stream()
        .flatMap(c -> Waiting.of(c).stream())
        .filter(Waiting::afterEnd)
        .forEach(what -> counts.merge(what, 1, Integer::sum));
    return counts;
  }

  @Override
  public Optional<CaseFile> file(String number) {
    return find(number).map(c -> new CaseFile(c, records.getOrDefault(number, List.of())));
  }

  @Override
  public List<Candidate> candidates(Case about) {
    return candidates;
  }

  @Override
  public List<DuplicateHint> duplicates(Draft draft) {
    return hints;
  }

  @Override
  public List<DuplicateHint> duplicates(Case about) {
    return hints;
  }

  @Override
  public Map<String, Decision> preview(List<String> numbers, Step step) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (String number : numbers) {
      decisions.put(number, machine.decide(find(number).orElseThrow(), step, actor(seated)));
    }
    return decisions;
  }

  private StageMachine.Actor actor(Operator who) {
    return new StageMachine.Actor(who.id(), clock.instant(), who.roles(), who.unit(), Map.of());
  }

  @Override
  public CaseCounts counts() {
    Instant day = clock.instant().truncatedTo(ChronoUnit.DAYS);
    Instant end = day.plus(Duration.ofDays(1));
    int received =
        (int) byId.values().stream().filter(c -> !c.origin().reportedAt().isBefore(day)).count();
    return new CaseCounts(
        day,
        end,
        day.minus(Duration.ofDays(6)),
        List.of(received),
        List.of(),
        Map.of(Channel.HOTLINE_12345, received),
        List.of(),
        0,
        0,
        List.of(),
        List.of(),
        0,
        0,
        List.of());
  }

  @Override
  public List<CaseDay> days() {
    return List.of();
  }

  /** Outlines for a map. */
  public void setOutlines(List<Outline> some) {
    places.setOutlines(some);
  }

  @Override
  public Subscription subscribe(Consumer<List<JournalLine>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public State state() {
    return State.LIVE;
  }

  @Override
  public Operator operator() {
    return seated;
  }

  /** There is one chair: whoever sits down takes the place of the other. */
  @Override
  public Desk as(Operator other) {
    seated = other;
    return this;
  }

  @Override
  public City city() {
    return city;
  }

  @Override
  public ModeLayout layout() {
    return ModeLayout.DAILY;
  }

  @Override
  public KeptRules keptRules() {
    return KeptRules.usual();
  }

  @Override
  public CaseRules rules() {
    return rules;
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public DutyList duties() {
    return DutyList.ofUnits(city, catalogue);
  }

  @Override
  public Modes modes() {
    return new Modes(List.of());
  }

  @Override
  public CaseQuestions cases() {
    return this;
  }

  @Override
  public FigureQuestions figures() {
    throw new UnsupportedOperationException("no journal is read here for figures");
  }

  @Override
  public CityQuestions places() {
    return places;
  }

  @Override
  public FakeForces forces() {
    return forces;
  }

  @Override
  public DutyQuestions duty() {
    return new NoDuty(city().profile().code());
  }

  @Override
  public ReportingQuestions reporting() {
    return new NoReporting();
  }

  @Override
  public CommandQuestions commands() {
    return new NoCommands();
  }

  @Override
  public SupervisionQuestions supervision() {
    return new NoSupervision();
  }

  @Override
  public FakeModes modeBook() {
    return modes;
  }

  @Override
  public PlanQuestions plans() {
    return new NoPlans();
  }

  @Override
  public TrainingBook training() {
    return TrainingBook.NONE;
  }

  @Override
  public Timekeeping timekeeping() {
    throw new UnsupportedOperationException("no rules at the fake desk");
  }

  @Override
  public Feed feed() {
    return this;
  }

  @Override
  public StoreInfo store() {
    return new StoreInfo(StoreInfo.Kind.SQLITE, "演练.db", "1", true);
  }

  @Override
  public void close() {
    listeners.clear();
  }

  private Candidate candidate(String unit, double score, int load) {
    return new Candidate(
        city.unit(unit).orElseThrow(),
        score,
        List.of(Candidate.Responsibility.AREA),
        DutyRule.AREA_FIRST,
        null,
        load,
        2100.0,
        null,
        57,
        56);
  }
}
