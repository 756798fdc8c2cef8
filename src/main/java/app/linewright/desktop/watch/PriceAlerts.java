package app.linewright.desktop.watch;

import app.linewright.desktop.kit.KeptFields;
import app.linewright.odds.MarketKey;
import app.linewright.odds.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alerts that were set, the newest first. */
public record PriceAlerts(List<PriceAlert> all) {
    public static final PriceAlerts NONE = new PriceAlerts(List.of());

    public PriceAlerts {
        all = List.copyOf(all);
    }

    /** Those that may still be reached. */
    public List<PriceAlert> pending(Instant now) {
        return all.stream().filter(alert -> alert.isPending(now)).toList();
    }

    /** With {@code alert}; the same one is not set twice. */
    public PriceAlerts with(PriceAlert alert) {
        if (all.contains(alert)) {
            return this;
        }
        var more = new ArrayList<PriceAlert>();
        more.add(alert);
        more.addAll(all);
        return new PriceAlerts(more);
    }

    public PriceAlerts without(PriceAlert alert) {
        return new PriceAlerts(all.stream().filter(each -> !each.equals(alert)).toList());
    }

    /** With {@code alert}, if it is still set, reached by {@code met}. */
    PriceAlerts met(PriceAlert alert, PriceAlert.Met met) {
        return new PriceAlerts(all.stream().map(each -> each.equals(alert) ? each.metBy(met) : each).toList());
    }

    /** Without those whose events are over. */
    public PriceAlerts after(Instant now) {
        var left = all.stream().filter(alert -> now.isBefore(WatchList.over(alert.start()))).toList();
        return left.size() == all.size() ? this : new PriceAlerts(left);
    }

    /** Whether an alert waits for a price of this selection. */
    public boolean awaits(MarketKey market, Outcome outcome) {
        return all.stream().anyMatch(alert ->
                alert.met().isEmpty() && alert.outcome() == outcome && alert.market().equals(market));
    }

    /** The alerts as text, one a line. */
    public String kept() {
        return all.stream().map(alert -> alert.kept().text()).collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #kept} wrote; empty for a text that is no list of alerts. */
    public static Optional<PriceAlerts> read(String kept) {
        try {
            return Optional.of(new PriceAlerts(kept.lines()
                    .map(line -> PriceAlert.read(KeptFields.read(line).orElseThrow()))
                    .toList()));
        } catch (RuntimeException damaged) {
            // Each part has its own way to refuse what it cannot be made of.
            return Optional.empty();
        }
    }
}
