package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.sport.Result.Period;
import app.linewright.store.Database;
import app.linewright.store.OnEveryEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryEngine
class ResultStoreContractTest {
    private final ResultStore store = new ResultStore();
    private final Database database;
    private List<EventId> games = List.of();

    ResultStoreContractTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void threeGames() {
        LeagueKey nba = Shipped.league("NBA").key();
        TeamId home = new TeamId("nba-chicago-bulls");
        TeamId away = new TeamId("nba-miami-heat");
        List<EventKey> keys = IntStream.rangeClosed(1, 3)
                .mapToObj(day -> new EventKey(nba, LocalDate.of(2020, 1, day), home, away, 0))
                .toList();
        games = database.write(transaction -> {
            new LeagueStore().load(transaction, Shipped.DATA);
            new TeamStore().load(transaction, Shipped.DATA);
            Map<EventKey, EventId> ids = new EventStore()
                    .put(
                            transaction,
                            keys.stream()
                                    .map(key -> new EventFacts(
                                            key, "2020", new EventStart.OnDate(key.date()), false))
                                    .toList())
                    .ids();
            return keys.stream().map(ids::get).toList();
        });
    }

    @Test
    void aResultComesBackWithItsPeriods() {
        Result full = new Result(
                110, 108, true, List.of(new Period(26, 30), new Period(23, 31), new Period(28, 20), new Period(20, 16),
                        new Period(13, 11)));
        Result bare = new Result(0, 0, false, List.of());
        Map<EventId, Result> results = Map.of(games.get(0), full, games.get(1), bare);
        assertThat(put(results)).isEqualTo(new ResultStore.Stored(results.keySet(), Set.of()));
        assertThat(of(games)).isEqualTo(results);
        assertThat(of(List.of())).isEmpty();
    }

    @Test
    void theSameResultAgainIsNothingNewAndAnotherReplacesIt() {
        EventId game = games.getFirst();
        Result first = new Result(100, 99, false, List.of());
        Result corrected = new Result(101, 99, false, List.of(new Period(101, 99)));
        put(Map.of(game, first));
        assertThat(put(Map.of(game, first))).isEqualTo(new ResultStore.Stored(Set.of(), Set.of()));
        assertThat(put(Map.of(game, corrected))).isEqualTo(new ResultStore.Stored(Set.of(), Set.of(game)));
        assertThat(of(games)).isEqualTo(Map.of(game, corrected));
    }

    private ResultStore.Stored put(Map<EventId, Result> results) {
        return database.write(transaction -> store.put(transaction, results));
    }

    private Map<EventId, Result> of(List<EventId> events) {
        return database.read(transaction -> store.of(transaction, events));
    }
}
