package app.linewright.feeds.live;

import app.linewright.store.Database;
import app.linewright.store.SettingsStore;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds that the user has chosen to watch, how often each is to be asked, and the asking. */
public final class WatchedFeeds {
    /** The shortest time after which a feed is asked again by itself. */
    public static final Duration SHORTEST = Duration.ofSeconds(15);

    private static final String PREFIX = "feed/";
    private static final String BY_HAND = "by hand";

    private final Database database;
    private final SettingsStore settings;
    private final RefreshService refreshes;
    private final Map<FeedKey, Offered> offered = new LinkedHashMap<>();

    /**
     * A feed that can be watched.
     *
     * @param title its name for people, such as {@code The Odds API}
     * @param feed makes what asks it
     */
    public record Offered(FeedKey key, String title, Source feed) {}

    /** Makes what asks a feed. */
    @FunctionalInterface
    public interface Source {
        /** @throws FeedFailure if what it takes is missing, such as a key */
        Feed get() throws FeedFailure;
    }

    /**
     * A feed that is watched.
     *
     * @param every how often it is to be asked; empty where only by hand
     */
    public record Watched(FeedKey key, String title, Optional<Duration> every) {}

    public WatchedFeeds(
            Database database, SettingsStore settings, RefreshService refreshes, Collection<Offered> offered) {
        this.database = database;
        this.settings = settings;
        this.refreshes = refreshes;
        offered.forEach(each -> this.offered.put(each.key(), each));
    }

    /** The feeds that are watched, in the order in which they are offered. */
    public List<Watched> watched() {
        return database.read(transaction -> offered.values().stream()
                .flatMap(each -> settings.find(transaction, PREFIX + each.key()).stream()
                        .map(kept -> new Watched(each.key(), each.title(), every(kept))))
                .toList());
    }

    /** A period that cannot be read is none: then the feed is asked by hand alone. */
    private static Optional<Duration> every(String kept) {
        try {
            return Optional.of(kept)
                    .filter(text -> !text.equals(BY_HAND))
                    .map(Duration::parse)
                    .filter(WatchedFeeds::may);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean may(Duration every) {
        return every.compareTo(SHORTEST) >= 0;
    }

    /**
     * Watches {@code feed} from now on, or asks it as often as is said now.
     *
     * @param every how often it is to be asked; empty for only by hand
     * @throws IllegalArgumentException if that is less than {@link #SHORTEST}, or nobody offers the feed
     */
    public void watch(FeedKey feed, Optional<Duration> every) {
        if (every.isPresent() && !may(every.get())) {
            throw new IllegalArgumentException("A feed cannot be asked every " + every.get() + ".");
        }
        var key = offered(feed).key();
        database.write(transaction -> {
            settings.put(transaction, PREFIX + key, every.map(Duration::toString).orElse(BY_HAND));
            return key;
        });
    }

    /** Does not watch {@code feed} any more; what it told stays. */
    public void rest(FeedKey feed) {
        database.write(transaction -> settings.remove(transaction, PREFIX + feed));
    }

    /**
     * Asks {@code feed} once, on the calling thread.
     *
     * @throws FeedFailure if it gave no answer that can be used
     */
    public RefreshReport refresh(FeedKey feed) throws FeedFailure {
        return refreshes.refresh(offered(feed).feed().get());
    }

    private Offered offered(FeedKey feed) {
        var found = offered.get(feed);
        if (found == null) {
            throw new IllegalArgumentException("“" + feed + "” is no feed that can be watched.");
        }
        return found;
    }
}
