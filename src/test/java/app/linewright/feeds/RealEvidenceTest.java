package app.linewright.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import app.linewright.SharedData;
import app.linewright.odds.MarketType;
import app.linewright.odds.Money;
import app.linewright.odds.Stage;
import app.linewright.odds.board.BestPrices;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.Games;
import app.linewright.odds.board.Opportunities;
import app.linewright.odds.board.PriceAnswer;
import app.linewright.odds.board.PriceQuestion;
import app.linewright.odds.evidence.Evidence;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.evidence.MarketEvidence;
import app.linewright.odds.evidence.SourceScore;
import app.linewright.odds.opportunity.BookRules;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.DayWindow;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerStore;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the services of prices say of the real files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealEvidenceTest {
    private static final LeagueKey EPL = new LeagueKey("soccer_epl");
    private static final LeagueKey NFL = new LeagueKey("americanfootball_nfl");

    private TestDatabase home;
    private ImportTrial trial;

    @BeforeAll
    void importFiles() {
        List<Path> files = List.of(SharedData.require("soccer/E0_1920.csv"), SharedData.require("nfl/games.csv"));
        home = TestDatabase.h2();
        trial = new ImportTrial(home.database()).load();
        files.forEach(trial::run);
    }

    @AfterAll
    void close() {
        if (home != null) {
            home.close();
        }
    }

    @Test
    void thePremierLeagueOf2019HasItsKnownMarginsAndLosses() {
        var evidence = evidence().of(EPL, MarketType.H2H, Optional.of("2019-20"));

        assertThat(evidence.games()).isEqualTo(380);
        assertScore(evidence, "pinnacle", Stage.CLOSING, 0.028561, 0.97215);
        assertScore(evidence, "bet365", Stage.PRE_MATCH, 0.053090, 0.97321);
        assertScore(evidence, "bet365", Stage.CLOSING, 0.054029, 0.97283);
        assertScore(evidence, "market_average", Stage.CLOSING, 0.040716, 0.97310);
        var highest = score(evidence, "market_maximum", Stage.CLOSING);
        assertThat(highest.meanOverround()).isCloseTo(-0.009363, within(5e-7));
        assertThat(highest.belowOne()).isEqualTo(313);
        assertThat(highest.markets()).isEqualTo(380);
    }

    @Test
    void allSevenMethodsAreRankedWithPairedIntervals() {
        var ranking = evidence().of(EPL, MarketType.H2H, Optional.empty()).ranking().orElseThrow();

        assertThat(ranking.rows()).hasSize(7);
        assertThat(ranking.rows()).isSortedAccordingTo((a, b) -> Double.compare(a.logLoss(), b.logLoss()));
        assertThat(ranking.rows()).allSatisfy(row -> assertThat(row.logLoss()).isBetween(0.96, 0.98));
        assertThat(evidence().of(NFL, MarketType.H2H, Optional.empty()).ranking().orElseThrow().rows()).hasSize(7);
    }

    @Test
    void pricesOfTheHighestBiddersAreNeverAnArbitrage() {
        var season = BoardQuestion.of(
                        new DayWindow(LocalDate.parse("2019-08-01"), LocalDate.parse("2020-07-31"), ZoneOffset.UTC))
                .withLeagues(Set.of(EPL));
        var opportunities = new Opportunities(boards(Instant.parse("2019-08-01T00:00:00Z")), BookRules.shipped());
        var hundred = Money.parse("100.00", Currency.getInstance("GBP"));

        assertThat(opportunities.arbitrages(season, hundred).found()).isEmpty();
        assertThat(opportunities.value(season, 0).found()).isEmpty();
        assertThat(opportunities.middles(season).found()).isEmpty();
    }

    @Test
    void thePackersOfNovember2022HaveAConsensusOfUnknownTime() {
        var clock = InstantSource.fixed(ImportTrial.NOW);
        var bestPrices = new BestPrices(
                home.database(),
                trial.stores.leagues(),
                trial.stores.teams(),
                trial.stores.events(),
                games(),
                boards(ImportTrial.NOW),
                clock);
        var question = new PriceQuestion(
                "NFL",
                "packrs",
                Optional.of(LocalDate.parse("2022-11-17")),
                ZoneId.of("America/New_York"),
                MarketType.H2H,
                Optional.empty(),
                OptionalInt.empty(),
                Set.of(), Optional.empty(),
                Optional.empty());

        assertThat(bestPrices.find(question))
                .asInstanceOf(type(PriceAnswer.Consensus.class))
                .satisfies(answer -> {
                    assertThat(answer.market().game().away().name()).isEqualTo("Tennessee Titans");
                    assertThat(answer.market().game().home().name()).isEqualTo("Green Bay Packers");
                    assertThat(answer.note()).isEqualTo("consensus, closing, time unknown");
                });
    }

    private static void assertScore(
            MarketEvidence evidence, String book, Stage stage, double overround, double logLoss) {
        var score = score(evidence, book, stage);
        assertThat(score.markets()).isEqualTo(380);
        assertThat(score.meanOverround()).isCloseTo(overround, within(5e-7));
        assertThat(score.logLoss()).isCloseTo(logLoss, within(5e-6));
    }

    private static SourceScore score(MarketEvidence evidence, String book, Stage stage) {
        return evidence.sources().stream()
                .filter(score -> score.source().key().value().equals(book) && score.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + stage + " of " + book + "."));
    }

    private Evidence evidence() {
        return new Evidence(
                home.database(),
                trial.stores.leagues(),
                trial.stores.events(),
                trial.stores.results(),
                trial.stores.books(),
                trial.stores.quotes(),
                new FairPolicyStore(new SettingsStore(InstantSource.system())));
    }

    private Games games() {
        return new Games(trial.stores.leagues(), trial.stores.teams(), trial.stores.results());
    }

    private Boards boards(Instant now) {
        return new Boards(
                home.database(),
                trial.stores.events(),
                games(),
                new PlayerStore(),
                trial.stores.books(),
                trial.stores.quotes(),
                trial.stores.lines(),
                new FairPolicyStore(new SettingsStore(InstantSource.fixed(now))),
                ScoreModels.shipped(),
                InstantSource.fixed(now));
    }
}
