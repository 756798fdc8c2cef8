package app.linewright.odds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of one market as a compressed column block: {@link QuoteColumns} are the body of a {@link CheckedBlock}, whose
 * identity is the market.
 *
 * <p>A codec reuses its compressors: use it from one thread, and close it.
 */
final class QuoteBlock implements AutoCloseable {
    private static final int VERSION = 2;

    private final CheckedBlock blocks = new CheckedBlock(VERSION);

    /** What a block holds, or why it cannot be read. */
    sealed interface Content {
        record Quotes(List<StoredQuote> quotes) implements Content {}

        /** The reason ends a sentence that starts with the block's place. */
        record Damaged(String reason) implements Content {}
    }

    byte[] encode(MarketKey market, List<StoredQuote> quotes, ToIntFunction<BookKey> numberOf) {
        var body = new ByteWriter(16 + 12 * quotes.size());
        QuoteColumns.write(body, quotes, numberOf, 0);
        return blocks.wrap(identity(market), body.toByteArray());
    }

    Content decode(MarketKey market, byte[] block, IntFunction<@Nullable BookKey> bookOf) {
        return switch (blocks.unwrap(identity(market), block)) {
            case CheckedBlock.Content.Body(var bytes, var version) -> {
                try {
                    var quotes = version == 1
                            ? FormerQuoteColumns.read(bytes, bookOf)
                            : QuoteColumns.read(bytes, bookOf, 0);
                    bytes.expectEnd();
                    yield new Content.Quotes(quotes);
                } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                    yield new Content.Damaged(CheckedBlock.damaged(e).reason());
                }
            }
            case CheckedBlock.Content.Damaged(var reason) -> new Content.Damaged(reason);
        };
    }

    private static byte[] identity(MarketKey market) {
        var prop = market.prop();
        byte[] stat = prop == null ? new byte[0] : prop.stat().getBytes(StandardCharsets.US_ASCII);
        var identity = ByteBuffer.allocate(Long.BYTES + 1 + (prop == null ? 0 : Long.BYTES + stat.length))
                .putLong(market.event().value())
                .put((byte) QuoteCodes.code(market.type()));
        if (prop != null) {
            identity.putLong(prop.player().value()).put(stat);
        }
        return identity.array();
    }

    @Override
    public void close() {
        blocks.close();
    }
}
