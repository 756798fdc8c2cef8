package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.EventId;
import app.linewright.sport.PlayerId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastWordsBlockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] IDENTITY = "here".getBytes(StandardCharsets.UTF_8);
    private static final List<BookKey> BOOKS = List.of(new BookKey("pinnacle"), new BookKey("bet365"));

    private final LastWordsBlock codec = new LastWordsBlock();

    @AfterEach
    void close() {
        codec.close();
    }

    @Test
    void whatWasSaidComesBackToTheMicrosecond() {
        for (var odd : List.of(0L, 1_000L, 999_999_000L)) {
            var words = words(odd);
            for (var fetched : List.of(NOON, NOON.plusNanos(5_000))) {
                var block = codec.encode(IDENTITY, fetched, words, BOOKS::indexOf);

                assertThat(codec.decode(IDENTITY, fetched, block, BOOKS::get))
                        .isEqualTo(new LastWordsBlock.Content.Words(words));
                assertThat(codec.decode(IDENTITY, fetched.plusSeconds(1), block, BOOKS::get))
                        .isInstanceOf(LastWordsBlock.Content.Damaged.class);
            }
        }
    }

    @Test
    void aBlockWithAnyBitFlippedIsNeverRead() {
        var block = codec.encode(IDENTITY, NOON, words(0), BOOKS::indexOf);
        for (int bit = 0; bit < 8 * block.length; bit++) {
            var flipped = block.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(codec.decode(IDENTITY, NOON, flipped, BOOKS::get))
                    .isInstanceOf(LastWordsBlock.Content.Damaged.class);
        }
    }

    @Test
    void aBlockOfTheFirstVersionIsReadStill() {
        var out = new ByteWriter(64);
        long before = out.time(NOON, 0);
        out.unsigned(1);
        out.signed(17);
        new MarketColumn().write(out, new MarketKey(new EventId(17), MarketType.H2H), true);
        out.unsigned(2);
        out.unsigned(0);
        before = out.time(NOON.minusSeconds(3), before);
        out.unsigned(1);
        out.time(NOON.minusSeconds(9), before);
        try (var first = new CheckedBlock(1)) {
            var block = first.wrap(IDENTITY, out.toByteArray());

            assertThat(codec.decode(IDENTITY, NOON, block, BOOKS::get))
                    .isEqualTo(new LastWordsBlock.Content.Words(List.of(new LastWords(
                            new MarketKey(new EventId(17), MarketType.H2H),
                            true,
                            BOOKS,
                            List.of(NOON.minusSeconds(3), NOON.minusSeconds(9))))));
        }
    }

    private static List<LastWords> words(long odd) {
        var stats = List.of("player_points", "player_assists", "player_points");
        return List.of(
                new LastWords(new MarketKey(new EventId(17), MarketType.H2H), false, BOOKS,
                        List.of(NOON.minusSeconds(4).plusNanos(odd), NOON.plusSeconds(2))),
                new LastWords(new MarketKey(new EventId(17), MarketType.H2H), true, BOOKS.subList(1, 2),
                        List.of(NOON)),
                prop(3, stats.get(0), odd), prop(4, stats.get(1), odd), prop(5, stats.get(2), odd));
    }

    private static LastWords prop(long player, String stat, long odd) {
        return new LastWords(
                new MarketKey(new EventId(9), MarketType.PLAYER_TOTAL, new Prop(stat, new PlayerId(player))),
                false, BOOKS, List.of(NOON.minusSeconds(80_000).plusNanos(odd), NOON.minusSeconds(player)));
    }
}
