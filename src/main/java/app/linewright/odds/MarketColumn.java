package app.linewright.odds;

import app.linewright.sport.EventId;
import app.linewright.sport.PlayerId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Markets of events as bytes, one after the other, for as long as an object of this class lives: the kind with a mark
 * of the caller's, and for a prop its figure and player. A figure is written out where it comes first, and by its
 * number from then on.
 */
final class MarketColumn {
    /** The mark that a caller may set beside the kind of a market. */
    static final int MARK = 0x40;

    private final Map<String, Integer> written = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    /** A market as it was read. */
    record Marked(MarketKey market, boolean marked) {}

    void write(ByteWriter out, MarketKey market, boolean marked) {
        out.octet(QuoteCodes.code(market.type()) | (marked ? MARK : 0));
        var prop = market.prop();
        if (prop == null) {
            return;
        }
        var number = written.get(prop.stat());
        out.unsigned(number == null ? written.size() : number);
        if (number == null) {
            written.put(prop.stat(), written.size());
            byte[] key = prop.stat().getBytes(StandardCharsets.US_ASCII);
            out.unsigned(key.length);
            for (byte each : key) {
                out.octet(each);
            }
        }
        out.unsigned(prop.player().value());
    }

    Marked read(ByteReader in, EventId event) {
        int kind = in.octets(1)[0];
        var type = QuoteCodes.market(kind & ~MARK);
        return new Marked(new MarketKey(event, type, prop(in, type)), (kind & MARK) != 0);
    }

    private @Nullable Prop prop(ByteReader in, MarketType type) {
        if (!type.isProp()) {
            return null;
        }
        int number = in.count();
        if (number == read.size()) {
            int[] key = in.octets(in.count());
            read.add(new String(key, 0, key.length));
        }
        return new Prop(read.get(number), new PlayerId(in.unsigned()));
    }
}
