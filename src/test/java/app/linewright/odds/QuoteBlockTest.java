package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import app.linewright.sport.EventId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuoteBlockTest {
    private static final MarketKey MARKET = new MarketKey(new EventId(17), MarketType.SPREADS);
    private static final List<BookKey> BOOKS =
            List.of(new BookKey("pinnacle"), new BookKey("bet365"), new BookKey("market_average"));

    private final QuoteBlock codec = new QuoteBlock();

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void quotesComeBackAsTheyWentIn() {
        qt().withFixedSeed(3).withExamples(500)
                .forAll(integers().between(0, 40), longs().all())
                .checkAssert((size, seed) -> {
                    var quotes = randomQuotes(size, new Random(seed));
                    assertThat(decode(MARKET, encode(quotes))).isEqualTo(new QuoteBlock.Content.Quotes(quotes));
                });
    }

    @Test
    void manyLikeQuotesTakeFewBytes() {
        var quote = new Quote(BOOKS.getFirst(), Outcome.HOME, null, Price.decimal("2.10"), new QuoteTime.Unknown(),
                Stage.CLOSING, false);
        var quotes = Collections.nCopies(100, new StoredQuote(quote, null));

        assertThat(encode(quotes).length).isLessThan(60);
    }

    @Test
    void aBlockCutAnywhereIsNeverReadAsPrices() {
        var block = encode(randomQuotes(30, new Random(1)));

        for (int length = 0; length < block.length; length++) {
            assertThat(decode(MARKET, Arrays.copyOf(block, length))).isInstanceOf(QuoteBlock.Content.Damaged.class);
        }
    }

    @Test
    void aBlockWithAnyBitFlippedIsNeverReadAsPrices() {
        var block = encode(randomQuotes(30, new Random(2)));

        for (int bit = 0; bit < 8 * block.length; bit++) {
            var flipped = block.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(decode(MARKET, flipped)).isInstanceOf(QuoteBlock.Content.Damaged.class);
        }
    }

    @Test
    void aBlockInAnotherMarketsPlaceIsNeverReadAsPrices() {
        var block = encode(randomQuotes(3, new Random(3)));

        assertThat(decode(new MarketKey(new EventId(18), MarketType.SPREADS), block))
                .isEqualTo(new QuoteBlock.Content.Damaged("does not match its checksum"));
        assertThat(decode(new MarketKey(new EventId(17), MarketType.TOTALS), block))
                .isInstanceOf(QuoteBlock.Content.Damaged.class);
    }

    @Test
    void aBookThatIsNotStoredMakesTheBlockUnreadable() {
        var block = encode(randomQuotes(3, new Random(4)));

        assertThat(codec.decode(MARKET, block, number -> null))
                .isEqualTo(new QuoteBlock.Content.Damaged("cannot be unpacked (sportsbook 1 is not stored)"));
    }

    @Test
    void aBlockOfTheFirstVersionIsReadStill() {
        var block = HexFormat.of().parseHex("012ad7d8f200040102020108a252080c05021cf303f403f303fe02db0110fe02040016"
                + "0482c0f8daa6fda50600809c9c39ff9b9c3982eddadfa6fda506809c9c39");
        var at = Instant.parse("2026-03-01T12:00:00.000001Z");
        var first = new Quote(BOOKS.get(0), Outcome.HOME, Point.parse("-2.5"), Price.decimal("1.91"),
                new QuoteTime.Exact(at), Stage.PRE_MATCH, false);
        var window = new QuoteTime.Window(at, at.plusSeconds(60));

        assertThat(decode(MARKET, block)).isEqualTo(new QuoteBlock.Content.Quotes(List.of(
                new StoredQuote(first, at.plusSeconds(5)),
                new StoredQuote(new Quote(BOOKS.get(1), Outcome.AWAY, Point.parse("2.5"), Price.american(-110), window,
                        Stage.OPENING, true), null),
                new StoredQuote(new Quote(BOOKS.get(1), Outcome.AWAY, null, Price.parse("8/11", PriceFormat.FRACTIONAL),
                        new QuoteTime.Unknown(), Stage.CLOSING, false), null),
                new StoredQuote(first, at.plusSeconds(65), true))));
    }

    /** One line again and again, fetched every half minute: what refreshes of a feed leave. */
    @Test
    void aPriceThatMovesALittleTakesTwoBytes() {
        var random = new Random(5);
        var quotes = new ArrayList<StoredQuote>();
        var at = Instant.parse("2026-03-01T12:00:00Z");
        for (int i = 0; i < 1_000; i++) {
            var fetched = at.plusSeconds(30L * (i / 4));
            var price = new Price(PriceFormat.DECIMAL, 200 + random.nextInt(-3, 4), 2);
            quotes.add(new StoredQuote(
                    new Quote(BOOKS.get(i % 2), i % 4 < 2 ? Outcome.HOME : Outcome.AWAY, null, price,
                            new QuoteTime.Exact(fetched.minusSeconds(random.nextInt(10))), Stage.PRE_MATCH, false),
                    fetched));
        }

        assertThat(encode(quotes).length).isLessThan(2_000);
        assertThat(decode(MARKET, encode(quotes))).isEqualTo(new QuoteBlock.Content.Quotes(quotes));
    }

    @Test
    void aTimeThatCannotBeStoredIsRefused() {
        var quote = new Quote(BOOKS.getFirst(), Outcome.HOME, null, Price.decimal("2.10"),
                new QuoteTime.Exact(Instant.MAX), Stage.PRE_MATCH, false);

        assertThatThrownBy(() -> encode(List.of(new StoredQuote(quote, null))))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("is too far away");
    }

    private byte[] encode(List<StoredQuote> quotes) {
        return codec.encode(MARKET, quotes, book -> BOOKS.indexOf(book) + 1);
    }

    private QuoteBlock.Content decode(MarketKey market, byte[] block) {
        return codec.decode(market, block, number -> BOOKS.get(number - 1));
    }

    private static List<StoredQuote> randomQuotes(int size, Random random) {
        List<StoredQuote> quotes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            var quote = new Quote(
                    i == 0 ? BOOKS.getFirst() : pick(BOOKS, random),
                    pick(List.of(Outcome.values()), random),
                    random.nextBoolean() ? new Point(25 * random.nextInt(-400, 400)) : null,
                    randomPrice(random),
                    randomTime(random),
                    pick(List.of(Stage.values()), random),
                    random.nextBoolean());
            quotes.add(new StoredQuote(quote, random.nextBoolean() ? randomInstant(random) : null));
        }
        return quotes;
    }

    private static Price randomPrice(Random random) {
        return switch (pick(List.of(PriceFormat.values()), random)) {
            case DECIMAL -> new Price(PriceFormat.DECIMAL, random.nextInt(101, 100_000), 2);
            case AMERICAN -> Price.american((random.nextBoolean() ? 1 : -1) * random.nextInt(101, 100_000));
            case FRACTIONAL -> new Price(PriceFormat.FRACTIONAL, random.nextInt(1, 500), random.nextInt(1, 50));
            case PROBABILITY -> new Price(PriceFormat.PROBABILITY, random.nextInt(1, 1000), 3);
        };
    }

    private static QuoteTime randomTime(Random random) {
        var at = randomInstant(random);
        return switch (random.nextInt(3)) {
            case 0 -> new QuoteTime.Exact(at);
            case 1 -> new QuoteTime.Window(at, at.plusNanos(1000L * random.nextInt()).plusSeconds(4000));
            default -> new QuoteTime.Unknown();
        };
    }

    private static Instant randomInstant(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-3_000_000_000L, 9_000_000_000L), 1000L * random.nextInt(1_000_000));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
