package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.csv.Shown;
import org.jspecify.annotations.Nullable;

/** What an event is called by as far as it tells: its sides, else its id, else nothing. */
public record EventName(@Nullable String home, @Nullable String away, @Nullable String id) {
    /** How an English sentence that begins with it names it. */
    String shown() {
        if (home != null && away != null) {
            return Shown.plain(home) + " – " + Shown.plain(away);
        }
        return id == null ? "An event" : "Event " + Shown.plain(id);
    }
}
