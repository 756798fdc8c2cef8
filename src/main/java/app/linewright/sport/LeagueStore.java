package app.linewright.sport;

import app.linewright.store.Transaction;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code leagues} and {@code league_aliases}. */
public final class LeagueStore {
    /** Every league, by key. */
    public List<League> all(Transaction transaction) {
        Map<String, List<String>> aliases = new HashMap<>();
        transaction
                .handle()
                .createQuery("SELECT league, alias FROM league_aliases ORDER BY league, alias")
                .map((row, context) -> aliases.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return transaction
                .handle()
                .createQuery("SELECT id, name, sport, country, zone, simulated FROM leagues ORDER BY id")
                .map((row, context) -> new League(
                        new LeagueKey(row.getString(1)),
                        row.getString(2),
                        Sport.valueOf(row.getString(3)),
                        row.getString(4),
                        ZoneId.of(row.getString(5)),
                        row.getBoolean(6),
                        aliases.getOrDefault(row.getString(1), List.of())))
                .list();
    }

    /** The names by which leagues are asked for. */
    public LeagueNames names(Transaction transaction) {
        return new LeagueNames(all(transaction));
    }

    /** Stores leagues as they are given, over what is stored of them. */
    public void put(Transaction transaction, Collection<League> leagues) {
        PreparedBatch rows = transaction.handle().prepareBatch("""
                MERGE INTO leagues
                USING (VALUES (CAST(:id AS VARCHAR), CAST(:name AS VARCHAR), CAST(:sport AS VARCHAR),
                               CAST(:country AS VARCHAR), CAST(:zone AS VARCHAR), CAST(:simulated AS BOOLEAN)))
                      AS given (id, name, sport, country, zone, simulated)
                ON leagues.id = given.id
                WHEN MATCHED THEN UPDATE SET name = given.name, sport = given.sport, country = given.country,
                     zone = given.zone, simulated = given.simulated
                WHEN NOT MATCHED THEN INSERT (id, name, sport, country, zone, simulated)
                     VALUES (given.id, given.name, given.sport, given.country, given.zone, given.simulated)
                """);
        PreparedBatch forget = transaction.handle().prepareBatch("DELETE FROM league_aliases WHERE league = :league");
        PreparedBatch aliases = transaction
                .handle()
                .prepareBatch("INSERT INTO league_aliases (league, alias) VALUES (:league, :alias)");
        for (League league : leagues) {
            String id = league.key().value();
            rows.bind("id", id)
                    .bind("name", league.name())
                    .bind("sport", league.sport().name())
                    .bind("country", league.country())
                    .bind("zone", league.zone().getId())
                    .bind("simulated", league.simulated())
                    .add();
            forget.bind("league", id).add();
            league.aliases().stream().distinct()
                    .forEach(alias -> aliases.bind("league", id).bind("alias", alias).add());
        }
        for (PreparedBatch batch : List.of(rows, forget, aliases)) {
            batch.execute();
        }
    }

    /** Stores the shipped leagues; others stay. */
    public void load(Transaction transaction, Almanac almanac) {
        put(transaction, almanac.leagues());
    }
}
