package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The tables {@code quote_refreshes}, where each refresh of a live feed keeps in one checked block when every book of
 * every market last said that its prices stand, and {@code refresh_scopes}, the parts of the board that were asked for.
 */
final class QuoteRefreshStore {
    private static final int VERSION = 1;
    private static final int BATCH = 1_000;

    /** Later than whatever is stored, and still a year that both databases know. */
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final SportsbookStore books;

    QuoteRefreshStore(SportsbookStore books) {
        this.books = books;
    }

    /** When the feed was last asked for this part of the board, if ever. */
    Optional<Instant> last(Transaction transaction, String feed, String scope) {
        return newest(transaction, new Scope(feed, scope), EVER, "fetched_at", (row, context) ->
                instant(context).map(row, 1, context));
    }

    /** When the feed was last asked for any part of the board, if ever. */
    Optional<Instant> last(Transaction transaction, String feed) {
        return scopes(transaction).stream()
                .filter(each -> each.feed.equals(feed))
                .flatMap(each -> last(transaction, feed, each.scope).stream())
                .max(Instant::compareTo);
    }

    /** A part of the board that a feed was asked for. */
    private record Scope(String feed, String scope) {}

    private static List<Scope> scopes(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT feed, scope FROM refresh_scopes ORDER BY feed, scope")
                .map((row, context) -> new Scope(row.getString(1), row.getString(2)))
                .list();
    }

    /** What {@code columns} say of the newest refresh of {@code scope} up to {@code at}, found by its index. */
    private static <T> Optional<T> newest(
            Transaction transaction, Scope scope, Instant at, String columns, RowMapper<T> reading) {
        return transaction
                .handle()
                .createQuery("SELECT " + columns + " FROM quote_refreshes"
                        + " WHERE feed = :feed AND scope = :scope AND fetched_at <= :at"
                        + " ORDER BY feed, scope, fetched_at DESC LIMIT 1")
                .bind("feed", scope.feed)
                .bind("scope", scope.scope)
                .bind("at", at)
                .map(reading)
                .findFirst();
    }

    private static ColumnMapper<Instant> instant(StatementContext context) {
        return context.findColumnMapperFor(Instant.class).orElseThrow();
    }

    /**
     * Leaves out refreshes before {@code until}. Of each part of the board the last one before it stays, and with
     * {@link Thinning#TO_THE_MINUTE} the last one within each minute.
     *
     * @param writing whether they are left out, or only counted
     * @return how many there are to leave out
     */
    int thin(Transaction transaction, Instant until, Thinning thinning, boolean writing) {
        if (thinning == Thinning.NONE) {
            return 0;
        }
        record Row(long id, Scope scope, Instant fetched) {
            boolean isFollowedWithin(Thinning thinning, Row next) {
                return scope.equals(next.scope)
                        && (thinning == Thinning.TO_THE_ENDS
                                || fetched.truncatedTo(ChronoUnit.MINUTES)
                                        .equals(next.fetched.truncatedTo(ChronoUnit.MINUTES)));
            }
        }
        List<Long> leftOut = new ArrayList<>();
        try (var rows = transaction
                .handle()
                .createQuery("""
                        SELECT id, feed, scope, fetched_at FROM quote_refreshes WHERE fetched_at < :until
                        ORDER BY feed, scope, fetched_at
                        """)
                .bind("until", until)
                .map((row, context) -> new Row(
                        row.getLong(1),
                        new Scope(row.getString(2), row.getString(3)),
                        instant(context).map(row, 4, context)))
                .iterator()) {
            Row before = null;
            while (rows.hasNext()) {
                var row = rows.next();
                if (before != null && before.isFollowedWithin(thinning, row)) {
                    leftOut.add(before.id);
                }
                before = row;
            }
        }
        for (int from = 0; writing && from < leftOut.size(); from += BATCH) {
            transaction
                    .handle()
                    .createUpdate("DELETE FROM quote_refreshes WHERE id = ANY(:ids)")
                    .bindArray("ids", Long.class, leftOut.subList(from, Math.min(from + BATCH, leftOut.size())))
                    .execute();
        }
        return leftOut.size();
    }

    /** Stores what {@code refresh} confirms; {@code changed} prices of it went into the history. */
    void put(Transaction transaction, QuoteRefresh refresh, int changed) {
        transaction.handle().execute(
                "INSERT INTO refresh_scopes (feed, scope) VALUES (?, ?) ON CONFLICT DO NOTHING",
                refresh.feed(),
                refresh.scope());
        int shown = refresh.shown().stream().mapToInt(market -> market.quotes().size()).sum();
        try (var blocks = new CheckedBlock(VERSION)) {
            transaction
                    .handle()
                    .createUpdate("""
                            INSERT INTO quote_refreshes (feed, scope, fetched_at, shown, changed, block)
                            VALUES (:feed, :scope, :fetched, :shown, :changed, :block)
                            """)
                    .bind("feed", refresh.feed())
                    .bind("scope", refresh.scope())
                    .bind("fetched", refresh.fetched())
                    .bind("shown", shown)
                    .bind("changed", changed)
                    .bind("block", blocks.wrap(
                            identity(refresh.feed(), refresh.scope(), refresh.fetched()),
                            body(refresh, books.numbers(transaction))))
                    .execute();
        }
    }

