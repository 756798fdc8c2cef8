package app.linewright.bench;

import app.linewright.odds.BookKey;
import app.linewright.odds.QuoteRefresh;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.StoredQuote;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.Games;
import app.linewright.odds.evidence.FairPolicyStore;
import app.linewright.odds.history.HistoryCare;
import app.linewright.odds.history.HistoryTerms;
import app.linewright.odds.points.ScoreModels;
import app.linewright.sport.DayWindow;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.Settings;
import app.linewright.store.SettingsStore;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A history of many prices, as refreshes of the demo league leave it: how fast it is written, beside plain rows of as
 * many prices in the same commits; how large it is; and how fast the board, the history of a game and the database
 * itself open when it is there.
 */
final class HistoryRounds {
    private static final int READINGS = 15;

    private final PrintStream out;
    private final Path work;
    private final long target;
    private final long rowTarget;
    private final DemoSnapshots demo = new DemoSnapshots();
    private final SportsbookStore books = new SportsbookStore();
    private final QuoteStore quotes = new QuoteStore(books);
    private long stored;
    private QuoteRefresh last;

    private HistoryRounds(PrintStream out, Path work, long target, QuoteRefresh first) {
        this.out = out;
        this.work = work;
        this.target = target;
        this.rowTarget = target / 10;
        this.last = first;
    }

    /** Fills a database with {@code target} prices and prints what came out. */
    static void run(long target, PrintStream out) throws IOException {
        var work = Files.createTempDirectory("linewright-bench");
        try {
            var full = new DatabaseAddress.H2Files(Files.createDirectory(work.resolve("full")));
            var rounds = new HistoryRounds(
                    out, work, target, new QuoteRefresh("demo", "none", Instant.EPOCH, List.of()));
            try (var database = TestDatabase.open(full)) {
                DemoSnapshots.load(database);
                rounds.fill(database);
                rounds.boards(database);
                rounds.history(database, "as refreshes left it");
            }
            rounds.merge(full);
        } finally {
            TestDatabase.delete(work);
        }
    }

    /** One way to store what a refresh changed, and the time that it took. */
    private static final class Contender implements AutoCloseable {
        private final String title;
        private final DatabaseAddress.H2Files address;
        private final Database database;
        private long nanos;
        private long prices;
        private boolean closed;

        Contender(String title, DatabaseAddress.H2Files address) {
            this.title = title;
            this.address = address;
            this.database = TestDatabase.open(address);
        }

