package app.linewright.feeds;

import app.linewright.store.Database;
import app.linewright.store.Finding;
import app.linewright.store.HealthCheck;

/** Whether every import that was begun came to its end. */
public record UnfinishedImportsCheck(ImportJournalStore journal) implements HealthCheck {
    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Finding examine(Database database) {
        var unfinished = database.read(journal::unfinished);
        if (unfinished.isEmpty()) {
            return Finding.ok(name(), "Every import came to its end.");
        }
        var latest = unfinished.getFirst();
        var others = unfinished.size() - 1;
        var more = others == 0 ? "" : others == 1 ? ", and 1 other was too" : ", and " + others + " others were too";
        return Finding.warning(
                name(),
                "The import of " + latest.file() + " was stopped after " + latest.rows()
                        + (latest.rows() == 1 ? " row" : " rows")
                        + more + ".",
                "import " + (others == 0 ? "it" : "them") + " again, which adds what is missing");
    }
}
