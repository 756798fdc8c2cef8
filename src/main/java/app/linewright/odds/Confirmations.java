package app.linewright.odds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When books last said of their prices that they stand: what the latest refreshes of live feeds told. The history holds
 * only prices that changed; with this, an unchanged one is as old as the book's last word on it.
 */
public final class Confirmations {
    /** @param inPlay whether the prices are in play: a word on these says nothing of those before the start */
    private record Shown(MarketKey market, BookKey book, boolean inPlay) {}

    private final Map<Shown, Instant> times = new HashMap<>();
    private final List<String> damage = new ArrayList<>();

    void add(LastWords words) {
        for (int i = 0; i < words.books().size(); i++) {
            times.merge(
                    new Shown(words.market(), words.books().get(i), words.inPlay()),
                    words.times().get(i),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    void addDamage(String sentence) {
        damage.add(sentence);
    }

    /** The refreshes that could not be read, a sentence each. */
    public List<String> damage() {
        return List.copyOf(damage);
    }

    /** When {@code book} last said of its prices on {@code market} before the start that they stand, if ever. */
    public Optional<Instant> beforeStart(MarketKey market, BookKey book) {
        return Optional.ofNullable(times.get(new Shown(market, book, false)));
    }

    /** The latest quotes {@code latest}, each of a live feed as old as its book's last word on it. */
    public StoredMarket on(StoredMarket latest) {
        if (times.isEmpty() || latest.quotes().stream().allMatch(quote -> quote.fetched() == null)) {
            return latest;
        }
        List<StoredQuote> confirmed = new ArrayList<>(latest.quotes().size());
        latest.quotes().forEach(quote -> confirmed.add(confirmed(latest.market(), quote)));
        return new StoredMarket(latest.market(), confirmed);
    }

    private StoredQuote confirmed(MarketKey market, StoredQuote stored) {
        var quote = stored.quote();
        var said = stored.fetched() == null
                ? null
                : times.get(new Shown(market, quote.book(), quote.stage() == Stage.IN_PLAY));
        if (said == null || !(quote.time() instanceof QuoteTime.Exact(Instant at)) || !said.isAfter(at)) {
            return stored;
        }
        return new StoredQuote(quote.at(new QuoteTime.Exact(said)), stored.fetched());
    }
}
