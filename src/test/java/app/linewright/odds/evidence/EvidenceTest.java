package app.linewright.odds.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.MarketType;
import app.linewright.odds.Outcome;
import app.linewright.odds.Point;
import app.linewright.odds.Price;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.Quote;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.QuoteTime;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.Stage;
import app.linewright.odds.Stock;
import app.linewright.odds.devig.Devig;
import app.linewright.odds.devig.DevigMethod;
import app.linewright.odds.devig.Offered;
import app.linewright.odds.fair.FairPolicy;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.ResultStore;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");

    private final TestDatabase database = TestDatabase.h2();
    private final Stock stock = new Stock(database.database());
    private final SettingsStore settings = new SettingsStore(InstantSource.system());
    private final FairPolicyStore policies = new FairPolicyStore(settings);
    private final Evidence evidence = new Evidence(
            database.database(),
            new LeagueStore(),
            new EventStore(),
            new ResultStore(),
            new SportsbookStore(),
            new QuoteStore(new SportsbookStore()),
            policies);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aMethodThatIsBetterBeyondChanceBecomesTheOneThatIsUsed() {
        playSeasons(300, 0.10);

        var tuning = evidence.tune(NFL, MarketType.H2H);

        assertThat(tuning.before()).isEqualTo(FairPolicy.DEFAULT);
        assertThat(tuning.after().method()).isEqualTo(DevigMethod.MULTIPLICATIVE);
        assertThat(tuning.changed()).isTrue();
        var stored = database.database().read(policies::all);
        assertThat(stored.of(NFL, MarketType.H2H)).isEqualTo(tuning.after());
        assertThat(stored.of(NFL, MarketType.TOTALS)).isEqualTo(FairPolicy.DEFAULT);
    }

    @Test
    void whatWasLearnedIsNotKnownBeforeTheResultsItWasLearnedFrom() {
        playSeasons(300, 0.10);
        evidence.tune(NFL, MarketType.H2H);
        var stored = database.database().read(policies::all);
        var lastDay = LocalDate.of(2000, 1, 1).plusDays(299);

        var before = stored.knownBy(lastDay.atTime(12, 0).toInstant(ZoneOffset.UTC));
        var after = stored.knownBy(lastDay.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(before.of(NFL, MarketType.H2H)).isEqualTo(FairPolicy.DEFAULT);
        assertThat(after.of(NFL, MarketType.H2H).method()).isEqualTo(DevigMethod.MULTIPLICATIVE);
    }

    @Test
    void whatIsLearnedLaterIsKeptBesideWhatWasLearnedBefore() {
        playSeasons(300, 0.10);
        evidence.tune(NFL, MarketType.H2H);
        var early = LocalDate.of(2000, 1, 1).plusDays(299);
        var scope = new FairPolicies.Scope(NFL, MarketType.H2H);
        var shin = new FairPolicies.Learned(early.plusYears(1), FairPolicy.DEFAULT.withMethod(DevigMethod.SHIN));
        database.database().write(transaction -> {
            policies.put(transaction, scope, shin);
            return transaction;
        });

        var stored = database.database().read(policies::all);

        assertThat(stored.of(NFL, MarketType.H2H)).isEqualTo(shin.policy());
        assertThat(stored.knownBy(early.plusMonths(6).atStartOfDay().toInstant(ZoneOffset.UTC))
                        .of(NFL, MarketType.H2H)
                        .method())
                .isEqualTo(DevigMethod.MULTIPLICATIVE);
    }

    @Test
    void pricesFromAfterTheStartAreNoEvidence() {
        var known = stock.game("NFL", "Green Bay Packers", "Chicago Bears", Instant.parse("2001-01-01T20:00:00Z"));
        var dated = addGame(400);
        for (var event : List.of(known, dated)) {
            var days = event.equals(known) ? "2001-01-01T20:00:00Z" : "2001-02-09T20:00:00Z";
            stock.quotes(
                    event,
                    MarketType.H2H,
                    captured(Outcome.HOME, Price.decimal("1.01"), Instant.parse(days)),
                    captured(Outcome.AWAY, Price.decimal("21"), Instant.parse(days)));
            stock.result(event, 5, 1);
        }
        stock.quotes(
                known,
                MarketType.H2H,
                captured(Outcome.HOME, Price.decimal("1.90"), Instant.parse("2001-01-01T19:59:59Z")),
                captured(Outcome.AWAY, Price.decimal("1.90"), Instant.parse("2001-01-01T19:59:59Z")));

        var scores = evidence.of(NFL, MarketType.H2H, Optional.empty()).sources();

        assertThat(scores).singleElement().satisfies(score -> {
            assertThat(score.markets()).isEqualTo(1);
            assertThat(score.logLoss()).isCloseTo(Math.log(2), within(1e-12));
        });
    }

    @Test
    void aMethodThatIsBetterByChanceChangesNothing() {
        playSeasons(60, 0.02);

        var tuning = evidence.tune(NFL, MarketType.H2H);

        assertThat(tuning.changed()).isFalse();
        assertThat(tuning.weights()).isEmpty();
        assertThat(tuning.evidence().ranking().orElseThrow().rows()).hasSize(7);
        var kept = database.database().read(transaction -> settings.startingWith(transaction, "fair-line/"));
        assertThat(kept).isEmpty();
    }

    @Test
    void pushesAndQuarterLinesAreLeftOutOfTheLoss() {
        var even = Price.decimal("1.90");
        addTotal("40", even, 20, 20);
        addTotal("40.25", even, 30, 20);
        addTotal("40.5", even, 30, 20);

        var score = evidence.of(NFL, MarketType.TOTALS, Optional.empty()).sources().getFirst();

        assertThat(score.markets()).isEqualTo(3);
        assertThat(score.decided()).isEqualTo(1);
        assertThat(score.logLoss()).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void aSettingThatCannotBeReadLeavesTheDefault() {
        database.database().write(transaction -> {
            settings.put(transaction, "fair-line/americanfootball_nfl/h2h", "guesswork pinnacle=much");
            return transaction;
        });

        assertThat(database.database().read(policies::all).of(NFL, MarketType.H2H)).isEqualTo(FairPolicy.DEFAULT);
    }

    @Test
    void simulatedAndUnknownLeaguesAreNoEvidence() {
        database.database().write(transaction -> transaction
                .handle()
                .execute("UPDATE leagues SET simulated = TRUE WHERE id = ?", NFL.value()));

        assertThatThrownBy(() -> evidence.tune(NFL, MarketType.H2H))
                .hasMessage("NFL is simulated: its prices are no evidence.");
        assertThatThrownBy(() -> evidence.of(new LeagueKey("nowhere"), MarketType.H2H, Optional.empty()))
                .hasMessage("The league “nowhere” is not known.");
    }

    /** The favourite wins nine times in ten, and the book adds its margin to every chance in the same proportion. */
    private void playSeasons(int games, double overround) {
        List<MarketQuotes> quotes = new ArrayList<>();
        for (int i = 0; i < games; i++) {
            double home = i % 2 == 0 ? 0.9 : 0.1;
            var event = addGame(i);
            var offered = (Offered.Book) Devig.withMargin(DevigMethod.MULTIPLICATIVE, 1 + overround, home, 1 - home);
            quotes.add(new MarketQuotes(new MarketKey(event, MarketType.H2H), List.of(
                    closing(Outcome.HOME, null, decimal(offered.prices().get(0))),
                    closing(Outcome.AWAY, null, decimal(offered.prices().get(1))))));
            boolean homeWins = (home > 0.5) != (i % 20 < 2);
            stock.result(event, homeWins ? 1 : 0, homeWins ? 0 : 1);
        }
        stock.quotes(quotes.toArray(MarketQuotes[]::new));
    }

    private void addTotal(String point, Price price, int home, int away) {
        var event = addGame(Point.parse(point).hundredths());
        stock.quotes(
                event,
                MarketType.TOTALS,
                closing(Outcome.OVER, Point.parse(point), price),
                closing(Outcome.UNDER, Point.parse(point), price));
        stock.result(event, home, away);
    }

    private EventId addGame(int day) {
        return stock.game("NFL", "Green Bay Packers", "Chicago Bears", LocalDate.of(2000, 1, 1).plusDays(day));
    }

    private static Price decimal(double price) {
        return new Price(PriceFormat.DECIMAL, Math.round(price * 10_000), 4);
    }

    private static Quote captured(Outcome outcome, Price price, Instant at) {
        return new Quote(
                new BookKey("pinnacle"), outcome, null, price, new QuoteTime.Exact(at), Stage.PRE_MATCH, false);
    }

    private static Quote closing(Outcome outcome, @Nullable Point point, Price price) {
        return new Quote(
                new BookKey("pinnacle"), outcome, point, price, new QuoteTime.Unknown(), Stage.CLOSING, false);
    }
}
