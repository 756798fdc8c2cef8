package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class EventStoreContractTest {
    private static final LeagueKey NFL = Shipped.league("NFL").key();
    private static final LeagueKey MLB = Shipped.league("MLB").key();
    private static final TeamId PACKERS = new TeamId("nfl-green-bay-packers");
    private static final TeamId TITANS = new TeamId("nfl-tennessee-titans");
    private static final TeamId BEARS = new TeamId("nfl-chicago-bears");
    private static final TeamId BREWERS = new TeamId("mlb-milwaukee-brewers");
    private static final TeamId CUBS = new TeamId("mlb-chicago-cubs");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate DAY = LocalDate.parse("2022-11-17");

    private final LeagueStore leagues = new LeagueStore();
    private final TeamStore teams = new TeamStore();
    private final EventStore store = new EventStore();
    private final Database database;

    EventStoreContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void load() {
        database.write(transaction -> {
            leagues.load(transaction, Shipped.DATA);
            teams.load(transaction, Shipped.DATA);
            return store;
        });
    }

    @Test
    void aNewEventGetsAnIdAndAKnownOneKeepsIt() {
        EventFacts game = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T01:15:00Z");
        EventStore.Stored first = put(game);
        assertThat(first.added()).containsExactly(game.key());
        assertThat(first.changed()).isEmpty();

        EventStore.Stored second = put(game);
        assertThat(second.added()).isEmpty();
        assertThat(second.changed()).isEmpty();
        assertThat(second.ids()).isEqualTo(first.ids()).containsOnlyKeys(game.key());

        EventId id = Objects.requireNonNull(first.ids().get(game.key()));
        Event stored = new Event(id, game.key(), "2022", game.start(), false);
        assertThat(database.<Optional<Event>>read(transaction -> store.find(transaction, id))).contains(stored);
        assertThat(database.<Map<EventId, Event>>read(transaction ->
                        store.byId(transaction, List.of(id, new EventId(-1)))))
                .containsExactly(Map.entry(id, stored));
        assertThat(database.<Optional<Event>>read(transaction -> store.find(transaction, new EventId(-1)))).isEmpty();
    }

    @Test
    void aDateGivesWayToAnInstantAndNeverTheOtherWayRound() {
        EventFacts byDate = on(NFL, DAY, PACKERS, TITANS);
        EventFacts byInstant = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T01:15:00Z");
        put(byDate);
        assertThat(put(byInstant).changed()).containsExactly(byDate.key());
        assertThat(put(byDate).changed()).isEmpty();
        assertThat(all()).extracting(Event::start).containsExactly(byInstant.start());

        EventFacts moved = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T01:20:00Z");
        assertThat(put(moved).changed()).containsExactly(moved.key());
        assertThat(all()).extracting(Event::start).containsExactly(moved.start());
    }

    @Test
    void whatOneSourceLeavesOutAnotherFillsIn() {
        EventKey key = new EventKey(NFL, DAY, PACKERS, TITANS, 0);
        EventStart start = new EventStart.OnDate(DAY);
        put(new EventFacts(key, "", start, false));
        assertThat(put(new EventFacts(key, "2022", start, true)).changed()).containsExactly(key);
        assertThat(put(new EventFacts(key, "2022-23", start, false)).changed()).isEmpty();
        assertThat(all()).extracting(Event::season, Event::neutral)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2022", true));
    }

    @Test
    void oneBatchMaySpeakTwiceOfAnEvent() {
        EventFacts byInstant = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T01:15:00.123456789Z");
        EventStore.Stored stored = put(byInstant, on(NFL, DAY, PACKERS, TITANS));
        assertThat(stored.added()).hasSize(1);
        assertThat(stored.ids()).hasSize(1);
        assertThat(all()).extracting(Event::start)
                .containsExactly(new EventStart.AtInstant(Instant.parse("2022-11-18T01:15:00.123456Z")));
        assertThat(put(byInstant).changed()).isEmpty();
    }

    @Test
    void theGamesOfADoubleheaderAreTwo() {
        LocalDate day = LocalDate.parse("2019-07-04");
        EventFacts first = new EventFacts(
                new EventKey(MLB, day, BREWERS, CUBS, 1), "2019", new EventStart.OnDate(day), false);
        EventFacts second = new EventFacts(
                new EventKey(MLB, day, BREWERS, CUBS, 2), "2019", new EventStart.OnDate(day), false);
        assertThat(put(first, second).added()).hasSize(2);
        assertThat(all()).hasSize(2);
    }

    @Test
    void anEventOfUnknownTeamsIsRefused() {
        EventFacts game = on(NFL, DAY, PACKERS, new TeamId("nobody"));
        assertThatThrownBy(() -> put(game)).isInstanceOf(RuntimeException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void aDateOnlyStartIsTheDateOfTheKey() {
        EventKey key = new EventKey(NFL, DAY, PACKERS, TITANS, 0);
        assertThatThrownBy(() -> new EventFacts(key, "", new EventStart.OnDate(DAY.plusDays(1)), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWindowHasTheInstantsWithinItAndTheDatesOnIt() {
        EventFacts late = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T05:59:59.999Z");
        EventFacts next = at(NFL, DAY.plusDays(1), BEARS, PACKERS, "2022-11-18T06:00:00Z");
        EventFacts dated = on(MLB, DAY, BREWERS, CUBS);
        EventFacts nextDated = on(MLB, DAY.plusDays(1), BREWERS, CUBS);
        put(late, next, dated, nextDated);

        DayWindow chicago = DayWindow.of(DAY, CHICAGO);
        assertThat(keys(filter(chicago))).containsExactly(dated.key(), late.key());
        assertThat(keys(filter(DayWindow.of(DAY.plusDays(1), CHICAGO)))).containsExactly(nextDated.key(), next.key());
        DayWindow kiritimati = DayWindow.of(DAY.plusDays(1), ZoneId.of("Pacific/Kiritimati"));
        assertThat(keys(filter(kiritimati))).containsExactly(nextDated.key(), late.key(), next.key());
        assertThat(keys(new EventFilter(Optional.of(NFL), Optional.empty(), Optional.of(chicago))))
                .containsExactly(late.key());
    }

    @Test
    void aTeamsEventsAreThoseAtHomeAndAway() {
        EventFacts home = at(NFL, DAY, PACKERS, TITANS, "2022-11-18T01:15:00Z");
        EventFacts away = at(NFL, DAY.plusDays(10), BEARS, PACKERS, "2022-11-27T18:00:00Z");
        EventFacts other = at(NFL, DAY.plusDays(3), BEARS, TITANS, "2022-11-20T18:00:00Z");
        put(away, other, home);
        assertThat(keys(new EventFilter(Optional.empty(), Optional.of(PACKERS), Optional.empty())))
                .containsExactly(home.key(), away.key());
        assertThat(keys(new EventFilter(
                        Optional.of(NFL), Optional.of(PACKERS), Optional.of(DayWindow.of(DAY, CHICAGO)))))
                .containsExactly(home.key());
        assertThat(keys(new EventFilter(Optional.of(MLB), Optional.of(PACKERS), Optional.empty()))).isEmpty();
        assertThat(keys(EventFilter.ALL)).containsExactly(home.key(), other.key(), away.key());
    }

    @Test
    void theDaysAreThoseWithEvents() {
        put(on(NFL, DAY, PACKERS, TITANS), on(NFL, DAY, BEARS, TITANS), on(MLB, DAY.minusDays(2), BREWERS, CUBS));
        assertThat(database.<List<LocalDate>>read(transaction -> store.days(transaction, Optional.of(NFL))))
                .containsExactly(DAY);
        assertThat(database.<List<LocalDate>>read(transaction -> store.days(transaction, Optional.empty())))
                .containsExactly(DAY.minusDays(2), DAY);
    }

    /** A game at 01:30 of the hour that happens twice, and every answer, are the same wherever the program runs. */
    @Test
    void theZoneOfTheComputerChangesNothing() {
        LocalDate change = LocalDate.parse("2022-11-06");
        List<EventFacts> games = List.of(
                at(NFL, change, PACKERS, TITANS, "2022-11-06T06:30:00Z"), // 01:30 in Chicago, daylight time
                at(NFL, change, BEARS, TITANS, "2022-11-06T07:30:00Z"), // 01:30 again, standard time
                on(NFL, change, PACKERS, BEARS));
        put(games.toArray(EventFacts[]::new));
        TimeZone former = TimeZone.getDefault();
        try {
            for (String zone : List.of("America/Chicago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Cairo")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(put(games.toArray(EventFacts[]::new)).changed()).as(zone).isEmpty();
                assertThat(keys(filter(DayWindow.of(change, CHICAGO))))
                        .as(zone)
                        .containsExactly(games.get(2).key(), games.get(0).key(), games.get(1).key());
            }
        } finally {
            TimeZone.setDefault(former);
        }
    }

    @Test
    void aLongSeasonGoesInAtOnceAndAgainChangesNothing() {
        List<EventFacts> season = new ArrayList<>();
        List<Team> all = new ArrayList<>(Shipped.teams(List.of(MLB)));
        for (int day = 0; day < 180; day++) {
            Collections.rotate(all, 1);
            for (int game = 0; game < 15; game++) {
                season.add(on(
                        MLB,
                        LocalDate.parse("2019-03-28").plusDays(day),
                        all.get(game).id(),
                        all.get(29 - game).id()));
            }
        }
        Collections.shuffle(season, new Random(5));
        EventFacts[] games = season.toArray(EventFacts[]::new);
        assertThat(put(games).ids()).hasSize(2_700);
        EventStore.Stored again = put(games);
        assertThat(again.added()).isEmpty();
        assertThat(again.changed()).isEmpty();
    }

    private static EventFacts on(LeagueKey league, LocalDate date, TeamId home, TeamId away) {
        return new EventFacts(
                new EventKey(league, date, home, away, 0), "2022", new EventStart.OnDate(date), false);
    }

    private static EventFacts at(LeagueKey league, LocalDate date, TeamId home, TeamId away, String start) {
        return new EventFacts(
                new EventKey(league, date, home, away, 0),
                "2022",
                new EventStart.AtInstant(Instant.parse(start)),
                false);
    }

    private static EventFilter filter(DayWindow window) {
        return new EventFilter(Optional.empty(), Optional.empty(), Optional.of(window));
    }

    private EventStore.Stored put(EventFacts... facts) {
        return database.write(transaction -> store.put(transaction, List.of(facts)));
    }

    private List<Event> all() {
        return database.read(transaction -> store.list(transaction, EventFilter.ALL));
    }

    private List<EventKey> keys(EventFilter filter) {
        return database.read(transaction -> store.list(transaction, filter)).stream()
                .map(Event::key)
                .toList();
    }
}
