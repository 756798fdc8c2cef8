package app.linewright.feeds.oddsapi.json;

import app.linewright.feeds.oddsapi.json.PartTrouble.EventLacks.Lack;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The fields that every form of an event has, as they come. */
final class EventFields {
    private static final int LONGEST_ID = 100;

    private final Times times;
    private @Nullable String id;
    private @Nullable String sport;
    private @Nullable Instant start;
    private @Nullable String home;
    private @Nullable String away;

    EventFields(Times times) {
        this.times = times;
    }

    /**
     * Reads the value that stands here if it is that of a field of events.
     *
     * @return whether it was
     */
    boolean take(String field, JsonParser json) {
        switch (field) {
            case "id" -> id = JsonBody.text(json);
            case "sport_key" -> sport = JsonBody.text(json);
            case "commence_time" -> start = times.of(json);
            case "home_team" -> home = JsonBody.text(json);
            case "away_team" -> away = JsonBody.text(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether no field of an event has come. */
    boolean isEmpty() {
        return id == null && sport == null && start == null && home == null && away == null;
    }

    /** Whether it has no sides, as the winner of a whole season has none. */
    boolean isSideless() {
        return home == null && away == null;
    }

    /** How the event is told of. */
    EventName name() {
        return new EventName(home, away, id);
    }

    /** The event; null where something is missing without which it cannot be found again, which is told. */
    @Nullable ListedEvent event(Problems problems) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            problems.add(lacks(Lack.ID));
        } else if (sport == null || !LeagueKey.isKey(sport)) {
            problems.add(lacks(Lack.SPORT));
        } else if (start == null) {
            problems.add(lacks(Lack.START));
        } else if (home == null || away == null || home.isBlank() || away.isBlank() || home.equals(away)) {
            problems.add(lacks(Lack.SIDES));
        } else {
            return new ListedEvent(id, new LeagueKey(sport), start, home, away);
        }
        return null;
    }

    private PartTrouble lacks(Lack lack) {
        return new PartTrouble.EventLacks(name(), lack);
    }
}
