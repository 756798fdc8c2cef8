package app.linewright.feeds.oddsapi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.linewright.SharedData;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.live.FeedMarket;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OddsApiReaderTest {
    private static final Instant FETCHED = Instant.parse("2026-11-21T14:01:00Z");
    private static final FeedMarket H2H = FeedMarket.of(MarketType.H2H);
    private static final FeedMarket SPREADS = FeedMarket.of(MarketType.SPREADS);
    private static final FeedMarket TOTALS = FeedMarket.of(MarketType.TOTALS);

    private static final OddsApiBooks BOOKS = OddsApiBooks.shipped();

    private final OddsApiReader decimal = new OddsApiReader(PriceFormat.DECIMAL, BOOKS);
    private final OddsApiReader american = new OddsApiReader(PriceFormat.AMERICAN, BOOKS);

    @Test
    void fieldsAndOutcomesAreTakenInWhateverOrderTheyStand() throws Exception {
        var payload = decimal.odds(own("premier-league.json"), FETCHED);

        assertThat(payload.problems()).isEmpty();
        assertThat(payload.prices()).isEqualTo(10);
        var event = payload.events().getFirst();
        assertThat(event.event()).isEqualTo(new ListedEvent(
                "5eed0000000000000000000000000001",
                new LeagueKey("soccer_epl"),
                Instant.parse("2026-11-21T15:00:00Z"),
                "Nottingham Forest",
                "Leeds United"));
        assertThat(event.quotes().keySet()).containsExactlyInAnyOrder(H2H, SPREADS, TOTALS);
        var fourteen = new QuoteTime.Exact(Instant.parse("2026-11-21T14:00:05Z"));
        assertThat(event.quotes().get(H2H)).startsWith(
                quote("somebook_uk", Outcome.DRAW, null, "4.10", fourteen),
                quote("somebook_uk", Outcome.HOME, null, "1.9", fourteen),
                quote("somebook_uk", Outcome.AWAY, null, "4.33333333", fourteen));
    }

    @Test
    void aTimeFallsBackToTheBooksAndIsUnknownWhereNeitherTellsOneThatCanBeBelieved() throws Exception {
        var quotes = decimal.odds(own("premier-league.json"), FETCHED).events().getFirst().quotes();

        assertThat(quotes.get(SPREADS)).extracting(Quote::time)
                .containsOnly(new QuoteTime.Exact(Instant.parse("2026-11-21T14:00:02Z")));
        assertThat(quotes.get(H2H)).filteredOn(quote -> quote.book().value().equals("betfair_ex_uk"))
                .extracting(Quote::time).containsOnly(new QuoteTime.Unknown());
        var early = decimal.odds(own("premier-league.json"), Instant.parse("2026-11-21T14:00:59Z"));
        assertThat(early.events().getFirst().quotes().get(TOTALS)).extracting(Quote::time)
                .containsOnly(new QuoteTime.Unknown());
    }

    @Test
    void marketsThatAreNotTakenAreCounted() throws Exception {
        var payload = decimal.odds(own("premier-league.json"), FETCHED);

        assertThat(payload.untaken()).containsExactlyInAnyOrderEntriesOf(Map.of("alternate_totals", 2, "h2h_lay", 3));
        assertThat(payload.untakenInWords())
                .contains("5 prices of markets that are not taken yet: 3 of h2h_lay, 2 of alternate_totals.");
    }

    @Test
    void booksThatNobodyKnowsAreNamedByTheirTitle() throws Exception {
        assertThat(decimal.odds(own("premier-league.json"), FETCHED).books()).containsExactly(
                new Sportsbook(new BookKey("somebook_uk"), "Somebook", "SOMEB", Sportsbook.Kind.SOFT),
                new Sportsbook(new BookKey("betfair_ex_uk"), "Betfair", "BETFA", Sportsbook.Kind.SOFT));
    }

    @Test
    void pricesFromTheStartOnAreInPlay() throws Exception {
        var body = odds("soccer_epl", "1792245600", market("h2h", "1792245599", "[{\"name\":\"A\",\"price\":2}]")
                + "," + market("totals", "1792245600", "[{\"name\":\"Over\",\"price\":2,\"point\":2.5}]")
                + "," + market("spreads", "null", "[{\"name\":\"B\",\"price\":2,\"point\":1}]"));
        var quotes = decimal.odds(body, Instant.ofEpochSecond(1_792_245_700)).events().getFirst().quotes();

        assertThat(quotes.get(H2H)).extracting(Quote::stage).containsExactly(Stage.PRE_MATCH);
        assertThat(quotes.get(TOTALS)).extracting(Quote::stage).containsExactly(Stage.IN_PLAY);
        assertThat(quotes.get(SPREADS)).extracting(Quote::stage).containsExactly(Stage.IN_PLAY);
    }

    @Test
    void aBadOutcomeCostsItselfAndIsTold() throws Exception {
        var body = odds("soccer_epl", "1792245600", market("totals", "1792245000", """
                [{"name":"Over","price":0,"point":2.5},{"name":"Over","price":"1.9","point":2.5},
                 {"name":"Over","price":NaN,"point":2.5},{"name":"Over","price":1e308,"point":2.5},
                 {"name":"Over","price":1.9},{"name":"Over","price":1.9,"point":"x"},
                 {"name":"Over","price":1.9,"point":2.123},{"name":"Sideways","price":1.9,"point":2.5},
                 {"name":"Over","price":{"a":[1]},"point":2.5},{"name":"Over","point":2.5},{"price":1.9},
                 {"name":"Over","price":null,"point":2.5}, 7, {"name":"Under","price":1.91,"point":2.5}]"""));
        var payload = decimal.odds(body, FETCHED);

        assertThat(payload.prices()).isEqualTo(1);
        assertThat(payload.events().getFirst().quotes().get(TOTALS)).singleElement()
                .extracting(Quote::outcome).isEqualTo(Outcome.UNDER);
        var told = payload.problems().stream().map(PartTrouble::sentence).toList();
        assertThat(told).hasSize(12).allMatch(each -> each.startsWith("A – B, Book, totals, ")
                && each.matches("[^\\n]*[.]"));
        assertThat(told.getFirst()).isEqualTo("A – B, Book, totals, “Over”: “0” is not a decimal price: "
                + "a number above 1 and below 1,000,000 with at most 8 digits after the point, such as 2.10, is.");
        assertThat(told).contains(
                "A – B, Book, totals, “Over”: “1.9” is written where a price belongs.",
                "A – B, Book, totals, “Over”: It has no point.",
                "A – B, Book, totals, “Over”: It has no price.",
                "A – B, Book, totals, “Sideways”: It is no outcome of this market.",
                "A – B, Book, totals, an outcome: It has no name.");
    }

    @Test
    void propsNameTheirPlayerInTheDescriptionOrAsTheOutcome() throws Exception {
        var body = odds("americanfootball_nfl", "1792245600", market("player_anytime_td", "1792245000", """
                [{"name":"Yes","description":"Ann Runner","price":120},
                 {"name":"No","description":"Ann Runner","price":-150},
                 {"name":"Bo Catcher","price":250},{"name":"Yes","description":"No Touchdown Scorer","price":5000}]""")
                + "," + market("player_pass_yds", "1792245000", """
                [{"name":"Over","description":"Cy Thrower","price":-110,"point":250.5},
                 {"name":"Over","price":-110,"point":250.5}]""")
                + "," + market("player_pass_yds_alternate", "1792245000",
                        "[{\"name\":\"Over\",\"description\":\"Cy Thrower\",\"price\":300,\"point\":350.5}]")
                + "," + market("player_pass_yds_q1", "1792245000",
                        "[{\"name\":\"Over\",\"description\":\"Cy Thrower\",\"price\":300,\"point\":50.5}]"));
        var payload = american.odds(body, FETCHED);
        var quotes = payload.events().getFirst().quotes();

        assertThat(quotes.keySet()).containsExactlyInAnyOrder(
                FeedMarket.player(MarketType.PLAYER_YES, "player_anytime_td", "Ann Runner"),
                FeedMarket.player(MarketType.PLAYER_YES, "player_anytime_td", "Bo Catcher"),
                FeedMarket.player(MarketType.PLAYER_TOTAL, "player_pass_yds", "Cy Thrower"));
        assertThat(quotes.get(FeedMarket.player(MarketType.PLAYER_YES, "player_anytime_td", "Bo Catcher")))
                .containsExactly(new Quote(new BookKey("book"), Outcome.YES, null, Price.american(250),
                        new QuoteTime.Exact(Instant.ofEpochSecond(1_792_245_000)), Stage.PRE_MATCH, false));
        assertThat(payload.untaken()).containsExactlyInAnyOrderEntriesOf(Map.of(
                "player_anytime_td", 1, "player_pass_yds_alternate", 1, "player_pass_yds_q1", 1));
        assertThat(payload.problems()).extracting(PartTrouble::sentence)
                .containsExactly("A – B, Book, player_pass_yds, “Over”: It names no player.");
    }

    @Test
    void whatSellsNoSingleBetsIsNotTaken() throws Exception {
        var body = odds("basketball_nba", "1792245600", market("player_points", "1792245000", """
                [{"name":"Over","description":"Ann","price":2,"point":9.5}]"""));
        var pickEm = new String(body, StandardCharsets.UTF_8).replace("\"key\":\"book\"", "\"key\":\"prizepicks\"");
        var payload = decimal.odds(utf8(pickEm), FETCHED);

        assertThat(payload.books()).isEmpty();
        assertThat(payload.untaken()).containsExactlyEntriesOf(Map.of("pick’em entries", 1));
    }

    @Test
    void aMoneylineWithADrawIsAnotherQuestionWhereTheSportHasNone() throws Exception {
        var draw = "[{\"name\":\"A\",\"price\":2},{\"name\":\"Draw\",\"price\":12},{\"name\":\"B\",\"price\":2.1}]";
        assertThat(decimal.odds(odds("icehockey_nhl", "1792245600", market("h2h", "0", draw)), FETCHED).untaken())
                .containsExactlyEntriesOf(Map.of("h2h with a draw", 3));
        assertThat(decimal.odds(odds("soccer_epl", "1792245600", market("h2h", "0", draw)), FETCHED).prices())
                .isEqualTo(3);
    }

    @Test
    void anEventWithoutWhatItIsFoundByIsLeftOutAndTold() throws Exception {
        var good = event("id1", "soccer_epl", "1792245600", "");
        var payload = decimal.odds(utf8("[" + event("", "soccer_epl", "1792245600", "")
                + "," + event("id2", "Soccer EPL", "1792245600", "")
                + "," + event("id3", "soccer_epl", "\"soon\"", "")
                + ", 17, " + good + "]"), FETCHED);

        assertThat(payload.events()).extracting(each -> each.event().id()).containsExactly("id1");
        assertThat(payload.problems()).extracting(PartTrouble::sentence).containsExactly(
                "A – B has no id, so it is left out.",
                "A – B has no sport, so it is left out.",
                "A – B has no time of its start, so it is left out.",
                "Entry 4 of the list of events is none, so it is left out.");
    }

    @Test
    void aBodyThatIsNotWholeIsRefusedWithASentence() throws Exception {
        var whole = own("premier-league.json");
        for (int length = 1; length < whole.length - 1; length += 97) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> decimal.odds(cut, FETCHED)).isInstanceOf(FeedFailure.class)
                    .hasMessage("The answer of The Odds API ends in its middle (after " + cut.length
                            + " bytes), so nothing of it is used; refresh again.");
        }
    }

    @Test
    void whatIsNoAnswerIsRefusedWithASentence() {
        refuses("", "The Odds API answered with nothing where JSON was expected; refresh again.");
        refuses("<html><body>503</body></html>", "The answer of The Odds API is no JSON (it begins with "
                + "“<html><body>503</body></html>” and breaks at byte 0), so nothing of it is used; refresh again.");
        refuses("[] []", "The answer of The Odds API goes on after its end (byte 3), so nothing of it is used; "
                + "refresh again.");
        refuses("{\"message\":\"x\"}", "The answer of The Odds API is not what was asked for: neither a list of events "
                + "nor an event with prices; nothing of it is used.");
        refuses("\"x\"", "The answer of The Odds API is not what was asked for: neither a list of events nor an event; "
                + "nothing of it is used.");
        refuses("[".repeat(100_000), "The answer of The Odds API is longer or deeper nested in one of its parts "
                + "than any answer of it is, so nothing of it is used; refresh again.");
        refuses("[{\"id\":\"" + "x".repeat(1_000_000) + "\"}]", "The answer of The Odds API is longer or deeper nested "
                + "in one of its parts than any answer of it is, so nothing of it is used; refresh again.");
    }

    private void refuses(String body, String sentence) {
        assertThatThrownBy(() -> decimal.odds(utf8(body), FETCHED))
                .isInstanceOf(FeedFailure.class).hasMessage(sentence);
    }

    @Test
    void scoresAreReadByNameAndAreNoResultBeforeTheEnd() throws Exception {
        var scores = american.scores(shared("transcribed/scores_nba_daysfrom1.json"));

        assertThat(scores.problems()).isEmpty();
        assertThat(scores.entries()).extracting(ListedScore::home, ListedScore::away, ListedScore::completed)
                .containsExactly(tuple(113, 103, true), tuple(108, 137, true), tuple(40, 37, false),
                        tuple(null, null, false));
        assertThat(scores.entries().get(1).result()).contains(new Result(108, 137, false, List.of()));
        assertThat(scores.entries().get(2).result()).isEmpty();
    }

    @Test
    void aGameThatEndedWithoutBeingPlayedHasNoResult() throws Exception {
        assertThat(score("basketball_nba", "null").result()).isEmpty();
        assertThat(score("basketball_nba", "[]").result()).isEmpty();
        assertThat(score("basketball_nba", both("0", "0")).result()).isEmpty();
        assertThat(score("soccer_epl", both("0", "0")).result()).contains(new Result(0, 0, false, List.of()));
        assertThat(score("soccer_epl", both("1", "w/o")).result()).isEmpty();
    }

    private ListedScore score(String sport, String scores) throws FeedFailure {
        return american.scores(utf8("[" + event("id", sport, "1792245600",
                ",\"completed\":true,\"scores\":" + scores) + "]")).entries().getFirst();
    }

    private static String both(String home, String away) {
        return "[{\"name\":\"B\",\"score\":\"" + away + "\"},{\"name\":\"A\",\"score\":\"" + home + "\"}]";
    }

    @Test
    void theProvidersOwnSamplesAreReadWhole() throws Exception {
        assertThat(american.sports(shared("published/sports.json")).entries()).hasSize(27);
        assertThat(american.events(shared("transcribed/events_nfl.json")).entries()).hasSize(3);
        var odds = american.odds(shared("published/odds_nfl_h2h_spreads_american.json"), FETCHED);
        assertThat(odds.problems()).isEmpty();
        assertThat(odds.events()).singleElement()
                .satisfies(each -> assertThat(each.quotes().keySet()).containsExactlyInAnyOrder(H2H, SPREADS));
        assertThat(odds.books()).hasSize(12);
        var props = american.odds(shared("published/event_odds_nfl_player_pass_tds_american.json"), FETCHED);
        assertThat(props.problems()).isEmpty();
        assertThat(props.events().getFirst().quotes().keySet()).isNotEmpty()
                .allMatch(market -> market.type() == MarketType.PLAYER_TOTAL
                        && market.stat().equals("player_pass_tds"));
    }

    @Test
    void formerAnswersAreReadWithTheTimeOfTheirSnapshot() throws Exception {
        var odds = american.historicalOdds(shared("transcribed/historical_odds_nfl_h2h_american.json"));
        assertThat(odds.at()).isEqualTo(Instant.parse("2021-10-18T11:55:00Z"));
        assertThat(odds.data().prices()).isEqualTo(6);
        assertThat(odds.data().problems()).isEmpty();

        var event = decimal.historicalOdds(shared("transcribed/historical_event_odds_nba_player_points_decimal.json"));
        assertThat(event.data().untaken()).containsExactlyEntriesOf(Map.of("h2h_q1", 2));
        assertThat(event.data().events().getFirst().quotes()).hasSize(2);

        assertThat(decimal.historicalEvents(shared("transcribed/historical_events_nba.json")).data().entries())
                .hasSize(3);
    }

    @Test
    void unixTimesOutrightsAndEmptyListsAreRead() throws Exception {
        var unix = decimal.odds(shared("constructed/odds_unix_dateformat.json"), FETCHED).events().getFirst();
        assertThat(unix.event().start()).isEqualTo(Instant.ofEpochSecond(1_792_245_600));
        assertThat(unix.quotes().get(H2H)).extracting(Quote::time)
                .containsOnly(new QuoteTime.Exact(Instant.ofEpochSecond(1_792_174_811)));

        var outrights = decimal.odds(shared("constructed/odds_nfl_outrights_decimal.json"), FETCHED);
        assertThat(outrights.events()).isEmpty();
        assertThat(outrights.problems()).isEmpty();
        assertThat(outrights.untaken()).containsExactlyEntriesOf(Map.of("outrights", 3));

        assertThat(decimal.odds(shared("constructed/odds_empty.json"), FETCHED).events()).isEmpty();
    }

    private static Quote quote(String book, Outcome outcome, @Nullable Point point, String price, QuoteTime time) {
        return new Quote(new BookKey(book), outcome, point, Price.decimal(price), time, Stage.PRE_MATCH, false);
    }

    private static byte[] odds(String sport, String start, String markets) {
        return utf8("[" + event("id", sport, start,
                ",\"bookmakers\":[{\"key\":\"book\",\"title\":\"Book\",\"markets\":[" + markets + "]}]") + "]");
    }

    private static String event(String id, String sport, String start, String more) {
        return """
                {"id":"%s","sport_key":"%s","commence_time":%s,"home_team":"A","away_team":"B"%s}"""
                .formatted(id, sport, start, more);
    }

    private static String market(String key, String updated, String outcomes) {
        return "{\"key\":\"" + key + "\",\"last_update\":" + updated + ",\"outcomes\":" + outcomes + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] own(String name) throws IOException {
        try (var in = OddsApiReaderTest.class.getResourceAsStream("/odds-api/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] shared(String name) throws IOException {
        return Files.readAllBytes(SharedData.require("odds-api/" + name));
    }
}