    /** What the latest refresh of each feed and part of the board, up to {@code at}, confirmed. */
    Confirmations confirmedBy(Transaction transaction, Instant at) {
        var confirmations = new Confirmations();
        var numbers = books.numbers(transaction);
        try (var blocks = new CheckedBlock(VERSION)) {
            for (var scope : scopes(transaction)) {
                newest(transaction, scope, at, "fetched_at, block", (row, context) -> {
                    var fetched = instant(context).map(row, 1, context);
                    return damageIn(
                            blocks.unwrap(identity(scope.feed, scope.scope, fetched), row.getBytes(2)),
                            fetched,
                            numbers,
                            confirmations)
                            .map(reason -> "The refresh of " + scope.scope + " by " + scope.feed + " at " + fetched
                                    + " " + reason + "; prices that it confirmed show the age of their last change.");
                })
                        .flatMap(damage -> damage)
                        .ifPresent(confirmations::addDamage);
            }
        }
        return confirmations;
    }

    private static Optional<String> damageIn(
            CheckedBlock.Content content,
            Instant fetched,
            SportsbookStore.Numbers numbers,
            Confirmations confirmations) {
        return switch (content) {
            case CheckedBlock.Content.Damaged(var reason) -> Optional.of(reason);
            case CheckedBlock.Content.Body(var bytes) -> {
                try {
                    read(bytes, fetched, numbers, confirmations);
                    yield Optional.empty();
                } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                    yield Optional.of(CheckedBlock.damaged(e).reason());
                }
            }
        };
    }

    private static byte[] identity(String feed, String scope, Instant fetched) {
        return (feed + '\n' + scope + '\n' + fetched).getBytes(StandardCharsets.UTF_8);
    }

    /** The times of books on markets, as differences from the fetch and from one another. */
    private static byte[] body(QuoteRefresh refresh, SportsbookStore.Numbers numbers) {
        var out = new ByteWriter(16 * refresh.shown().size());
        long before = out.time(refresh.fetched(), 0);
        var words = refresh.shown().stream().flatMap(market -> LastWords.in(market).stream()).toList();
        out.unsigned(words.size());
        var column = new MarketColumn();
        long event = 0;
        for (var said : words) {
            out.signed(said.market().event().value() - event);
            event = said.market().event().value();
            column.write(out, said.market(), said.inPlay());
            out.unsigned(said.books().size());
            for (int i = 0; i < said.books().size(); i++) {
                out.unsigned(numbers.of(said.books().get(i)));
                before = out.time(said.times().get(i), before);
            }
        }
        return out.toByteArray();
    }

    /** When each book last spoke of its prices on a market, those before the start or those in play. */
    private record LastWords(MarketKey market, boolean inPlay, List<BookKey> books, List<Instant> times) {
        static List<LastWords> in(MarketQuotes market) {
            var before = new LastWords(market.market(), false, new ArrayList<>(), new ArrayList<>());
            var inPlay = new LastWords(market.market(), true, new ArrayList<>(), new ArrayList<>());
            for (var quote : market.quotes()) {
                if (quote.time() instanceof QuoteTime.Exact(Instant at)) {
                    (quote.stage() == Stage.IN_PLAY ? inPlay : before).take(quote.book(), at);
                }
            }
            return Stream.of(before, inPlay).filter(words -> !words.books.isEmpty()).toList();
        }

        private void take(BookKey book, Instant at) {
            // A book's prices come together, so that it is mostly the last one.
            int place = books.lastIndexOf(book);
            if (place < 0) {
                books.add(book);
                times.add(at);
            } else if (at.isAfter(times.get(place))) {
                times.set(place, at);
            }
        }
    }

    private static void read(
            ByteReader in, Instant fetched, SportsbookStore.Numbers numbers, Confirmations confirmations) {
        if (!in.time().equals(fetched)) {
            throw new IllegalArgumentException("another time of its fetch");
        }
        int markets = in.count();
        var column = new MarketColumn();
        long event = 0;
        for (int i = 0; i < markets; i++) {
            event += in.signed();
            var marked = column.read(in, new EventId(event));
            int times = in.count();
            for (int j = 0; j < times; j++) {
                int number = Math.toIntExact(in.unsigned());
                var at = in.time();
                var book = numbers.byNumber().get(number);
                if (book == null) {
                    throw new IllegalArgumentException("sportsbook " + number + " is not stored");
                }
                confirmations.add(marked.market(), book, marked.marked(), at);
            }
        }
        in.expectEnd();
    }
}
