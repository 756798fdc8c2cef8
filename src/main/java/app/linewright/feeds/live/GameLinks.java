package app.linewright.feeds.live;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import app.linewright.sport.Event;
import app.linewright.sport.EventId;
import app.linewright.sport.EventKey;
import app.linewright.sport.EventStart;
import app.linewright.sport.EventStore;
import app.linewright.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which stored events a feed's games are. A game that the feed named before is the event it was, whenever it
 * is played now. Another is an event of the pair on its day that the feed had no name for, else a new one; two games of
 * a pair on a day are numbered by their starts.
 */
final class GameLinks {
    /** A feed may name a game anew, but then not at another time of the day: that is the second of a doubleheader. */
    private static final Duration SAME_GAME = Duration.ofHours(2);

    private final EventStore events;
    private final EventLinkStore links;
    private final FeedKey feed;
    private final Map<String, EventId> added = new HashMap<>();
    private final Map<String, EventKey> addedTo = new HashMap<>();
    private final List<FeedTrouble> problems = new ArrayList<>();

    GameLinks(EventStore events, EventLinkStore links, FeedKey feed) {
        this.events = events;
        this.links = links;
        this.feed = feed;
    }

    /**
     * A game of a feed.
     *
     * @param key as its sides and its day make it; the number of the game is the feed's own
     */
    record Told(FeedGame game, EventKey key) {}

    /** What could not be linked, a sentence each. */
    List<FeedTrouble> problems() {
        return problems;
    }

    /** The games by the keys of the events that they are; stored events whose day or number changed are moved. */
    Map<EventKey, FeedGame> keys(Transaction transaction, Collection<Told> told) {
        Map<EventKey, FeedGame> keys = new LinkedHashMap<>();
        Map<String, Told> named = new LinkedHashMap<>();
        for (var each : told) {
            if (each.game().id().isEmpty()) {
                keys.put(each.key(), each.game());
            } else {
                named.put(each.game().id(), each);
            }
        }
        if (named.isEmpty()) {
            return keys;
        }
        var known = links.of(transaction, feed, named.keySet());
        var stored = events.byId(transaction, known.values());
        List<Told> unknown = new ArrayList<>();
        List<Placed> moved = new ArrayList<>();
        named.forEach((id, each) -> {
            var event = known.containsKey(id) ? stored.get(known.get(id)) : null;
            if (event == null) {
                unknown.add(each);
            } else if (!isSamePair(event.key(), each.key())) {
                problems.add(new GameTrouble.OtherPair(
                        each.game().home(), each.game().away(), event.home().toString(), event.away().toString()));
            } else if (event.key().date().equals(each.key().date())) {
                keys.put(event.key(), each.game());
            } else {
                moved.add(new Placed(each, event));
            }
        });
        if (!unknown.isEmpty() || !moved.isEmpty()) {
            place(transaction, unknown, moved, named.keySet(), keys);
        }
        return keys;
    }

    /** Stores the feed's names of the games that had none, once their events are stored. */
    void store(Transaction transaction, Map<EventKey, EventId> ids) {
        addedTo.forEach((id, key) -> {
            var event = ids.get(key);
            if (event != null) {
                added.put(id, event);
            }
        });
        links.add(transaction, feed, added);
    }

    private static boolean isSamePair(EventKey one, EventKey other) {
        return one.home().equals(other.home()) && one.away().equals(other.away());
    }

    /** A game on a day, and the event that it is; null while it is none. */
    private record Placed(@Nullable Told told, @Nullable Event event) {
        Instant start() {
            if (told != null) {
                return told.game().start();
            }
            return event == null ? Instant.MIN : startOf(event);
        }
    }

    /** The pair of teams, and the day. */
    private static EventKey day(EventKey key) {
        return new EventKey(key.league(), key.date(), key.home(), key.away(), 0);
    }

