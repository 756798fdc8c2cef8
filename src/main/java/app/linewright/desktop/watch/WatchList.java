package app.linewright.desktop.watch;

import app.linewright.desktop.kit.KeptFields;
import app.linewright.sport.EventId;
import app.linewright.sport.EventStart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The events that are watched. An event leaves the list by itself once it is over.
 *
 * @param until when each of them is over, whatever is known of its result
 */
public record WatchList(Map<EventId, Instant> until) {
    public static final WatchList EMPTY = new WatchList(Map.of());

    /** So long after its start no game is still on. */
    static final Duration LONGEST_GAME = Duration.ofHours(12);

    public WatchList {
        until = Map.copyOf(until);
    }

    public Set<EventId> events() {
        return until.keySet();
    }

    public boolean contains(EventId event) {
        return until.containsKey(event);
    }

    /** The list with {@code event}, or without it if it is on the list. */
    public WatchList toggled(EventId event, EventStart start) {
        Map<EventId, Instant> changed = new HashMap<>(until);
        if (changed.remove(event) == null) {
            changed.put(event, over(start));
        }
        return new WatchList(changed);
    }

    /** The list without what is over by {@code now}, and without {@code ended}. */
    public WatchList after(Instant now, Set<EventId> ended) {
        Map<EventId, Instant> left = new HashMap<>(until);
        left.values().removeIf(end -> !now.isBefore(end));
        left.keySet().removeAll(ended);
        return left.size() == until.size() ? this : new WatchList(left);
    }

    /** When an event that starts at {@code start} is certainly over. */
    public static Instant over(EventStart start) {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> instant.plus(LONGEST_GAME);
            // The day has ended everywhere on earth, and a game that began in its last minute is over.
            case EventStart.OnDate(LocalDate date) ->
                date.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant().plus(LONGEST_GAME);
        };
    }

    /** The list as one line of text. */
    public String kept() {
        var fields = new KeptFields();
        new TreeMap<>(until).forEach(
                (event, end) -> fields.with(event.toString(), Long.toString(end.getEpochSecond())));
        return fields.text();
    }

    /** Reads what {@link #kept} wrote; empty for a text that is no list. */
    public static Optional<WatchList> read(String kept) {
        try {
            return KeptFields.read(kept).map(fields -> {
                Map<EventId, Instant> until = new HashMap<>();
                fields.all().forEach((event, end) -> until.put(
                        new EventId(Long.parseLong(event)), Instant.ofEpochSecond(Long.parseLong(end))));
                return new WatchList(until);
            });
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
