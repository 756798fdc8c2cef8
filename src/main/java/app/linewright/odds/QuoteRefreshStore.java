package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.PlayerId;
import app.linewright.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code quote_refreshes}: for each refresh of a live feed, when every book of every market last said that
 * its prices stand, in one checked block.
 */
final class QuoteRefreshStore {
    private static final int VERSION = 1;
    private static final int IN_PLAY = 0x40;

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
        var words = refresh.shown().stream().flatMap(market -> LastWords.in(market).stream()).toList();
        out.unsigned(words.size());
        Map<String, Integer> stats = new HashMap<>();
        long event = 0;
        for (var said : words) {
            out.signed(said.market().event().value() - event);
            event = said.market().event().value();
            out.octet(QuoteBlock.code(said.market().type()) | (said.inPlay() ? IN_PLAY : 0));
            writeProp(out, said.market(), stats);
            out.unsigned(said.times().size());
            for (var each : said.times().entrySet()) {
                out.unsigned(numbers.of(each.getKey()));
                before = out.time(each.getValue(), before);
            }
        }
        return out.toByteArray();
    }

    /** A figure is written out where it comes first, and by its number from then on. */
    private static void writeProp(ByteWriter out, MarketKey market, Map<String, Integer> stats) {
        var prop = market.prop();
        if (prop == null) {
            return;
        }
        var number = stats.get(prop.stat());
        out.unsigned(number == null ? stats.size() : number);
        if (number == null) {
            stats.put(prop.stat(), stats.size());
            byte[] key = prop.stat().getBytes(StandardCharsets.US_ASCII);
            out.unsigned(key.length);
            for (byte each : key) {
                out.octet(each);
            }
        }
        out.unsigned(prop.player().value());
    }

    private static @Nullable Prop readProp(ByteReader in, MarketType type, List<String> stats) {
        if (!type.isProp()) {
            return null;
        }
        int number = in.count();
        if (number == stats.size()) {
            int[] key = in.octets(in.count());
            stats.add(new String(key, 0, key.length));
        }
        return new Prop(stats.get(number), new PlayerId(in.unsigned()));
    }

    /** When each book last spoke of its prices on a market, those before the start or those in play. */
    private record LastWords(MarketKey market, boolean inPlay, Map<BookKey, Instant> times) {
        static List<LastWords> in(MarketQuotes market) {
            return Stream.of(of(market, false), of(market, true))
                    .filter(words -> !words.times.isEmpty())
                    .toList();
        }

        private static LastWords of(MarketQuotes market, boolean inPlay) {
            Map<BookKey, Instant> times = new LinkedHashMap<>();
            for (var quote : market.quotes()) {
                if ((quote.stage() == Stage.IN_PLAY) == inPlay
                        && quote.time() instanceof QuoteTime.Exact(Instant at)) {
                    times.merge(quote.book(), at, (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return new LastWords(market.market(), inPlay, times);
        }
    }

    private static void read(
            ByteReader in, Instant fetched, SportsbookStore.Numbers numbers, Confirmations confirmations) {
        if (!in.time().equals(fetched)) {
            throw new IllegalArgumentException("another time of its fetch");
        }
        int markets = in.count();
        List<String> stats = new ArrayList<>();
        long event = 0;
        for (int i = 0; i < markets; i++) {
            event += in.signed();
            int kind = in.octets(1)[0];
            var type = QuoteBlock.market(kind & ~IN_PLAY);
            var market = new MarketKey(new EventId(event), type, readProp(in, type, stats));
            int times = in.count();
            for (int j = 0; j < times; j++) {
                int number = Math.toIntExact(in.unsigned());
                var at = in.time();
                var book = numbers.byNumber().get(number);
                if (book == null) {
                    throw new IllegalArgumentException("sportsbook " + number + " is not stored");
                }
                confirmations.add(market, book, (kind & IN_PLAY) != 0, at);
            }
        }
        in.expectEnd();
    }
}
