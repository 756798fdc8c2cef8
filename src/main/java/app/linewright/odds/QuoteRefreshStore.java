package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table {@code quote_refreshes}: for each refresh of a live feed, when every book of every market last said that
 * its prices stand, in one checked block.
 */
final class QuoteRefreshStore {
    private static final int VERSION = 1;

    private final SportsbookStore books;

    QuoteRefreshStore(SportsbookStore books) {
        this.books = books;
    }

    /** When the feed was last asked for this part of the board, if ever. */
    Optional<Instant> last(Transaction transaction, String feed, String scope) {
        return transaction
                .handle()
                .createQuery("SELECT MAX(fetched_at) FROM quote_refreshes WHERE feed = :feed AND scope = :scope")
                .bind("feed", feed)
                .bind("scope", scope)
                .mapTo(Instant.class)
                .findOne();
    }

    /** When the feed was last asked for any part of the board, if ever. */
    Optional<Instant> last(Transaction transaction, String feed) {
        return transaction
                .handle()
                .createQuery("SELECT MAX(fetched_at) FROM quote_refreshes WHERE feed = :feed")
                .bind("feed", feed)
                .mapTo(Instant.class)
                .findOne();
    }

    /** Stores what {@code refresh} confirms; {@code changed} prices of it went into the history. */
    void put(Transaction transaction, QuoteRefresh refresh, int changed) {
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
            transaction
                    .handle()
                    .createQuery("""
                            SELECT refresh.feed, refresh.scope, refresh.fetched_at, refresh.block
                            FROM quote_refreshes refresh
                            JOIN (SELECT feed, scope, MAX(fetched_at) AS fetched_at FROM quote_refreshes
                                  WHERE fetched_at <= :at GROUP BY feed, scope) latest
                              ON refresh.feed = latest.feed AND refresh.scope = latest.scope
                                 AND refresh.fetched_at = latest.fetched_at
                            """)
                    .bind("at", at)
                    .map((row, context) -> {
                        var feed = row.getString(1);
                        var scope = row.getString(2);
                        var fetched = context.findColumnMapperFor(Instant.class).orElseThrow().map(row, 3, context);
                        return damageIn(
                                blocks.unwrap(identity(feed, scope, fetched), row.getBytes(4)),
                                fetched,
                                numbers,
                                confirmations)
                                .map(reason -> "The refresh of " + scope + " by " + feed + " at " + fetched + " "
                                        + reason + "; prices that it confirmed show the age of their last change.");
                    })
                    .forEach(each -> each.ifPresent(confirmations::addDamage));
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
        out.unsigned(refresh.shown().size());
        long event = 0;
        for (var market : refresh.shown()) {
            var times = lastWords(market);
            out.signed(market.market().event().value() - event);
            event = market.market().event().value();
            out.octet(QuoteBlock.code(market.market().type()));
            out.unsigned(times.size());
            for (var each : times.entrySet()) {
                out.unsigned(numbers.of(each.getKey()));
                before = out.time(each.getValue(), before);
            }
        }
        return out.toByteArray();
    }

    private static Map<BookKey, Instant> lastWords(MarketQuotes market) {
        Map<BookKey, Instant> times = new LinkedHashMap<>();
        for (var quote : market.quotes()) {
            if (quote.time() instanceof QuoteTime.Exact(Instant at)) {
                times.merge(quote.book(), at, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return times;
    }

    private static void read(
            ByteReader in, Instant fetched, SportsbookStore.Numbers numbers, Confirmations confirmations) {
        if (!in.time().equals(fetched)) {
            throw new IllegalArgumentException("another time of its fetch");
        }
        int markets = in.count();
        long event = 0;
        for (int i = 0; i < markets; i++) {
            event += in.signed();
            var market = new MarketKey(new EventId(event), QuoteBlock.market(in.octets(1)[0]));
            int times = in.count();
            for (int j = 0; j < times; j++) {
                int number = Math.toIntExact(in.unsigned());
                var at = in.time();
                var book = numbers.byNumber().get(number);
                if (book == null) {
                    throw new IllegalArgumentException("sportsbook " + number + " is not stored");
                }
                confirmations.add(market, book, at);
            }
        }
        in.expectEnd();
    }
}
