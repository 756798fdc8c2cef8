package app.linewright.bench;

import app.linewright.SharedData;
import app.linewright.feeds.FileFormats;
import app.linewright.feeds.ImportJournalStore;
import app.linewright.feeds.ImportRequest;
import app.linewright.feeds.ImportService;
import app.linewright.feeds.ImportStores;
import app.linewright.feeds.ImportWatch;
import app.linewright.feeds.generic.CsvMappingStore;
import app.linewright.odds.BookKey;
import app.linewright.odds.MarketQuotes;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.ShippedSportsbooks;
import app.linewright.odds.SportsbookStore;
import app.linewright.odds.StatedLineStore;
import app.linewright.odds.StoredMarket;
import app.linewright.odds.StoredQuote;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.PlayerStore;
import app.linewright.sport.ResultStore;
import app.linewright.sport.SportReference;
import app.linewright.sport.TeamStore;
import app.linewright.sport.Venue;
import app.linewright.store.Database;
import app.linewright.store.DatabaseAddress;
import app.linewright.store.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Storing the prices of every football-data file: by an import, by {@link QuoteStore#append}, and, as what these are
 * measured against, by plain batched inserts of one row a quote. Everything writes the same quotes, into a database of
 * its own with the program's settings, and commits after as many games as a season has. Each round times every
 * contender once, one after the other, and ratios are formed within a round.
 */
final class StorageRounds {
    private static final int GAMES_PER_COMMIT = 380;

    private enum Contender {
        ROWS("rows, key only"),
        INDEXED_ROWS("rows, two indexes"),
        APPEND("blocks: `QuoteStore.append`"),
        IMPORT("blocks: import of the files");

        private final String title;

        Contender(String title) {
            this.title = title;
        }
    }

    private final PrintStream out;
    private final List<Path> files;
    private final Map<Contender, List<Double>> nanos = new EnumMap<>(Contender.class);
    private final List<List<StoredMarket>> seasons = new ArrayList<>();
    private final Map<BookKey, Integer> books = new HashMap<>();
    private final DatabaseAddress.H2Files games;
    private final Path work;
    private int quotes;

    private StorageRounds(PrintStream out, Path work) throws IOException {
        this.out = out;
        this.work = work;
        games = new DatabaseAddress.H2Files(Files.createDirectory(work.resolve("games")));
        try (var all = Files.list(SharedData.require("soccer"))) {
            files = all.filter(file -> file.getFileName().toString().matches("[A-Z]+\\d_\\d{4}\\.csv"))
                    .sorted()
                    .toList();
        }
    }

    /** Times {@code rounds} rounds, after {@code warmUps} that do not count, and prints what came out. */
    static void run(int warmUps, int rounds, PrintStream out) throws IOException {
        var work = Files.createTempDirectory("linewright-bench");
        try {
            var storage = new StorageRounds(out, work);
            storage.prepare();
            for (int round = -warmUps; round < rounds; round++) {
                for (var contender : Contender.values()) {
                    var taken = storage.time(contender);
                    if (round >= 0) {
                        storage.nanos.computeIfAbsent(contender, key -> new ArrayList<>()).add(taken);
                    }
                }
            }
            storage.printTimes(rounds);
            storage.printBytes();
        } finally {
            TestDatabase.delete(work);
        }
    }

    /** Imports the files, keeps their quotes at hand, and leaves a database with the games but no quotes. */
    private void prepare() throws IOException {
        try (var database = fresh(games)) {
            quotes = importInto(database);
            var events = database.read(transaction -> new EventStore().list(transaction, EventFilter.ALL));
            for (int from = 0; from < events.size(); from += GAMES_PER_COMMIT) {
                var season = events.subList(from, Math.min(from + GAMES_PER_COMMIT, events.size()));
                seasons.add(history(database, season));
            }
            var stored = database.read(transaction -> new SportsbookStore().all(transaction)).keySet();
            stored.forEach(book -> books.put(book, books.size() + 1));
            QuoteRowStore.deleteQuotes(database);
            out.printf(Locale.ROOT, "%,d quotes of %,d games in %d files%n%n", quotes, events.size(), files.size());
        }
        QuoteRowStore.compact(games);
        if (seasons.stream().flatMap(List::stream).mapToInt(market -> market.quotes().size()).sum() != quotes) {
            throw new IllegalStateException("The history does not hold what was imported.");
        }
    }

    private static List<StoredMarket> history(Database database, List<Event> events) {
        var ids = events.stream().map(Event::id).toList();
        return database.read(transaction -> new QuoteStore(new SportsbookStore()).history(transaction, ids)).markets();
    }

    private double time(Contender contender) throws IOException {
        var address = new DatabaseAddress.H2Files(Files.createDirectory(work.resolve("timed")));
        try (var database = contender == Contender.IMPORT ? fresh(address) : withGames(address)) {
            return time(contender, database);
        } finally {
            TestDatabase.delete(address.folder());
        }
    }

    private double time(Contender contender, Database database) {
        var rows = new QuoteRowStore(books);
        switch (contender) {
            case ROWS, INDEXED_ROWS -> create(rows, database, contender);
            case APPEND, IMPORT -> {
                // Their tables are the program's own.
            }
        }
        var begin = System.nanoTime();
        var stored = switch (contender) {
            case ROWS, INDEXED_ROWS -> insertInto(database, rows);
            case APPEND -> appendTo(database);
            case IMPORT -> importInto(database);
        };
        var taken = System.nanoTime() - begin;
        if (stored != quotes) {
            throw new IllegalStateException(contender.title + " stored " + stored + " quotes of " + quotes + ".");
        }
        return taken;
    }

    private static void create(QuoteRowStore rows, Database database, Contender contender) {
        database.write(transaction -> {
            rows.create(transaction, contender == Contender.INDEXED_ROWS);
            return transaction;
        });
    }

    private int insertInto(Database database, QuoteRowStore rows) {
        int stored = 0;
        for (var season : seasons) {
            stored += database.write(transaction -> rows.insert(transaction, season));
        }
        return stored;
    }

    private int appendTo(Database database) {
        var store = new QuoteStore(new SportsbookStore());
        int stored = 0;
        for (var season : seasons) {
            var batch = season.stream().map(StorageRounds::quotesOf).toList();
            stored += database.write(transaction -> store.append(transaction, batch)).added();
        }
        return stored;
    }

    private static MarketQuotes quotesOf(StoredMarket market) {
        return new MarketQuotes(market.market(), market.quotes().stream().map(StoredQuote::quote).toList());
    }

    private int importInto(Database database) {
        var books = new SportsbookStore();
        var stores = new ImportStores(
                new LeagueStore(),
                new TeamStore(),
                new EventStore(),
                new ResultStore(),
                new PlayerStore(),
                books,
                new QuoteStore(books),
                new StatedLineStore(),
                new CsvMappingStore(),
                new ImportJournalStore());
        var now = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
        return new ImportService(database, stores, new FileFormats(Venue.ballparks()), now)
                .run(ImportRequest.of(files), ImportWatch.NOBODY).files().stream()
                .mapToInt(file -> Math.toIntExact(file.quotesAdded()))
                .sum();
    }

    /** A database with what the program ships and nothing else. */
    private static Database fresh(DatabaseAddress.H2Files address) throws IOException {
        var database = TestDatabase.open(address);
        database.write(transaction -> {
            new SportReference(new LeagueStore(), new TeamStore(), new PlayerStore()).load(transaction);
            new ShippedSportsbooks(new SportsbookStore()).load(transaction);
            return transaction;
        });
        return database;
    }

    private Database withGames(DatabaseAddress.H2Files address) throws IOException {
        Files.copy(games.file(), address.file());
        return TestDatabase.open(address);
    }

    private void printTimes(int rounds) {
        out.printf("%d rounds; medians, with the range over the rounds%n%n", rounds);
        out.println("| contender | quotes a second | over rows, key only | over rows, two indexes |");
        out.println("| --- | ---: | ---: | ---: |");
        for (var contender : Contender.values()) {
            var rates = times(contender).stream().map(each -> quotes * 1e9 / each).toList();
            out.printf(Locale.ROOT, "| %s | %s | %s | %s |%n", contender.title, Spread.of(rates).whole(),
                    ratios(contender, Contender.ROWS), ratios(contender, Contender.INDEXED_ROWS));
        }
    }

    private String ratios(Contender contender, Contender peer) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < times(contender).size(); round++) {
            ratios.add(times(peer).get(round) / times(contender).get(round));
        }
        return Spread.of(ratios).fraction();
    }

    private List<Double> times(Contender contender) {
        return nanos.getOrDefault(contender, List.of());
    }

    /** What the database's file grows by: as it lies when the program ends, and rewritten without gaps. */
    private void printBytes() throws IOException {
        out.printf("%n| stored | bytes a quote | rewritten without gaps |%n| --- | ---: | ---: |%n");
        for (var contender : List.of(Contender.ROWS, Contender.INDEXED_ROWS, Contender.APPEND)) {
            var address = new DatabaseAddress.H2Files(Files.createDirectory(work.resolve(contender.name())));
            try (var database = withGames(address)) {
                time(contender, database);
            }
            var closed = bytesAQuote(address);
            QuoteRowStore.compact(address);
            out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", contender.title, closed, bytesAQuote(address));
            if (contender == Contender.APPEND) {
                try (var database = TestDatabase.open(address)) {
                    QuoteRowStore.deleteLatest(database);
                }
                QuoteRowStore.compact(address);
                out.printf(Locale.ROOT, "| its history alone | | %.1f |%n", bytesAQuote(address));
            }
        }
    }

    private double bytesAQuote(DatabaseAddress.H2Files address) throws IOException {
        return (double) (Files.size(address.file()) - Files.size(games.file())) / quotes;
    }
}
