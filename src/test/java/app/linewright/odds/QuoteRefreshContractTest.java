package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.PlayerId;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What live feeds show, refresh by refresh: only changes become history, and every former board can be had again. */
@OnEveryEngine
class QuoteRefreshContractTest {
    private static final BookKey PINNACLE = new BookKey("pinnacle");
    private static final BookKey BET365 = new BookKey("bet365");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final QuoteStore store = new QuoteStore(new SportsbookStore());
    private final Database database;
    private EventId event = new EventId(0);

    QuoteRefreshContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void storeGames() {
        event = new Stock(database).game("NFL", "Green Bay Packers", "Tennessee Titans", LocalDate.of(2026, 3, 1));
    }

    @Test
    void aPriceThatStandsIsNoNewsButAsOldAsTheBooksLastWord() {
        assertThat(refresh(0, quote(PINNACLE, "2.10", 0), quote(BET365, "2.05", 0)))
                .isEqualTo(new QuoteStore.Refreshed(2, 2));
        assertThat(refresh(30, quote(PINNACLE, "2.10", 25), quote(BET365, "2.00", 28)))
                .isEqualTo(new QuoteStore.Refreshed(2, 1));

        assertThat(history()).extracting(StoredQuote::quote).containsExactly(
                quote(PINNACLE, "2.10", 0), quote(BET365, "2.05", 0), quote(BET365, "2.00", 28));
        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(
                quote(PINNACLE, "2.10", 25), quote(BET365, "2.00", 28));
    }

    @Test
    void theSameAnswerTwiceAndOneThatComesLateChangeNothing() {
        refresh(0, quote(PINNACLE, "2.10", 0));
        refresh(30, quote(PINNACLE, "2.20", 30));

        assertThat(refresh(30, quote(PINNACLE, "2.20", 30)).changed()).isZero();
        assertThat(refresh(20, quote(PINNACLE, "2.15", 20)).changed()).isZero();
        assertThat(history()).hasSize(2);
        assertThat(board(Optional.empty())).containsExactly(quote(PINNACLE, "2.20", 30));
    }

    @Test
    void aLineThatABookTakesDownIsGoneAndOneBesideItStays() {
        refresh(0, line("-2.5", 0), line("-3", 0));
        refresh(30, line("-3", 30));

        assertThat(board(Optional.empty())).containsExactly(line("-3", 30));
        assertThat(board(Optional.of(NOON.plusSeconds(29)))).containsExactlyInAnyOrder(line("-2.5", 0), line("-3", 0));
        refresh(60, line("-3", 60), line("-2.5", 60));
        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(line("-2.5", 60), line("-3", 60));
    }

    @Test
    void aLineTakenDownWhenTheEventBeganStoodBeforeItAndIsNoMove() {
        refresh(0, line("-2.5", 0), line("-3", 0));
        refresh(90, line("-3", 80));
        var market = database.read(transaction -> store.history(transaction, List.of(event))).markets().getFirst();

        assertThat(market.told()).containsExactly(line("-2.5", 0), line("-3", 0));
        assertThat(closing(market, 60)).containsExactlyInAnyOrder(line("-2.5", 0), line("-3", 0));
        assertThat(closing(market, 91)).containsExactly(line("-3", 0));
    }

    private static List<Quote> closing(StoredMarket market, long start) {
        return market.beforeStart(new EventStart.AtInstant(NOON.plusSeconds(start))).latest().told();
    }

    @Test
    void theLinesOfABookThatWasNotShownStayAndGrowOld() {
        refresh(0, quote(PINNACLE, "2.10", 0), quote(BET365, "2.05", 0));
        refresh(30, quote(PINNACLE, "2.10", 30));

        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(
                quote(PINNACLE, "2.10", 30), quote(BET365, "2.05", 0));
    }

