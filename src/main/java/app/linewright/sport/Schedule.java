package app.linewright.sport;

import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers when the stored events are played, in days of the reader's zone. */
public final class Schedule {
    private final Database database;
    private final LeagueStore leagues;
    private final EventStore events;

    public Schedule(Database database, LeagueStore leagues, EventStore events) {
        this.database = database;
        this.leagues = leagues;
        this.events = events;
    }

    /** The names by which leagues are asked for. */
    public LeagueNames leagueNames() {
        return new LeagueNames(database.read(leagues::all));
    }

    /** The leagues that have events, by name. */
    public List<League> leaguesWithEvents() {
        return database.read(transaction -> leagues.all(transaction).stream()
                .filter(league -> !events.days(transaction, Optional.of(league.key())).isEmpty())
                .sorted(Comparator.comparing(League::name))
                .toList());
    }

    /** The first day, not before {@code day}, on which {@code league} (any league, if empty) plays. */
    public Optional<LocalDate> firstDayFrom(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return database.read(transaction -> events.days(transaction, league).stream()
                .filter(local -> !local.isBefore(day.minusDays(1)))
                .map(local -> new DayWindow(day, latest(day, local.plusDays(1)), zone))
                .flatMap(window -> playingDays(transaction, league, window).min(Comparator.naturalOrder()).stream())
                .findFirst());
    }

    /** The last day, not after {@code day}, on which {@code league} (any league, if empty) plays. */
    public Optional<LocalDate> lastDayUntil(LocalDate day, Optional<LeagueKey> league, ZoneId zone) {
        return database.read(transaction -> events.days(transaction, league).reversed().stream()
                .filter(local -> !local.isAfter(day.plusDays(1)))
                .map(local -> new DayWindow(earliest(day, local.minusDays(1)), day, zone))
                .flatMap(window -> playingDays(transaction, league, window).max(Comparator.naturalOrder()).stream())
                .findFirst());
    }

    /** How many events pass {@code filter}. */
    public int count(EventFilter filter) {
        return database.read(transaction -> events.list(transaction, filter).size());
    }

    /**
     * The store tells days in the leagues' own zones. One of them can be the day before or after for the reader, so a
     * window reaches one day further than the local day it is for.
     */
    private Stream<LocalDate> playingDays(Transaction transaction, Optional<LeagueKey> league, DayWindow window) {
        var filter = new EventFilter(league, Optional.empty(), Optional.of(window));
        return events.list(transaction, filter).stream().map(event -> event.start().dateIn(window.zone()));
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
