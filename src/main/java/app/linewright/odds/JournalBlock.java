package app.linewright.odds;

import app.linewright.sport.EventId;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of many markets as one compressed block: event by event, each with its length, so that reading one passes over
 * the others. The body of a {@link CheckedBlock}, whose identity is the events and whether their latest quotes stand in
 * it. It does not live long, so it is made fast rather than small.
 *
 * <p>A codec reuses its compressors: use it from one thread, and close it.
 */
final class JournalBlock implements AutoCloseable {
    private static final int VERSION = 1;

    private static final Comparator<Map.Entry<MarketKey, List<StoredQuote>>> BY_EVENT =
            Comparator.comparing(market -> market.getKey().event());

    private final CheckedBlock blocks = new CheckedBlock(VERSION, Deflater.BEST_SPEED);

    /** The place of a block: the events from {@code first} to {@code last}, and whether it holds all that is latest. */
    record Place(boolean standing, EventId first, EventId last) {
        private byte[] identity() {
            return ByteBuffer.allocate(1 + 2 * Long.BYTES)
                    .put((byte) (standing ? 1 : 0))
                    .putLong(first.value())
                    .putLong(last.value())
                    .array();
        }
    }

    /** What a block holds, or why it cannot be read. */
    sealed interface Content {
        record Markets(Map<MarketKey, List<StoredQuote>> markets) implements Content {}

        /** The reason ends a sentence that starts with the block's place. */
        record Damaged(String reason) implements Content {}
    }

    /** @param markets with their quotes, each event's one after the other */
    byte[] encode(
            Place place, List<Map.Entry<MarketKey, List<StoredQuote>>> markets, ToIntFunction<BookKey> numberOf) {
        var out = new ByteWriter(1 << 12);
        long origin = origin(markets);
        out.unsigned(origin);
        var part = new ByteWriter(1 << 10);
        long event = 0;
        for (int from = 0; from < markets.size(); ) {
            var now = markets.get(from).getKey().event();
            int to = from;
            part.clear();
            var column = new MarketColumn();
            for (; to < markets.size() && markets.get(to).getKey().event().equals(now); to++) {
                column.write(part, markets.get(to).getKey(), false);
                QuoteColumns.write(part, markets.get(to).getValue(), numberOf, origin);
            }
            out.signed(now.value() - event);
            event = now.value();
            out.unsigned(to - from);
            out.unsigned(part.size());
            out.part(part);
            from = to;
        }
        return blocks.wrap(place.identity(), out.toByteArray());
    }

    /** Of times that lie close together, one that is among them. */
    private static long origin(List<Map.Entry<MarketKey, List<StoredQuote>>> markets) {
        for (var market : markets) {
            for (var quote : market.getValue()) {
                if (quote.fetched() != null) {
                    return Math.max(0, ByteWriter.micros(quote.fetched()));
                }
            }
        }
        return 0;
    }

    /** The markets of those events that are {@code wanted}. */
    Content decode(
            Place place, byte[] block, Predicate<EventId> wanted, IntFunction<@Nullable BookKey> bookOf) {
        return switch (blocks.unwrap(place.identity(), block)) {
            case CheckedBlock.Content.Body(var bytes, _) -> {
                try {
                    yield new Content.Markets(markets(bytes, wanted, bookOf));
                } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                    yield new Content.Damaged(CheckedBlock.damaged(e).reason());
                }
            }
            case CheckedBlock.Content.Damaged(var reason) -> new Content.Damaged(reason);
        };
    }

    private static Map<MarketKey, List<StoredQuote>> markets(
            ByteReader in, Predicate<EventId> wanted, IntFunction<@Nullable BookKey> bookOf) {
        Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        long origin = in.unsigned();
        long value = 0;
        while (!in.atEnd()) {
            value += in.signed();
            var event = new EventId(value);
            int count = in.count();
            int length = in.count();
            if (!wanted.test(event)) {
                in.skip(length);
                continue;
            }
            var part = in.part(length);
            var column = new MarketColumn();
            for (int i = 0; i < count; i++) {
                var market = column.read(part, event).market();
                markets.put(market, QuoteColumns.read(part, bookOf, origin));
            }
            part.expectEnd();
        }
        return markets;
    }

    /** {@code markets} so that those of an event stand together. */
    static List<Map.Entry<MarketKey, List<StoredQuote>>> byEvent(Map<MarketKey, List<StoredQuote>> markets) {
        return markets.entrySet().stream().sorted(BY_EVENT).toList();
    }

    @Override
    public void close() {
        blocks.close();
    }
}
