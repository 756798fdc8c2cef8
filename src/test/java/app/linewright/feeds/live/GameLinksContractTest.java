package app.linewright.feeds.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.sport.Event;
import app.linewright.sport.EventFacts;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import app.linewright.sport.ResultStore;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class GameLinksContractTest {
    private static final LeagueKey MLB = new LeagueKey("baseball_mlb");
    private static final Instant AFTERNOON = Instant.parse("2026-07-04T17:05:00Z");
    private static final Instant EVENING = Instant.parse("2026-07-04T23:05:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-07-05T17:05:00Z");

    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final Database database;
    private final RefreshService service;
    private Instant now = Instant.parse("2026-07-04T12:00:00Z");

    GameLinksContractTest(Database database) {
        this.database = database;
        service = LiveStock.refreshes(database, () -> now);
    }

    @BeforeEach
    void load() {
        LiveStock.load(database);
    }

    @Test
    void aGameThatIsPutOffStaysTheSameEventWithItsPrices() throws FeedFailure {
        refresh(game("a", AFTERNOON, "1.90"));
        var before = stored().getFirst();
        refresh(game("a", EVENING, "1.95"));
        refresh(game("a", NEXT_DAY, "2.00"));

        assertThat(stored()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(before.id());
            assertThat(event.start()).isEqualTo(new EventStart.AtInstant(NEXT_DAY));
            assertThat(event.key().date()).isEqualTo(LocalDate.of(2026, 7, 5));
        });
        assertThat(database.read(transaction -> quotes.history(transaction, List.of(before.id())))
                        .markets().getFirst().quotes())
                .extracting(quote -> quote.quote().price().quoted()).containsExactly("1.90", "1.95", "2.00");
    }

    @Test
    void theGamesOfADoubleheaderAreNumberedByTheirStarts() throws FeedFailure {
        refresh(game("late", EVENING, "1.90"), game("early", AFTERNOON, "1.80"));
        assertThat(stored()).extracting(event -> event.key().sequence(), Event::start)
                .containsExactly(at(1, AFTERNOON), at(2, EVENING));

        var ids = stored().stream().map(Event::id).toList();
        refresh(game("late", EVENING, "1.95"));
        assertThat(stored()).extracting(Event::id).isEqualTo(ids);
    }

    @Test
    void theOnlyGameOfADayBecomesOneOfTwoWhenAnotherComes() throws FeedFailure {
        refresh(game("late", EVENING, "1.90"));
        var late = stored().getFirst();
        assertThat(late.key().sequence()).isZero();

        refresh(game("early", AFTERNOON, "1.80"), game("late", EVENING, "1.95"));
        assertThat(stored()).extracting(event -> event.key().sequence(), Event::start)
                .containsExactly(at(1, AFTERNOON), at(2, EVENING));
        assertThat(stored().getLast().id()).isEqualTo(late.id());
    }

    @Test
    void gamesChangeTheirDays() throws FeedFailure {
        refresh(game("a", AFTERNOON, "1.90"), game("b", NEXT_DAY, "1.80"));
        var before = stored().stream().map(Event::id).toList();
        refresh(game("a", NEXT_DAY, "1.90"), game("b", AFTERNOON, "1.80"));

        assertThat(stored()).extracting(Event::id).isEqualTo(before.reversed());
        assertThat(stored()).extracting(event -> event.key().sequence()).containsExactly(0, 0);
    }

    @Test
    void aGameThatAFileToldOfIsTheSameEvent() throws FeedFailure {
        refresh(game("other", NEXT_DAY, "1.90"));
        var pair = stored().getFirst().key();
        var onDate = new EventKey(MLB, LocalDate.of(2026, 7, 4), pair.home(), pair.away(), 0);
        database.write(transaction -> events.put(transaction, List.of(new EventFacts(
                onDate, "2026", new EventStart.OnDate(onDate.date()), false))));
        refresh(game("a", AFTERNOON, "1.90"));

        assertThat(stored()).hasSize(2);
        assertThat(stored().getFirst()).extracting(Event::season, Event::start)
                .containsExactly("2026", new EventStart.AtInstant(AFTERNOON));
    }

    @Test
    void aNewNameOfAGameIsNotAnotherGameUnlessItIsPlayedAtAnotherTime() throws FeedFailure {
        refresh(game("a", AFTERNOON, "1.90"));
        refresh(game("b", AFTERNOON.plusSeconds(1800), "1.95"));
        assertThat(stored()).hasSize(1);

        refresh(game("c", EVENING, "1.95"));
        assertThat(stored()).extracting(event -> event.key().sequence()).containsExactly(1, 2);
    }

    @Test
    void aResultFindsItsGameByTheNameAndLeavesWhatAFileKnowsOfIt() throws FeedFailure {
        refresh(game("a", AFTERNOON, "1.90"));
        var id = stored().getFirst().id();
        var full = new Result(5, 4, true, List.of(new Result.Period(4, 4), new Result.Period(1, 0)));
        database.write(transaction -> results.put(transaction, Map.of(id, full)));

        refresh(told("a", EVENING, Map.of(), new Result(5, 4, false, List.of())));
        assertThat(database.read(transaction -> results.of(transaction, List.of(id))).get(id)).isEqualTo(full);
        refresh(told("a", EVENING, Map.of(), new Result(6, 4, false, List.of())));
        assertThat(database.read(transaction -> results.of(transaction, List.of(id))).get(id))
                .isEqualTo(new Result(6, 4, false, List.of()));
    }

    @Test
    void aTeamThatNobodyKnowsIsToldWithTheNearestNamesAndNeverGuessed() throws FeedFailure {
        var report = refresh(new FeedGame(
                MLB, "x", "New York Yankes", "Boston Red Sox", AFTERNOON, 0, Map.of(), null));

        assertThat(stored()).isEmpty();
        assertThat(report.problems()).extracting(FeedTrouble::sentence).containsExactly(
                "“New York Yankes” is no team of the MLB"
                + " (is New York Yankees meant?); its games are left out.");
    }

    private static Tuple at(int sequence, Instant start) {
        return Tuple.tuple(sequence, new EventStart.AtInstant(start));
    }

    private List<Event> stored() {
        return database.read(transaction -> events.list(transaction, EventFilter.ALL));
    }

    private RefreshReport refresh(FeedGame... games) throws FeedFailure {
        now = now.plusSeconds(60);
        var fetched = new Fetched(now, List.of(games));
        return service.refresh(new Feed() {
            @Override
            public FeedKey key() {
                return new FeedKey("named");
            }

            @Override
            public Fetched fetch(Instant lastAsked) {
                return fetched;
            }
        });
    }

    private FeedGame game(String id, Instant start, String price) {
        var quote = new Quote(new BookKey("pinnacle"), Outcome.HOME, null, Price.decimal(price),
                new QuoteTime.Exact(now), Stage.PRE_MATCH, false);
        return told(id, start, Map.of(FeedMarket.of(MarketType.H2H), List.of(quote)), null);
    }

    private static FeedGame told(
            String id, Instant start, Map<FeedMarket, List<Quote>> quotes, @Nullable Result result) {
        return new FeedGame(MLB, id, "New York Yankees", "Boston Red Sox", start, 0, quotes, result);
    }
}
