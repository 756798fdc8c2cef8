package app.linewright.feeds.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.feeds.demo.DemoLeague;
import app.linewright.feeds.demo.DemoTerms;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.sport.Almanac;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerFacts;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamNames;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import app.linewright.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class RefreshContractTest {
    private final TeamStore teams = new TeamStore();
    private final EventStore events = new EventStore();
    private final ResultStore results = new ResultStore();
    private final PlayerStore players = new PlayerStore();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private final Database database;
    private final RefreshService service;
    private final Feed demo;
    private Instant now = Instant.parse("2026-03-01T12:04:30Z");

    RefreshContractTest(Database database) {
        this.database = database;
        service = LiveStock.refreshes(database, () -> now);
        demo = new DemoLeague(DemoTerms.USUAL, () -> now);
    }

    @BeforeEach
    void load() {
        LiveStock.load(database);
    }

    @Test
    void aFreshHomeIsFilledAndTheNextRefreshStoresOnlyWhatChanged() throws FeedFailure {
        var first = service.refresh(demo);
        assertThat(first.problems()).isEmpty();
        assertThat(first.games()).isEqualTo(first.newGames()).isGreaterThan(90);
        assertThat(first.shown()).isEqualTo(first.changed()).isGreaterThan(10_000);

        now = now.plusSeconds(20);
        var second = service.refresh(demo);
        assertThat(second.newGames()).isZero();
        assertThat(second.changed()).isBetween(1, second.shown() / 2);
        assertThat(stored()).isEqualTo(first.changed() + second.changed());
    }

    @Test
    void askedAgainAtTheSameInstantNothingIsStoredTwice() throws FeedFailure {
        var first = service.refresh(demo);
        assertThat(service.refresh(demo).changed()).isZero();
        assertThat(stored()).isEqualTo(first.changed());
    }

    @Test
    void theResultsOfGamesThatWerePricedComeAlsoAfterAPause() throws FeedFailure {
        service.refresh(demo);
        var priced = eventIds();
        now = now.plus(Duration.ofHours(30));
        assertThat(service.refresh(demo).results()).isGreaterThan(priced.size());

        var told = database.read(transaction -> results.of(transaction, priced));
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(priced);
    }

    @Test
    void simulatedPlayersAreThoseThatAreShippedAndPricesInPlayStandBesideTheClose() throws FeedFailure {
        service.refresh(demo);
        now = now.plusSeconds(120);
        service.refresh(demo);

        var squads = database.read(transaction -> players.of(transaction, DemoLeague.BASKETBALL));
        assertThat(squads).hasSize(72).allMatch(player -> player.facts().source().equals(Almanac.SOURCE));
        var start = new EventStart.AtInstant(Instant.parse("2026-03-01T12:05:00Z"));
        var markets = database.read(transaction -> {
            var started = events.list(transaction, EventFilter.ALL).stream()
                    .filter(event -> event.key().league().equals(DemoLeague.BASKETBALL))
                    .filter(event -> event.start().equals(start))
                    .map(Event::id)
                    .toList();
            return quotes.latest(transaction, started).markets();
        });
        assertThat(markets).filteredOn(market -> market.market().prop() != null).hasSizeGreaterThan(36);
        var stages = markets.stream()
                .filter(market -> market.market().type() == MarketType.H2H)
                .flatMap(market -> market.told().stream())
                .collect(Collectors.groupingBy(Quote::stage, Collectors.counting()));
        assertThat(stages).isEqualTo(Map.of(Stage.PRE_MATCH, 10L, Stage.IN_PLAY, 4L));
    }

    @Test
    void namesThatNobodyKnowsAreToldAndTheRestGoesIn() throws FeedFailure {
        var unknownTeam = new FeedGame(DemoLeague.LEAGUE, "Ashgrove", "Wombats", now, 0, Map.of(), null);
        var unknownLeague = new FeedGame(new LeagueKey("curling_moon"), "A", "B", now, 0, Map.of(), null);
        var good = new FeedGame(DemoLeague.LEAGUE, "Ashgrove", "Drumlin", now, 0, Map.of(), null);
        var report = service.refresh(answering(new Fetched(now, List.of(unknownTeam, unknownLeague, good))));

        assertThat(report.newGames()).isEqualTo(1);
        assertThat(report.problems()).extracting(FeedTrouble::sentence).containsExactlyInAnyOrder(
                "“Wombats” is no team of the Demo League; its games are left out.",
                "The league “curling_moon” is not known; its games are left out.");
    }

    @Test
    void booksThatNobodyKnowsAreStoredAndWhatTheFeedCouldNotSayIsTold() throws FeedFailure {
        var known = new Sportsbook(new BookKey("pinnacle"), "Another name", "AN", Sportsbook.Kind.SOFT);
        var unknown = new Sportsbook(new BookKey("newcomer"), "Newcomer", "NEW", Sportsbook.Kind.SOFT);
        var report = service.refresh(answering(
                new Fetched(now, List.of(), List.of(known, unknown), List.of(() -> "A game has no sides."))));

        assertThat(report.problems()).extracting(FeedTrouble::sentence).containsExactly("A game has no sides.");
        var stored = database.read(books::all);
        assertThat(stored.get(unknown.key())).isEqualTo(unknown);
        assertThat(stored.get(known.key())).isNotEqualTo(known);
    }

    @Test
    void aPlayerIsWhoIsCalledSoInTheLeagueHoweverHeIsSpelt() throws FeedFailure {
        var league = new LeagueKey("americanfootball_nfl");
        store(
                facts(league, "1", "D.J. Elm", "Chicago Bears"),
                facts(league, "2", "Lamar Oak", "Buffalo Bills"),
                facts(league, "2 again", "Lamar Oak", "Buffalo Bills"),
                facts(league, "3", "Lamar Oak", "Jacksonville Jaguars"));
        var game = new FeedGame(
                league,
                "Buffalo Bills",
                "Chicago Bears",
                now,
                0,
                Map.of(props("DJ Elm"), price(), props("Lamar Oak"), price(), props("Nobody Knówn"), price()),
                null);
        var fetched = answering(new Fetched(now, List.of(game)));
        assertThat(service.refresh(fetched)).extracting(RefreshReport::changed, RefreshReport::problems)
                .containsExactly(3, List.of());

        now = now.plusSeconds(60);
        service.refresh(answering(new Fetched(now, List.of(game))));
        var named = database.read(transaction -> players.of(transaction, league));
        var priced = database.read(transaction -> quotes.latest(transaction, eventIds(transaction))).markets().stream()
                .map(market -> requireNonNull(market.market().prop()).player())
                .toList();
        assertThat(named.stream()
                        .filter(player -> priced.contains(player.id()))
                        .map(player -> player.facts().sourceId()))
                .containsExactlyInAnyOrder("1", "2", "americanfootball_nfl/nobody known");
    }

    @Test
    void aNameThatTwoPlayersHaveIsToldAndItsPricesLeftOut() throws FeedFailure {
        var league = new LeagueKey("americanfootball_nfl");
        store(
                facts(league, "2", "Lamar Oak", "Buffalo Bills"),
                facts(league, "3", "Lamar Oak", "Jacksonville Jaguars"));
        var game = new FeedGame(
                league, "Green Bay Packers", "Chicago Bears", now, 0, Map.of(props("Lamar Oak"), price()), null);

        var report = service.refresh(answering(new Fetched(now, List.of(game))));
        assertThat(report.changed()).isZero();
        assertThat(report.problems()).extracting(FeedTrouble::sentence)
                .containsExactly("“Lamar Oak” is the name of 2 players of the league"
                + " “americanfootball_nfl”; the prices on him are left out.");
    }

    private void store(PlayerFacts... known) {
        database.write(transaction -> players.put(transaction, List.of(known)));
    }

    private PlayerFacts facts(LeagueKey league, String id, String name, String team) {
        var teamId = database.read(transaction -> teams.names(transaction, league).matchAll(Set.of(team), ""))
                .values().stream()
                .map(match -> ((TeamNames.Match.Known) match).team().id())
                .findFirst()
                .orElseThrow();
        return new PlayerFacts("test", id, league, name, "", teamId);
    }

    private static FeedMarket props(String player) {
        return FeedMarket.player(MarketType.PLAYER_TOTAL, "player_receptions", player);
    }

    private List<Quote> price() {
        return List.of(new Quote(
                new BookKey("pinnacle"),
                Outcome.OVER,
                Point.parse("4.5"),
                Price.decimal("1.90"),
                new QuoteTime.Exact(now),
                Stage.PRE_MATCH,
                false));
    }

    @Test
    void aFeedThatFailsChangesNothing() {
        var failing = new Feed() {
            @Override
            public FeedKey key() {
                return new FeedKey("failing");
            }

            @Override
            public Fetched fetch(Instant lastAsked) throws FeedFailure {
                throw new FeedFailure(() -> "The feed does not answer; try again later.");
            }
        };
        assertThatThrownBy(() -> service.refresh(failing)).hasMessage("The feed does not answer; try again later.");
        assertThat(eventIds()).isEmpty();
    }

    private Feed answering(Fetched fetched) {
        return new Feed() {
            @Override
            public FeedKey key() {
                return new FeedKey("answering");
            }

            @Override
            public Fetched fetch(Instant lastAsked) {
                return fetched;
            }
        };
    }

    private List<EventId> eventIds() {
        return database.read(this::eventIds);
    }

    private int stored() {
        return database.read(transaction -> quotes.history(transaction, eventIds(transaction)))
                .markets().stream()
                .mapToInt(market -> market.quotes().size())
                .sum();
    }

    private List<EventId> eventIds(Transaction transaction) {
        return events.list(transaction, EventFilter.ALL).stream().map(Event::id).toList();
    }
}
