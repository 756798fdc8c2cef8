package app.linewright.odds;

import app.linewright.sport.EventId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The last words of a refresh as a compressed block: when it was fetched, then columns of markets, of books, and of
 * times as so long before the fetch, in seconds where all of them are whole. The body of a {@link CheckedBlock}, whose
 * identity is the refresh. A first version, which is read still, had book and time after each market.
 *
 * <p>A codec reuses its compressors: use it from one thread, and close it.
 */
final class LastWordsBlock implements AutoCloseable {
    private static final int VERSION = 2;
    private static final long SECOND = 1_000_000;

    private final CheckedBlock blocks = new CheckedBlock(VERSION);

    /** What a block holds, or why it cannot be read. */
    sealed interface Content {
        record Words(List<LastWords> words) implements Content {}

        /** The reason ends a sentence that starts with the block's place. */
        record Damaged(String reason) implements Content {}
    }

    byte[] encode(byte[] identity, Instant fetched, List<LastWords> words, ToIntFunction<BookKey> numberOf) {
        var out = new ByteWriter(16 * words.size());
        long origin = out.time(fetched, 0);
        out.unsigned(words.size());
        var column = new MarketColumn();
        long event = 0;
        for (var said : words) {
            out.signed(said.market().event().value() - event);
            event = said.market().event().value();
            column.write(out, said.market(), said.inPlay());
            out.unsigned(said.books().size());
        }
        for (var said : words) {
            said.books().forEach(book -> out.unsigned(numberOf.applyAsInt(book)));
        }
        long unit = origin % SECOND == 0 && words.stream().allMatch(LastWordsBlock::isInSeconds) ? SECOND : 1;
        out.unsigned(unit);
        for (var said : words) {
            said.times().forEach(at -> out.signed((origin - ByteWriter.micros(at)) / unit));
        }
        return blocks.wrap(identity, out.toByteArray());
    }

    private static boolean isInSeconds(LastWords said) {
        return said.times().stream().allMatch(at -> ByteWriter.micros(at) % SECOND == 0);
    }

    Content decode(byte[] identity, Instant fetched, byte[] block, IntFunction<@Nullable BookKey> bookOf) {
        return switch (blocks.unwrap(identity, block)) {
            case CheckedBlock.Content.Damaged(var reason) -> new Content.Damaged(reason);
            case CheckedBlock.Content.Body(var bytes, var version) -> {
                try {
                    if (!bytes.time().equals(fetched)) {
                        throw new IllegalArgumentException("another time of its fetch");
                    }
                    var words = version == 1
                            ? inTurn(bytes, bookOf)
                            : inColumns(bytes, ByteWriter.micros(fetched), bookOf);
                    bytes.expectEnd();
                    yield new Content.Words(words);
                } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                    yield new Content.Damaged(CheckedBlock.damaged(e).reason());
                }
            }
        };
    }

    private static List<LastWords> inColumns(ByteReader in, long origin, IntFunction<@Nullable BookKey> bookOf) {
        int n = in.count();
        List<LastWords> words = new ArrayList<>(n);
        var sizes = new int[n];
        var column = new MarketColumn();
        long event = 0;
        for (int i = 0; i < n; i++) {
            event += in.signed();
            words.add(empty(column.read(in, new EventId(event))));
            sizes[i] = in.count();
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < sizes[i]; j++) {
                words.get(i).books().add(SportsbookStore.Numbers.known(in.unsigned(), bookOf));
            }
        }
        long unit = in.unsigned();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < sizes[i]; j++) {
                words.get(i).times().add(ByteReader.instant(origin - in.signed() * unit));
            }
        }
        return words;
    }

    private static List<LastWords> inTurn(ByteReader in, IntFunction<@Nullable BookKey> bookOf) {
        int n = in.count();
        List<LastWords> words = new ArrayList<>(n);
        var column = new MarketColumn();
        long event = 0;
        for (int i = 0; i < n; i++) {
            event += in.signed();
            var said = empty(column.read(in, new EventId(event)));
            int times = in.count();
            for (int j = 0; j < times; j++) {
                said.books().add(SportsbookStore.Numbers.known(in.unsigned(), bookOf));
                said.times().add(in.time());
            }
            words.add(said);
        }
        return words;
    }

    private static LastWords empty(MarketColumn.Marked said) {
        return new LastWords(said.market(), said.marked(), new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void close() {
        blocks.close();
    }
}