    @Test
    void whatABookShowsInPlayLeavesItsLastPricesBeforeTheStartAsTheyStood() {
        refresh(0, quote(PINNACLE, "2.10", 0), quote(BET365, "2.05", 0));
        var inPlay = new Quote(
                PINNACLE, Outcome.HOME, null, Price.decimal("1.40"), exact(95), Stage.IN_PLAY, false);
        refresh(100, inPlay);

        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(
                quote(PINNACLE, "2.10", 0), quote(BET365, "2.05", 0), inPlay);
        refresh(130, inPlay.at(exact(125)));
        assertThat(board(Optional.empty())).contains(quote(PINNACLE, "2.10", 0), inPlay.at(exact(125)));
    }

    @Test
    void everyFigureOfEveryPlayerIsAMarketOfItsOwn() {
        var over = new Quote(
                PINNACLE, Outcome.OVER, Point.parse("1.5"), Price.decimal("1.95"), exact(0), Stage.PRE_MATCH, false);
        var yes = new Quote(BET365, Outcome.YES, null, Price.decimal("3.40"), exact(0), Stage.PRE_MATCH, false);
        var markets = List.of(
                new MarketQuotes(prop(MarketType.PLAYER_TOTAL, "player_pass_tds", 7), List.of(over)),
                new MarketQuotes(prop(MarketType.PLAYER_TOTAL, "player_pass_tds", 8), List.of(over)),
                new MarketQuotes(prop(MarketType.PLAYER_TOTAL, "player_rush_yds", 7), List.of(over)),
                new MarketQuotes(prop(MarketType.PLAYER_YES, "player_anytime_td", 7), List.of(yes)));
        refresh(0, markets);
        var later = markets.stream()
                .map(market -> new MarketQuotes(
                        market.market(), market.quotes().stream().map(quote -> quote.at(exact(20))).toList()))
                .toList();

        assertThat(refresh(30, later)).isEqualTo(new QuoteStore.Refreshed(4, 0));
        var stored = database.read(transaction -> {
            var confirmed = store.confirmed(transaction, Optional.empty());
            return store.latest(transaction, List.of(event)).markets().stream().map(confirmed::on).toList();
        });
        assertThat(stored.stream().map(each -> new MarketQuotes(each.market(), each.told())))
                .containsExactlyInAnyOrderElementsOf(later);
    }

    @Test
    void aPropThatWasNotAskedForIsAsOldAsTheLastWordOnItForADay() {
        var over = new Quote(
                PINNACLE, Outcome.OVER, Point.parse("1.5"), Price.decimal("1.95"), exact(0), Stage.PRE_MATCH, false);
        var asked = prop(MarketType.PLAYER_TOTAL, "player_pass_tds", 7);
        var left = prop(MarketType.PLAYER_TOTAL, "player_pass_tds", 8);
        refresh(0, List.of(new MarketQuotes(asked, List.of(over)), new MarketQuotes(left, List.of(over))));
        refresh(30, List.of(
                new MarketQuotes(asked, List.of(over.at(exact(28)))),
                new MarketQuotes(left, List.of(over.at(exact(29))))));
        refresh(60, List.of(new MarketQuotes(asked, List.of(over.at(exact(60))))));
        refresh(90, List.of(new MarketQuotes(asked, List.of(over.at(exact(90))))));

        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(over.at(exact(90)), over.at(exact(29)));
        assertThat(board(Optional.of(NOON.plusSeconds(30))))
                .containsExactlyInAnyOrder(over.at(exact(28)), over.at(exact(29)));
        long later = 2 * 86_400;
        refresh(later, List.of(new MarketQuotes(asked, List.of(over.at(exact(later))))));
        assertThat(board(Optional.empty())).containsExactlyInAnyOrder(over.at(exact(later)), over);
    }

    private MarketKey prop(MarketType type, String stat, long player) {
        return new MarketKey(event, type, new Prop(stat, new PlayerId(player)));
    }

    private static QuoteTime exact(long seconds) {
        return new QuoteTime.Exact(NOON.plusSeconds(seconds));
    }

