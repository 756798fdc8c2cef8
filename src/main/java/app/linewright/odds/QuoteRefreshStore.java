package app.linewright.odds;

import app.linewright.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The tables {@code quote_refreshes}, where each refresh of a live feed keeps in one checked block when every book of
 * every market last said that its prices stand, and {@code refresh_scopes}, the parts of the board that were asked for.
 */
final class QuoteRefreshStore {
    private static final int BATCH = 1_000;

    /** So long a word on a prop is kept that no later refresh asked for. */
    private static final Duration KEPT = Duration.ofDays(1);

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

    /**
     * Stores what {@code refresh} confirms; {@code changed} prices of it went into the history. Props that it did not
     * ask for keep the word of the refresh before it.
     */
    void put(Transaction transaction, QuoteRefresh refresh, int changed) {
        transaction.handle().execute(
                "INSERT INTO refresh_scopes (feed, scope) VALUES (?, ?) ON CONFLICT DO NOTHING",
                refresh.feed(),
                refresh.scope());
        int shown = refresh.shown().stream().mapToInt(market -> market.quotes().size()).sum();
        var numbers = books.numbers(transaction);
        try (var codec = new LastWordsBlock()) {
            List<LastWords> words = new ArrayList<>();
            refresh.shown().forEach(market -> words.addAll(LastWords.in(market)));
            words.addAll(before(transaction, refresh, codec, numbers));
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
                    .bind("block", codec.encode(
                            identity(refresh.feed(), refresh.scope(), refresh.fetched()),
                            refresh.fetched(),
                            words,
                            numbers::of))
                    .execute();
        }
    }

    /**
     * What was last said of props that {@code refresh} does not show: a feed asks for them game by game, as far as its
     * budget goes. What is more than a day old counts no more, and a refresh that cannot be read, which is told
     * whenever it is asked for, tells nothing.
     */
    private static List<LastWords> before(
            Transaction transaction, QuoteRefresh refresh, LastWordsBlock codec, SportsbookStore.Numbers numbers) {
        Set<MarketKey> shown = new HashSet<>();
        refresh.shown().forEach(market -> shown.add(market.market()));
        if (shown.stream().noneMatch(market -> market.type().isProp())) {
            return List.of();
        }
        var scope = new Scope(refresh.feed(), refresh.scope());
        var oldest = refresh.fetched().minus(KEPT);
        return newest(transaction, scope, refresh.fetched(), "fetched_at, block", (row, context) ->
                        words(scope, instant(context).map(row, 1, context), row.getBytes(2), codec, numbers))
                .filter(LastWordsBlock.Content.Words.class::isInstance)
                .map(LastWordsBlock.Content.Words.class::cast)
                .map(LastWordsBlock.Content.Words::words)
                .orElse(List.of())
                .stream()
                .filter(said -> said.market().type().isProp() && !shown.contains(said.market()))
                .flatMap(said -> said.since(oldest).stream())
                .toList();
    }

    /** What the latest refresh of each feed and part of the board, up to {@code at}, confirmed. */
    Confirmations confirmedBy(Transaction transaction, Instant at) {
        var confirmations = new Confirmations();
        var numbers = books.numbers(transaction);
        try (var codec = new LastWordsBlock()) {
            for (var scope : scopes(transaction)) {
                record Found(Instant fetched, LastWordsBlock.Content content) {}
                newest(transaction, scope, at, "fetched_at, block", (row, context) -> {
                    var fetched = instant(context).map(row, 1, context);
                    return new Found(fetched, words(scope, fetched, row.getBytes(2), codec, numbers));
                }).ifPresent(found -> {
                    switch (found.content) {
                        case LastWordsBlock.Content.Words(var words) -> words.forEach(confirmations::add);
                        case LastWordsBlock.Content.Damaged(var reason) -> confirmations.addDamage(
                                "The refresh of " + scope.scope + " by " + scope.feed + " at " + found.fetched + " "
                                        + reason + "; prices that it confirmed show the age of their last change.");
                    }
                });
            }
        }
        return confirmations;
    }

    private static LastWordsBlock.Content words(
            Scope scope, Instant fetched, byte[] block, LastWordsBlock codec, SportsbookStore.Numbers numbers) {
        return codec.decode(
                identity(scope.feed, scope.scope, fetched), fetched, block, numbers.byNumber()::get);
    }

    private static byte[] identity(String feed, String scope, Instant fetched) {
        return (feed + '\n' + scope + '\n' + fetched).getBytes(StandardCharsets.UTF_8);
    }
}