    private void place(
            Transaction transaction,
            List<Told> unknown,
            List<Placed> moved,
            Set<String> toldNow,
            Map<EventKey, FeedGame> keys) {
        Map<EventKey, List<Placed>> newcomers = new LinkedHashMap<>();
        Set<EventId> leaving = new HashSet<>();
        for (var each : moved) {
            newcomers.computeIfAbsent(day(told(each).key()), _ -> new ArrayList<>()).add(each);
            leaving.add(event(each).id());
        }
        for (var each : unknown) {
            newcomers.computeIfAbsent(day(each.key()), _ -> new ArrayList<>()).add(new Placed(each, null));
        }
        var there = events.onDaysOf(transaction, newcomers.keySet()).stream()
                .filter(event -> !leaving.contains(event.id()))
                .toList();
        Set<EventId> taken = new HashSet<>();
        var linked = links.to(transaction, feed, there.stream().map(Event::id).toList());
        linked.forEach((id, event) -> {
            if (toldNow.contains(id)) {
                taken.add(event);
            }
        });
        Map<EventId, EventKey> renumbered = new LinkedHashMap<>();
        newcomers.forEach((day, games) -> {
            var present = new ArrayList<>(there.stream().filter(event -> day(event.key()).equals(day)).toList());
            var left = recognised(games, present, linked.values(), taken, keys);
            number(day, left, present, renumbered, keys);
        });
        events.move(transaction, renumbered);
    }

    /** Links the games that are events which stand on the day already; returns the others. */
    private List<Placed> recognised(
            List<Placed> games,
            List<Event> present,
            Collection<EventId> linked,
            Set<EventId> taken,
            Map<EventKey, FeedGame> keys) {
        List<Placed> left = new ArrayList<>();
        for (var each : games.stream().sorted(comparing(Placed::start)).toList()) {
            var same = each.event() != null
                    ? Optional.<Event>empty()
                    : present.stream()
                            .filter(event -> !taken.contains(event.id()))
                            .filter(event -> !linked.contains(event.id())
                                    || distance(event, each).compareTo(SAME_GAME) <= 0)
                            .min(comparing((Event event) -> distance(event, each))
                                    .thenComparingInt(event -> event.key().sequence()));
            if (same.isPresent()) {
                var event = same.get();
                taken.add(event.id());
                keys.put(event.key(), told(each).game());
                added.put(told(each).game().id(), event.id());
            } else {
                left.add(each);
            }
        }
        return left;
    }

    private static Duration distance(Event event, Placed placed) {
        return switch (event.start()) {
            case EventStart.AtInstant(Instant at) -> Duration.between(at, placed.start()).abs();
            case EventStart.OnDate _ -> Duration.ZERO;
        };
    }

    /** Numbers the games that come to a day; the only game of the day, if there was one, becomes one of several. */
    private void number(
            EventKey day,
            List<Placed> newcomers,
            List<Event> present,
            Map<EventId, EventKey> renumbered,
            Map<EventKey, FeedGame> keys) {
        if (newcomers.isEmpty()) {
            return;
        }
        List<Placed> unnumbered = new ArrayList<>(newcomers);
        Set<Integer> numbers = new HashSet<>();
        for (var event : present) {
            if (event.key().sequence() == 0) {
                unnumbered.add(new Placed(null, event));
            } else {
                numbers.add(event.key().sequence());
            }
        }
        unnumbered.sort(comparing(Placed::start));
        boolean isOnly = unnumbered.size() == 1 && numbers.isEmpty();
        int next = isOnly ? 0 : 1;
        for (var each : unnumbered) {
            while (numbers.contains(next)) {
                next++;
            }
            var key = new EventKey(day.league(), day.date(), day.home(), day.away(), next++);
            put(each, key, renumbered, keys);
        }
    }

    private void put(
            Placed each, EventKey key, Map<EventId, EventKey> renumbered, Map<EventKey, FeedGame> keys) {
        var event = each.event();
        if (event != null) {
            renumbered.put(event.id(), key);
        }
        if (each.told() != null) {
            keys.put(key, each.told().game());
            if (event == null) {
                addedTo.put(each.told().game().id(), key);
            }
        } else if (event != null) {
            var toldToo = keys.remove(event.key());
            if (toldToo != null) {
                keys.put(key, toldToo);
            }
        }
    }

    private static Instant startOf(Event event) {
        return switch (event.start()) {
            case EventStart.AtInstant(Instant at) -> at;
            case EventStart.OnDate(LocalDate date) -> date.atStartOfDay(ZoneOffset.UTC).toInstant();
        };
    }

    private static Told told(Placed placed) {
        return requireNonNull(placed.told());
    }

    private static Event event(Placed placed) {
        return requireNonNull(placed.event());
    }
}