        double rate() {
            return prices * 1e9 / nanos;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                database.close();
            }
        }
    }

    /** Refreshes until there are enough prices; the first tenth of them goes into plain rows too. */
    private void fill(Database database) throws IOException {
        Map<BookKey, Integer> numbers = new HashMap<>();
        database.read(transaction -> books.all(transaction)).keySet()
                .forEach(book -> numbers.put(book, numbers.size() + 1));
        var rows = new QuoteRowStore(numbers);
        long nanos = 0;
        long early = 0;
        long shown = 0;
        int refreshes = 0;
        var waits = new ArrayList<Duration>();
        var readersWaits = new ArrayList<Duration>();
        try (var plain = contender("rows, key only", rows, false);
                var indexed = contender("rows, two indexes", rows, true)) {
            while (stored < target || demo.now().atZone(ZoneOffset.UTC).getMinute() != 0) {
                last = demo.next(database);
                var begin = System.nanoTime();
                var refreshed = database.write(transaction -> quotes.refresh(transaction, last));
                nanos += System.nanoTime() - begin;
                stored += refreshed.changed();
                shown += refreshed.shown();
                refreshes++;
                if (stored <= rowTarget) {
                    early = nanos;
                    var changed = changed(last, refreshed.changed());
                    List.of(plain, indexed).forEach(each -> insert(each, rows, changed));
                }
                database.compactIfWorthwhile().ifPresent(done -> {
                    waits.add(done.writersWaited());
                    readersWaits.add(done.readersWaited());
                });
            }
            out.printf(Locale.ROOT, "%,d prices changed of %,d shown in %,d refreshes%n%n", stored, shown, refreshes);
            out.printf("| contender | prices a second | over rows, key only | over rows, two indexes |%n");
            out.printf("| --- | ---: | ---: | ---: |%n");
            for (var each : List.of(plain, indexed)) {
                line(each.title, each.rate(), plain, indexed);
            }
            line("`QuoteStore.refresh`, prices that changed, of the same refreshes", plain.prices * 1e9 / early, plain,
                    indexed);
            line("`QuoteStore.refresh`, prices that changed, of all", stored * 1e9 / nanos, plain, indexed);
            line("`QuoteStore.refresh`, prices shown, of all", shown * 1e9 / nanos, plain, indexed);
            out.printf(Locale.ROOT, "%n%d compactions; longest wait of writers %d ms, of readers %d ms%n", waits.size(),
                    longest(waits), longest(readersWaits));
            for (var each : List.of(plain, indexed)) {
                each.close();
                out.printf(Locale.ROOT, "%n%s: %.1f bytes a price, %.1f without gaps", each.title,
                        (double) Files.size(each.address.file()) / each.prices,
                        (double) compacted(each.address) / each.prices);
            }
            out.println();
        }
    }

    private void line(String title, double rate, Contender plain, Contender indexed) {
        out.printf(Locale.ROOT, "| %s | %,.0f | %.2f | %.2f |%n", title, rate, rate / plain.rate(),
                rate / indexed.rate());
    }

    private static long longest(List<Duration> waits) {
        return waits.stream().mapToLong(Duration::toMillis).max().orElse(0);
    }

    private Contender contender(String title, QuoteRowStore rows, boolean indexed) throws IOException {
        var address = new DatabaseAddress.H2Files(Files.createDirectory(work.resolve(indexed ? "indexed" : "plain")));
        var contender = new Contender(title, address);
        contender.database.write(transaction -> {
            rows.create(transaction, indexed);
            return transaction;
        });
        return contender;
    }

    private static void insert(Contender contender, QuoteRowStore rows, List<StoredMarket> changed) {
        var begin = System.nanoTime();
        contender.prices += contender.database.write(transaction -> rows.insert(transaction, changed));
        contender.nanos += System.nanoTime() - begin;
    }

    /** As many prices as changed, evenly of all markets. */
    private static List<StoredMarket> changed(QuoteRefresh refresh, int count) {
        List<StoredMarket> markets = new ArrayList<>();
        int shown = refresh.shown().stream().mapToInt(market -> market.quotes().size()).sum();
        int seen = 0;
        int taken = 0;
        for (var market : refresh.shown()) {
            seen += market.quotes().size();
            int wanted = (int) ((long) seen * count / Math.max(1, shown)) - taken;
            int some = Math.min(wanted, market.quotes().size());
            taken += some;
            if (some > 0) {
                markets.add(new StoredMarket(market.market(), market.quotes().subList(0, some).stream()
                        .map(quote -> new StoredQuote(quote, refresh.fetched()))
                        .toList()));
            }
        }
        return markets;
    }

    private void merge(DatabaseAddress.H2Files full) throws IOException {
        bytes(full, "as refreshes left it");
        try (var merging = reopened(full)) {
            var care = new HistoryCare(
                    merging, new EventStore(), games(), new PlayerStore(), quotes,
                    new Settings(merging, new SettingsStore(demo::now)), work.resolve("archive"),
                    () -> demo.now().plus(Duration.ofDays(3)));
            var begin = System.nanoTime();
            var report = care.carryOut(HistoryTerms.STANDARD);
            out.printf(Locale.ROOT, "%nMerging: %,d blocks to %,d, %,d bytes to %,d, in %.1f s%n",
                    report.prices().blocksBefore(), report.prices().blocksAfter(), report.prices().bytesBefore(),
                    report.prices().bytesAfter(), (System.nanoTime() - begin) / 1e9);
            boards(merging);
            history(merging, "merged");
        }
        bytes(full, "merged");
        reopened(full).close();
    }

    private Database reopened(DatabaseAddress.H2Files full) {
        var begin = System.nanoTime();
        var database = TestDatabase.open(full);
        out.printf(Locale.ROOT, "%nOpening the database: %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        return database;
    }

    private void bytes(DatabaseAddress.H2Files address, String how) throws IOException {
        long closed = Files.size(address.file());
        out.printf(Locale.ROOT, "%n%s: %.2f bytes a price, %.2f without gaps%n", how, (double) closed / stored,
                (double) compacted(address) / stored);
    }

    /** The size of the file when it is written anew; the file itself stays. */
    private static long compacted(DatabaseAddress.H2Files address) throws IOException {
        var copy = new DatabaseAddress.H2Files(Files.createTempDirectory(address.folder(), "copy"));
        Files.copy(address.file(), copy.file());
        QuoteRowStore.compact(copy);
        long size = Files.size(copy.file());
        TestDatabase.delete(copy.folder());
        return size;
    }

    /** The board of the games to come, with all that went before stored, and with the last refresh alone. */
    private void boards(Database database) throws IOException {
        var address = new DatabaseAddress.H2Files(Files.createTempDirectory(work, "small"));
        try (var small = TestDatabase.open(address)) {
            DemoSnapshots.load(small);
            var copy = new DemoSnapshots();
            copy.goTo(demo.now().minus(DemoSnapshots.BETWEEN));
            var only = copy.next(small);
            small.write(transaction -> quotes.refresh(transaction, only));
            var zone = ZoneOffset.ofHours(-demo.now().atZone(ZoneOffset.UTC).getHour());
            var window = DayWindow.of(demo.now().atZone(zone).toLocalDate(), zone);
            var question = BoardQuestion.of(window).withLeagues(Set.of(DemoSnapshots.LEAGUE));
            List<Double> few = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            for (int i = -READINGS; i < READINGS; i++) {
                double one = millis(() -> boards(small, question));
                double other = millis(() -> boards(database, question));
                if (i >= 0) {
                    few.add(one);
                    many.add(other);
                }
            }
            out.printf(Locale.ROOT, "%nThe board: %s ms with %,d prices stored, %s ms with %,d%n",
                    Spread.of(few).fraction(), only.shown().stream().mapToInt(each -> each.quotes().size()).sum(),
                    Spread.of(many).fraction(), stored);
        }
    }

    private Object boards(Database database, BoardQuestion question) {
        var settings = new SettingsStore(demo::now);
        return new Boards(
                database, new EventStore(), games(), new PlayerStore(), books, quotes, new StatedLineStore(),
                new FairPolicyStore(settings), ScoreModels.shipped(), demo::now).at(question);
    }

    private static Games games() {
        return new Games(new LeagueStore(), new TeamStore(), new ResultStore());
    }

    /** The history of the game that was priced for longest: the first that is over whose prices were all seen. */
    private void history(Database database, String how) {
        var events = database.read(transaction -> new EventStore().list(transaction, EventFilter.ALL));
        EventId event = events.stream()
                .filter(each -> each.start().startedBy(demo.now()))
                .map(Event::id)
                .reduce((_, next) -> next)
                .orElse(events.getFirst().id());
        List<Double> times = new ArrayList<>();
        int[] prices = {0};
        for (int i = 0; i < READINGS; i++) {
            times.add(millis(() -> {
                var found = database.read(transaction -> quotes.history(transaction, List.of(event)));
                prices[0] = found.markets().stream().mapToInt(market -> market.quotes().size()).sum();
                return found;
            }));
        }
        out.printf(Locale.ROOT, "%nThe history of one game, %s: %,d prices in %s ms, %.1f ms at first%n", how,
                prices[0], Spread.of(times).fraction(), times.getFirst());
    }

    private static double millis(Supplier<Object> work) {
        var begin = System.nanoTime();
        var result = work.get();
        var nanos = System.nanoTime() - begin;
        Objects.requireNonNull(result);
        return nanos / 1e6;
    }
}
