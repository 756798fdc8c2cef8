package app.linewright.odds;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a part of the price history, or what would: before and after.
 *
 * @param blocksBefore how many blocks the history was kept in
 * @param quotesBefore how many prices it held
 * @param bytesBefore how many bytes the blocks had
 * @param damage the blocks that cannot be read, a sentence each; their markets stay as they are and are not counted
 */
public record HistoryChange(
        long blocksBefore,
        long blocksAfter,
        long quotesBefore,
        long quotesAfter,
        long bytesBefore,
        long bytesAfter,
        List<String> damage) {
    public static final HistoryChange NONE = of(0, 0, 0, 0, 0, 0);

    public HistoryChange {
        damage = List.copyOf(damage);
    }

    static HistoryChange of(
            long blocksBefore, long blocksAfter, long quotesBefore, long quotesAfter, long bytesBefore,
            long bytesAfter) {
        return new HistoryChange(
                blocksBefore, blocksAfter, quotesBefore, quotesAfter, bytesBefore, bytesAfter, List.of());
    }

    static HistoryChange damaged(String sentence) {
        return new HistoryChange(0, 0, 0, 0, 0, 0, List.of(sentence));
    }

    /** Both changes together. */
    public HistoryChange with(HistoryChange other) {
        var all = new ArrayList<>(damage);
        all.addAll(other.damage);
        return new HistoryChange(
                blocksBefore + other.blocksBefore,
                blocksAfter + other.blocksAfter,
                quotesBefore + other.quotesBefore,
                quotesAfter + other.quotesAfter,
                bytesBefore + other.bytesBefore,
                bytesAfter + other.bytesAfter,
                all);
    }

    /** How many prices are left out. */
    public long quotesLeftOut() {
        return quotesBefore - quotesAfter;
    }
}
