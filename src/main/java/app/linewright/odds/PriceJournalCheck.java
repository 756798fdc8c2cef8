package app.linewright.odds;

import app.linewright.store.Database;
import app.linewright.store.Finding;
import app.linewright.store.HealthCheck;

/** Whether the price journal, where the last changes of live prices are, can be read. */
public record PriceJournalCheck(QuoteStore quotes) implements HealthCheck {
    @Override
    public String name() {
        return "price journal";
    }

    @Override
    public Finding examine(Database database) {
        var damage = database.read(quotes::damagedEntries);
        if (damage.isEmpty()) {
            return Finding.ok(name(), "Every entry of the price journal can be read.");
        }
        var more = damage.size() == 1 ? "" : " So it is with " + (damage.size() - 1) + " more.";
        return Finding.warning(
                name(),
                damage.getFirst() + more,
                "go on, since all other prices are read; a backup from before holds the changes that are lost");
    }
}
