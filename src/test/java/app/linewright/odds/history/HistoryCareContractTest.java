package app.linewright.odds.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.odds.Quote;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.board.Games;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryEngine
class HistoryCareContractTest {
    private static final HistoryTerms THIN = new HistoryTerms(HistoryTerms.Rule.THIN, 1, Optional.empty());
    private static final HistoryTerms ARCHIVE = new HistoryTerms(HistoryTerms.Rule.ARCHIVE, 1, Optional.empty());

    @TempDir
    private Path folder;

    private final Database database;
    private final Random random = new Random(20_261_121);
    private final Map<EventId, EventStart> starts = new HashMap<>();
    private HistoryTrial trial;
    private Instant oldEnd;
    private Instant newBegin;

    @SuppressWarnings("NullAway.Init") // the trial is made before each test
    HistoryCareContractTest(Database database) {
        this.database = database;
    }

    /** Games of two days ago, of which everything is over, and games of today. */
    @BeforeEach
    void refresh() throws FeedFailure {
        trial = new HistoryTrial(database, folder.resolve("archive"));
        oldEnd = trial.refreshFor(Duration.ofMinutes(12)).now;
        trial.now = trial.now.plus(Duration.ofDays(2));
        newBegin = trial.now;
        trial.refreshFor(Duration.ofMinutes(3));
    }

    @Test
    void theBoardAsOfAnyFullMinuteAndAnyLaterInstantIsWhatItWasBeforeThinning() throws IOException {
        var instants = new ArrayList<Instant>();
        for (int i = 0; i < 10; i++) {
            instants.add(between(HistoryTrial.BEGIN, oldEnd).truncatedTo(ChronoUnit.MINUTES));
            instants.add(between(newBegin, trial.now));
        }
        instants.add(between(oldEnd, newBegin));
        instants.add(THIN.until(trial.now));
        var before = instants.stream().map(trial::boardAt).toList();
        long quotes = count();

        var rehearsed = trial.care.rehearse(THIN);
        assertThat(count()).isEqualTo(quotes);
        assertThat(rehearsed.done()).isFalse();
        var report = trial.care.carryOut(THIN);

        assertThat(report.prices()).isEqualTo(rehearsed.prices());
        assertThat(report.refreshesLeftOut()).isEqualTo(rehearsed.refreshesLeftOut()).isGreaterThan(15);
        assertThat(report.prices().quotesLeftOut()).isEqualTo(quotes - count()).isPositive();
        assertThat(instants.stream().map(trial::boardAt).toList()).isEqualTo(before);
    }

    @Test
    void openingAndClosingPricesStay() throws IOException {
        for (var terms : List.of(THIN, ARCHIVE)) {
            var before = ends();
            trial.care.carryOut(terms);
            assertThat(ends()).isEqualTo(before);
        }
    }

    @Test
    void withoutThinningEveryGameThatIsOverGetsOneBlockAMarketAndKeepsEveryPrice() throws IOException {
        var before = trial.history();

        var report = trial.care.carryOut(HistoryTerms.STANDARD);

        assertThat(trial.history()).isEqualTo(before);
        assertThat(report.prices().quotesLeftOut()).isZero();
        assertThat(report.prices().blocksAfter()).isLessThan(report.prices().blocksBefore() / 3);
        assertThat(report.prices().bytesAfter()).isLessThan(report.prices().bytesBefore() / 2);
        assertThat(report.refreshesLeftOut()).isZero();
        assertThat(trial.care.carryOut(HistoryTerms.STANDARD).prices().blocksBefore())
                .isEqualTo(report.prices().blocksAfter());
    }

    @Test
    void aMarketOfWhichABlockIsDamagedStaysAsItIs() throws IOException {
        long damaged = database.write(transaction -> {
            long id = transaction.handle().createQuery("SELECT MIN(id) FROM odds_snapshots").mapTo(Long.class).one();
            transaction.handle().execute("UPDATE odds_snapshots SET block = ? WHERE id = ?", new byte[20], id);
            return id;
        });

        var report = trial.care.carryOut(THIN);

        assertThat(report.prices().damage()).singleElement().asString()
                .startsWith("Block " + damaged + " of the price history, ")
                .endsWith("does not match its checksum; the market stays as it is.");
        assertThat(database.<Integer>read(transaction -> transaction
                        .handle()
                        .createQuery("SELECT count(*) FROM odds_snapshots WHERE id = " + damaged)
                        .mapTo(Integer.class)
                        .one()))
                .isOne();
    }

