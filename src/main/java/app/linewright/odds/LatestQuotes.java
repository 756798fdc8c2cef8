package app.linewright.odds;

import app.linewright.sport.EventId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The latest quotes of some events as one writer knows them, every event whole, so that the next need not read them.
 * They are true for as long as the journal has their stamp, which every write that changes what is latest changes.
 */
final class LatestQuotes {
    private final Map<EventId, Map<MarketKey, List<StoredQuote>>> events = new HashMap<>();
    private final Set<EventId> journaled = new HashSet<>();
    private UUID stamp;

    LatestQuotes(UUID stamp) {
        this.stamp = stamp;
    }

    UUID stamp() {
        return stamp;
    }

    void setStamp(UUID stamp) {
        this.stamp = stamp;
    }

    boolean knows(EventId event) {
        return events.containsKey(event);
    }

    /** Takes {@code markets} as all that there are of {@code whole} events. */
    void put(Collection<EventId> whole, Map<MarketKey, List<StoredQuote>> markets) {
        whole.forEach(event -> events.put(event, new LinkedHashMap<>()));
        markets.forEach(this::put);
    }

    /** Takes {@code quotes} as the latest of a market of an event that is known. */
    void put(MarketKey market, List<StoredQuote> quotes) {
        Objects.requireNonNull(events.get(market.event())).put(market, quotes);
    }

    /** The latest quotes of a market of an event that is known. */
    List<StoredQuote> of(MarketKey market) {
        return Objects.requireNonNull(events.get(market.event())).getOrDefault(market, List.of());
    }

    /** The markets of {@code wanted} events that are known. */
    Map<MarketKey, List<StoredQuote>> of(Collection<EventId> wanted) {
        Map<MarketKey, List<StoredQuote>> markets = new LinkedHashMap<>();
        wanted.forEach(event -> markets.putAll(Objects.requireNonNull(events.get(event))));
        return markets;
    }

    /** The events that the journal knows: those of its standing entries, and of changes after these. */
    Set<EventId> journaled() {
        return journaled;
    }

    /** Forgets all events but those that the journal knows, and {@code others}. */
    void retain(Set<EventId> others) {
        events.keySet().removeIf(event -> !journaled.contains(event) && !others.contains(event));
    }

    int size() {
        return size(events.keySet());
    }

    /** How many quotes there are of {@code wanted} events. */
    int size(Collection<EventId> wanted) {
        int size = 0;
        for (var event : wanted) {
            for (var quotes : Objects.requireNonNull(events.get(event)).values()) {
                size += quotes.size();
            }
        }
        return size;
    }
}
