package app.linewright.odds.history;

import static java.util.stream.Collectors.groupingBy;

import app.linewright.odds.HistoryChange;
import app.linewright.odds.QuoteStore;
import app.linewright.odds.board.Games;
import app.linewright.sport.Event;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.PlayerStore;
import app.linewright.store.Database;
import app.linewright.store.Setting;
import app.linewright.store.Settings;
import app.linewright.store.StoreFailure;
import app.linewright.store.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the history of prices in hand over the years: of games that are over it makes one block a market, thinned or
 * archived as the terms say. Each game is dealt with wholly or not at all; what cannot be read is left as it is.
 */
public final class HistoryCare {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryCare.class);

    /** Games whose prices are in memory together. */
    private static final int GAMES = 50;

    private static final Duration BETWEEN = Duration.ofDays(1);

    /** Up to which start, by which terms, games have been dealt with on the program's own account. */
    private static final Setting<String> DONE = Setting.text("history/done", "");

    private final Database database;
    private final EventStore events;
    private final Games games;
    private final PlayerStore players;
    private final QuoteStore quotes;
    private final Settings settings;
    private final Path archive;
    private final InstantSource clock;

    /** @param archive the folder of archives where the terms name none */
    public HistoryCare(
            Database database,
            EventStore events,
            Games games,
            PlayerStore players,
            QuoteStore quotes,
            Settings settings,
            Path archive,
            InstantSource clock) {
        this.database = database;
        this.events = events;
        this.games = games;
        this.players = players;
        this.quotes = quotes;
        this.settings = settings;
        this.archive = archive;
        this.clock = clock;
    }

    /** The terms that hold. */
    public HistoryTerms terms() {
        return settings.get(HistoryTerms.SETTING);
    }

    /** Lets {@code terms} hold from now on: each day the first refresh is followed by them. */
    public void setTerms(HistoryTerms terms) {
        settings.set(HistoryTerms.SETTING, terms);
    }

    /** The folder that archives go to. */
    public Path folder(HistoryTerms terms) {
        return terms.folder().orElse(archive);
    }

    /** What {@link #carryOut} would do; nothing is changed. */
    public HistoryReport rehearse(HistoryTerms terms) {
        var until = terms.until(clock.instant());
        var thinning = terms.rule().thinning();
        var prices = HistoryChange.NONE;
        int dealtWith = 0;
        for (var some : due(terms, Instant.MIN, until)) {
            prices = prices.with(database.read(
                    transaction -> change(some, games -> quotes.rehearseRewrite(transaction, games, thinning))));
            dealtWith += some.size();
        }
        int refreshes = database.read(transaction -> quotes.rehearseThinRefreshes(transaction, until, thinning));
        return new HistoryReport(terms, until, dealtWith, prices, refreshes, List.of(), false);
    }

    /**
     * Deals with the history of every game that is old enough.
     *
     * @throws IOException if an archive cannot be written; what it was to hold stays in the database
     */
    public HistoryReport carryOut(HistoryTerms terms) throws IOException {
        return carryOut(terms, Instant.MIN);
    }

    /**
     * Deals, by the terms that hold, with games that grew old since the last time, once a day at most. What fails is
     * told to the log, and done another time.
     */
    public void carryOutIfDue() {
        try {
            var terms = terms();
            var until = terms.until(clock.instant());
            var from = doneBy(terms);
            if (!from.plus(BETWEEN).isAfter(until)) {
                var report = carryOut(terms, from);
                settings.set(DONE, terms.text() + "\n" + until);
                LOG.info("History of {} games by “{}”: {} blocks became {}, {} prices and {} refreshes left out",
                        report.games(), terms.text(), report.prices().blocksBefore(), report.prices().blocksAfter(),
                        report.prices().quotesLeftOut(), report.refreshesLeftOut());
            }
        } catch (IOException | StoreFailure failure) {
            LOG.warn("Old history was not dealt with and stays", failure);
        }
    }

    /** Up to which start games have been dealt with by {@code terms}. */
    private Instant doneBy(HistoryTerms terms) {
        var lines = settings.get(DONE).lines().toList();
        if (lines.size() != 2 || !lines.getFirst().equals(terms.text())) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(lines.getLast());
        } catch (DateTimeException unreadable) {
            LOG.warn("The setting {} holds no instant; all history is looked at again", DONE.name(), unreadable);
            return Instant.EPOCH;
        }
    }

    private HistoryReport carryOut(HistoryTerms terms, Instant from) throws IOException {
        var until = terms.until(clock.instant());
        var prices = HistoryChange.NONE;
        int dealtWith = 0;
        List<Path> files = new ArrayList<>();
        try {
            for (var some : due(terms, from, until)) {
                prices = prices.with(database.write(transaction -> rewritten(transaction, terms, some, files)));
                dealtWith += some.size();
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        int refreshes = database.write(
                transaction -> quotes.thinRefreshes(transaction, until, terms.rule().thinning()));
        return new HistoryReport(terms, until, dealtWith, prices, refreshes, files, true);
    }

    /** Rows that are to leave the database are in their file, read back, before they do. */
    private HistoryChange rewritten(
            Transaction transaction, HistoryTerms terms, List<Event> some, List<Path> files) {
        var thinning = terms.rule().thinning();
        if (terms.rule() == HistoryTerms.Rule.ARCHIVE
                && change(some, each -> quotes.rehearseRewrite(transaction, each, thinning)).quotesLeftOut() > 0) {
            var first = some.getFirst();
            try {
                files.add(new QuoteArchive(folder(terms)).put(
                        first.league() + "_" + first.key().date(),
                        sheet -> batches(some).forEach(batch -> GameHistories.read(
                                transaction, games, players, quotes, batch).addTo(sheet))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return change(some, each -> quotes.rewrite(transaction, each, thinning));
    }

    /** Does {@code work} on a few games at a time, so that any number goes through. */
    private static HistoryChange change(List<Event> some, Function<Map<EventId, EventStart>, HistoryChange> work) {
        return batches(some).stream()
                .map(batch -> work.apply(batch.stream().collect(Collectors.toMap(Event::id, Event::start))))
                .reduce(HistoryChange.NONE, HistoryChange::with);
    }

    /**
     * Games that started from {@code from} on and before {@code until}, by what is dealt with in one transaction: a few
     * of them; a day of a league where they are archived, as soon as all of its games are old enough.
     */
    private List<List<Event>> due(HistoryTerms terms, Instant from, Instant until) {
        record Day(LeagueKey league, LocalDate date) {}
        var all = database.read(transaction -> events.list(transaction, EventFilter.ALL));
        return switch (terms.rule()) {
            case KEEP, THIN -> batches(all.stream()
                    .filter(event -> event.start().startedBy(until) && !event.start().startedBy(from))
                    .toList());
            case ARCHIVE -> all.stream()
                    .collect(groupingBy(event -> new Day(event.league(), event.key().date()), LinkedHashMap::new,
                            Collectors.toList()))
                    .values().stream()
                    .filter(day -> day.stream().allMatch(event -> event.start().startedBy(until)))
                    .filter(day -> !day.stream().allMatch(event -> event.start().startedBy(from)))
                    .toList();
        };
    }

    private static List<List<Event>> batches(List<Event> found) {
        List<List<Event>> batches = new ArrayList<>();
        for (int from = 0; from < found.size(); from += GAMES) {
            batches.add(found.subList(from, Math.min(from + GAMES, found.size())));
        }
        return batches;
    }
}