    @Test
    void anArchiveHoldsEveryPriceAndIsNeverWrittenTwice() throws IOException {
        var old = trial.history().stream().filter(this::isOld).mapToInt(market -> market.quotes().size()).sum();

        var report = trial.care.carryOut(ARCHIVE);

        assertThat(report.files()).containsExactlyInAnyOrder(
                folder.resolve("archive/soccer_demo_2026-03-01.csv.gz"),
                folder.resolve("archive/basketball_demo_2026-03-01.csv.gz"));
        var rows = new ArrayList<List<String>>();
        for (var file : report.files()) {
            rows.addAll(rows(file));
        }
        assertThat(rows).hasSize(old);
        assertThat(rows).allSatisfy(row -> assertThat(row).contains("simulated"));
        assertThat(report.prices().quotesLeftOut()).isPositive();
        assertThat(trial.care.carryOut(ARCHIVE).files()).isEmpty();
    }

    @Test
    void anArchiveWhoseTransactionWasCutOffIsUsedAgain() throws IOException {
        var archive = new QuoteArchive(folder.resolve("archive"));
        var first = archive.put("day", this::addOld);
        assertThat(archive.put("day", this::addOld)).isEqualTo(first);
        var other = archive.put("day", sheet -> {});
        assertThat(other).hasFileName("day_2.csv.gz");
        assertThat(rows(first)).isNotEmpty();
        try (var files = Files.list(folder.resolve("archive"))) {
            assertThat(files).containsExactlyInAnyOrder(first, other);
        }
    }

    @Test
    void onItsOwnAccountItActsOnceADayByTheTermsThatHold() {
        long quotes = count();
        trial.care.carryOutIfDue();
        assertThat(count()).as("everything is kept").isEqualTo(quotes);

        trial.care.setTerms(THIN);
        assertThat(trial.care.terms()).isEqualTo(THIN);
        trial.care.carryOutIfDue();
        long thinned = count();
        assertThat(thinned).isLessThan(quotes);

        trial.now = trial.now.plus(Duration.ofHours(20));
        trial.care.carryOutIfDue();
        assertThat(count()).isEqualTo(thinned);
        trial.now = trial.now.plus(Duration.ofHours(8));
        trial.care.carryOutIfDue();
        assertThat(count()).isLessThan(thinned);
    }

    private void addOld(QuoteSheet sheet) {
        var old = trial.games().stream().filter(game -> game.start().startedBy(oldEnd.plusSeconds(3_600))).toList();
        var games = new Games(
                new LeagueStore(), new TeamStore(),
                new ResultStore());
        database.<Boolean>read(transaction -> {
            GameHistories.read(transaction, games, new PlayerStore(), trial.quotes, old)
                    .addTo(sheet);
            return true;
        });
    }

    private Instant between(Instant from, Instant to) {
        return from.plusMillis(random.nextLong(Duration.between(from, to).toMillis()));
    }

    private long count() {
        return trial.history().stream().mapToLong(market -> market.quotes().size()).sum();
    }

    private boolean isOld(StoredMarket market) {
        return start(market).startedBy(oldEnd.plusSeconds(3_600));
    }

    private EventStart start(StoredMarket market) {
        return starts.computeIfAbsent(market.market().event(), wanted -> trial.games().stream()
                .filter(game -> game.id().equals(wanted))
                .findFirst()
                .orElseThrow()
                .start());
    }

    private record Ends(Optional<Quote> opening, ClosingPrice closing, Optional<Quote> current) {}

    private List<Ends> ends() {
        return trial.history().stream()
                .flatMap(market -> PriceSeries.of(market.told()).stream().map(series -> new Ends(
                        series.opening().map(PriceSeries.Opening::quote),
                        ClosingPrice.of(series, start(market)),
                        series.current())))
                .toList();
    }

    private static List<List<String>> rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> IntStream.range(0, row.getFieldCount()).mapToObj(row::getField).toList())
                    .toList();
        }
    }
}