    @Test
    void theBoardAsOfAnyInstantIsTheOneThatStoodThen() {
        var random = new Random(1126);
        Map<Instant, List<Quote>> stood = new LinkedHashMap<>();
        Map<String, Quote> shown = new LinkedHashMap<>();
        int second = 0;
        for (int i = 0; i < 80; i++) {
            second += 1 + random.nextInt(60);
            int at = second;
            shown.replaceAll((place, quote) -> quote.at(new QuoteTime.Exact(NOON.plusSeconds(at))));
            for (int change = random.nextInt(4); change > 0; change--) {
                var point = List.of("-3.5", "-3", "-2.5").get(random.nextInt(3));
                var book = random.nextBoolean() ? PINNACLE : BET365;
                if (random.nextInt(4) == 0 && shown.size() > 3) {
                    shown.remove(book + point);
                } else {
                    shown.put(book + point, spread(book, point, "1." + (80 + random.nextInt(19)), at));
                }
            }
            // A book that is not shown at all keeps its lines: what it means is tested above.
            if (shown.values().stream().map(Quote::book).distinct().count() == 2) {
                refresh(at, shown.values().toArray(Quote[]::new));
                stood.put(NOON.plusSeconds(at), List.copyOf(shown.values()));
            }
        }
        assertThat(stood).hasSizeGreaterThan(60);
        for (int i = 0; i < 1_000; i++) {
            var instant = NOON.plusSeconds(random.nextInt(second + 60)).plusMillis(random.nextInt(1_000));
            var expected = stood.entrySet().stream()
                    .filter(each -> !each.getKey().isAfter(instant))
                    .reduce((one, later) -> later)
                    .map(Map.Entry::getValue)
                    .orElse(List.of());
            assertThat(board(Optional.of(instant))).as("%s", instant).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private QuoteStore.Refreshed refresh(long seconds, Quote... shown) {
        Map<MarketType, List<Quote>> markets = new LinkedHashMap<>();
        for (var quote : shown) {
            var type = quote.point() == null ? MarketType.H2H : MarketType.SPREADS;
            markets.computeIfAbsent(type, _ -> new ArrayList<>()).add(quote);
        }
        var all = markets.entrySet().stream()
                .map(market -> new MarketQuotes(new MarketKey(event, market.getKey()), market.getValue()))
                .toList();
        return refresh(seconds, all);
    }

    private QuoteStore.Refreshed refresh(long seconds, List<MarketQuotes> all) {
        var refresh = new QuoteRefresh("test", "americanfootball_nfl", NOON.plusSeconds(seconds), all);
        return database.write(transaction -> store.refresh(transaction, refresh));
    }

    private List<StoredQuote> history() {
        return database.read(transaction -> store.history(transaction, List.of(event))).markets().stream()
                .flatMap(market -> market.quotes().stream())
                .toList();
    }

    /** What the board shows of the event, now or as of an instant. */
    private List<Quote> board(Optional<Instant> at) {
        return database.read(transaction -> {
            var confirmed = store.confirmed(transaction, at);
            var stored = at.isPresent()
                    ? store.history(transaction, List.of(event))
                    : store.latest(transaction, List.of(event));
            assertThat(confirmed.damage()).isEmpty();
            return stored.markets().stream()
                    .map(market -> at.map(instant -> market.knownBy(instant, start())).orElse(market))
                    .flatMap(market -> confirmed.on(market.latest()).quotes().stream())
                    .map(StoredQuote::quote)
                    .sorted(Comparator.comparing(Quote::toString))
                    .toList();
        });
    }

    private static EventStart start() {
        return new EventStart.OnDate(LocalDate.of(2026, 3, 1));
    }

    private static Quote quote(BookKey book, String price, long seconds) {
        return of(book, null, price, seconds);
    }

    private static Quote line(String point, long seconds) {
        return spread(PINNACLE, point, "1.91", seconds);
    }

    private static Quote spread(BookKey book, String point, String price, long seconds) {
        return of(book, Point.parse(point), price, seconds);
    }

    private static Quote of(BookKey book, @Nullable Point point, String price, long seconds) {
        return new Quote(
                book,
                Outcome.HOME,
                point,
                Price.decimal(price),
                new QuoteTime.Exact(NOON.plusSeconds(seconds)),
                Stage.PRE_MATCH,
                false);
    }
}
