package app.linewright.odds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Quotes of one market as a compressed column block. Times are kept to the microsecond, as the databases keep theirs.
 *
 * <p>The body of a {@link CheckedBlock}, whose identity is the market: the number of quotes, then one column after
 * another. Integers are variable-length, signed ones zigzag, times as differences from the one before.
 *
 * <p>A codec reuses its compressors: use it from one thread, and close it.
 */
final class QuoteBlock implements AutoCloseable {
    private static final int VERSION = 1;
    private static final int POINT = 4;
    private static final int FETCHED = 8;
    private static final int WITHDRAWN = 16;

    private final CheckedBlock blocks = new CheckedBlock(VERSION);

    /** What a block holds, or why it cannot be read. */
    sealed interface Content {
        record Quotes(List<StoredQuote> quotes) implements Content {}

        /** The reason ends a sentence that starts with the block's place. */
        record Damaged(String reason) implements Content {}
    }

    byte[] encode(MarketKey market, List<StoredQuote> quotes, ToIntFunction<BookKey> numberOf) {
        return blocks.wrap(identity(market), columns(quotes, numberOf));
    }

    Content decode(MarketKey market, byte[] block, IntFunction<@Nullable BookKey> bookOf) {
        return switch (blocks.unwrap(identity(market), block)) {
            case CheckedBlock.Content.Body(var bytes) -> {
                try {
                    yield new Content.Quotes(quotes(bytes, bookOf));
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
                .put((byte) code(market.type()));
        if (prop != null) {
            identity.putLong(prop.player().value()).put(stat);
        }
        return identity.array();
    }

    @Override
    public void close() {
        blocks.close();
    }

    private static byte[] columns(List<StoredQuote> stored, ToIntFunction<BookKey> numberOf) {
        var out = new ByteWriter(16 + 12 * stored.size());
        out.unsigned(stored.size());
        for (var each : stored) {
            out.unsigned(numberOf.applyAsInt(each.quote().book()));
        }
        for (var each : stored) {
            var quote = each.quote();
            out.octet(code(quote.outcome())
                    | (code(quote.stage()) << 3)
                    | (code(quote.time()) << 5)
                    | (quote.suspended() ? 1 << 7 : 0));
        }
        for (var each : stored) {
            out.octet(code(each.quote().price().format())
                    | (each.quote().point() == null ? 0 : POINT)
                    | (each.fetched() == null ? 0 : FETCHED)
                    | (each.withdrawn() ? WITHDRAWN : 0));
        }
        for (var each : stored) {
            var point = each.quote().point();
            if (point != null) {
                out.signed(point.hundredths());
            }
        }
        for (var each : stored) {
            out.signed(each.quote().price().first());
        }
        for (var each : stored) {
            out.signed(each.quote().price().second());
        }
        long before = 0;
        for (var each : stored) {
            switch (each.quote().time()) {
                case QuoteTime.Exact(Instant at) -> before = out.time(at, before);
                case QuoteTime.Window(Instant from, Instant to) -> before = out.time(to, out.time(from, before));
                case QuoteTime.Unknown _ -> {
                    // nothing to write
                }
            }
        }
        before = 0;
        for (var each : stored) {
            var fetched = each.fetched();
            if (fetched != null) {
                before = out.time(fetched, before);
            }
        }
        return out.toByteArray();
    }

    private static List<StoredQuote> quotes(ByteReader in, IntFunction<@Nullable BookKey> bookOf) {
        int n = in.count();
        var books = new BookKey[n];
        for (int i = 0; i < n; i++) {
            int number = Math.toIntExact(in.unsigned());
            var book = bookOf.apply(number);
            if (book == null) {
                throw new IllegalArgumentException("sportsbook " + number + " is not stored");
            }
            books[i] = book;
        }
        int[] kinds = in.octets(n);
        int[] shapes = in.octets(n);
        var points = new @Nullable Point[n];
        for (int i = 0; i < n; i++) {
            points[i] = (shapes[i] & POINT) == 0 ? null : new Point(Math.toIntExact(in.signed()));
        }
        var firsts = new long[n];
        for (int i = 0; i < n; i++) {
            firsts[i] = in.signed();
        }
        var prices = new Price[n];
        for (int i = 0; i < n; i++) {
            prices[i] = new Price(format(shapes[i] & 3), firsts[i], Math.toIntExact(in.signed()));
        }
        var times = new QuoteTime[n];
        for (int i = 0; i < n; i++) {
            times[i] = switch ((kinds[i] >> 5) & 3) {
                case 0 -> new QuoteTime.Exact(in.time());
                case 1 -> new QuoteTime.Window(in.time(), in.time());
                case 2 -> new QuoteTime.Unknown();
                default -> throw new IllegalArgumentException("an unknown kind of time");
            };
        }
        in.restartTimes();
        var quotes = new ArrayList<StoredQuote>(n);
        for (int i = 0; i < n; i++) {
            var quote = new Quote(books[i], outcome(kinds[i] & 7), points[i], prices[i], times[i],
                    stage((kinds[i] >> 3) & 3), (kinds[i] & (1 << 7)) != 0);
            var fetched = (shapes[i] & FETCHED) == 0 ? null : in.time();
            quotes.add(new StoredQuote(quote, fetched, (shapes[i] & WITHDRAWN) != 0));
        }
        in.expectEnd();
        return quotes;
    }

    // The codes below are stored: a new constant takes the next free one, none is ever given again.

    static int code(MarketType type) {
        return switch (type) {
            case H2H -> 0;
            case SPREADS -> 1;
            case TOTALS -> 2;
            case PLAYER_TOTAL -> 3;
            case PLAYER_YES -> 4;
        };
    }

    static MarketType market(int code) {
        return switch (code) {
            case 0 -> MarketType.H2H;
            case 1 -> MarketType.SPREADS;
            case 2 -> MarketType.TOTALS;
            case 3 -> MarketType.PLAYER_TOTAL;
            case 4 -> MarketType.PLAYER_YES;
            default -> throw new IllegalArgumentException("the unknown market " + code);
        };
    }

    private static int code(QuoteTime time) {
        return switch (time) {
            case QuoteTime.Exact _ -> 0;
            case QuoteTime.Window _ -> 1;
            case QuoteTime.Unknown _ -> 2;
        };
    }

    private static int code(Outcome outcome) {
        return switch (outcome) {
            case HOME -> 0;
            case DRAW -> 1;
            case AWAY -> 2;
            case OVER -> 3;
            case UNDER -> 4;
            case YES -> 5;
            case NO -> 6;
        };
    }

    private static Outcome outcome(int code) {
        return switch (code) {
            case 0 -> Outcome.HOME;
            case 1 -> Outcome.DRAW;
            case 2 -> Outcome.AWAY;
            case 3 -> Outcome.OVER;
            case 4 -> Outcome.UNDER;
            case 5 -> Outcome.YES;
            case 6 -> Outcome.NO;
            default -> throw new IllegalArgumentException("the unknown outcome " + code);
        };
    }

    private static int code(Stage stage) {
        return switch (stage) {
            case OPENING -> 0;
            case PRE_MATCH -> 1;
            case CLOSING -> 2;
            case IN_PLAY -> 3;
        };
    }

    private static Stage stage(int code) {
        return switch (code) {
            case 0 -> Stage.OPENING;
            case 1 -> Stage.PRE_MATCH;
            case 2 -> Stage.CLOSING;
            case 3 -> Stage.IN_PLAY;
            default -> throw new IllegalArgumentException("the unknown stage " + code);
        };
    }

    private static int code(PriceFormat format) {
        return switch (format) {
            case DECIMAL -> 0;
            case AMERICAN -> 1;
            case FRACTIONAL -> 2;
            case PROBABILITY -> 3;
        };
    }

    private static PriceFormat format(int code) {
        return switch (code) {
            case 0 -> PriceFormat.DECIMAL;
            case 1 -> PriceFormat.AMERICAN;
            case 2 -> PriceFormat.FRACTIONAL;
            case 3 -> PriceFormat.PROBABILITY;
            default -> throw new IllegalArgumentException("the unknown price format " + code);
        };
    }
}
