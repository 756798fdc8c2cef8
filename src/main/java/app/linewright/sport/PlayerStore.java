package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code players}. */
public final class PlayerStore {
    private static final RowMapper<Player> PLAYER = (row, context) -> {
        String team = row.getString("team");
        return new Player(
                new PlayerId(row.getLong("id")),
                new PlayerFacts(
                        row.getString("source"),
                        row.getString("source_id"),
                        new LeagueKey(row.getString("league")),
                        row.getString("name"),
                        row.getString("role"),
                        team == null ? null : new TeamId(team)));
    };

    /** What {@link #put} did, by the source's ids. */
    public record Stored(Set<String> added, Set<String> changed) {}

    /**
     * Stores players that are not known yet and brings known ones up to date, in bulk. A position or a team that the
     * source leaves out stays as it is.
     *
     * @param players of one source
     */
    public Stored put(Transaction transaction, Collection<PlayerFacts> players) {
        Map<String, PlayerFacts> said = new LinkedHashMap<>();
        players.forEach(player -> said.merge(player.sourceId(), player, PlayerStore::updated));
        Set<String> added = new HashSet<>();
        Set<String> changed = new HashSet<>();
        if (said.isEmpty()) {
            return new Stored(added, changed);
        }
        String source = source(said.values());
        Map<String, Player> stored = bySource(transaction, source, said.keySet());
        PreparedBatch inserts = transaction.handle().prepareBatch("""
                INSERT INTO players (source, source_id, league, name, role, team)
                VALUES (:source, :sourceId, :league, :name, :role, :team)
                """);
        PreparedBatch updates = transaction.handle().prepareBatch("""
                UPDATE players SET league = :league, name = :name, role = :role, team = :team
                WHERE source = :source AND source_id = :sourceId
                """);
        said.forEach((sourceId, player) -> {
            Player known = stored.get(sourceId);
            if (known == null) {
                added.add(sourceId);
                bind(inserts, player);
            } else if (!updated(known.facts(), player).equals(known.facts())) {
                changed.add(sourceId);
                bind(updates, updated(known.facts(), player));
            }
        });
        inserts.execute();
        updates.execute();
        return new Stored(added, changed);
    }

    private static String source(Collection<PlayerFacts> players) {
        Set<String> sources = players.stream().map(PlayerFacts::source).collect(Collectors.toSet());
        if (sources.size() > 1) {
            throw new IllegalArgumentException(
                    "Players are stored source by source, but these are of " + sources + ".");
        }
        return sources.iterator().next();
    }

    private static PlayerFacts updated(PlayerFacts known, PlayerFacts said) {
        return new PlayerFacts(
                known.source(),
                known.sourceId(),
                said.league(),
                said.name(),
                said.position().isEmpty() ? known.position() : said.position(),
                said.team() == null ? known.team() : said.team());
    }

    private static void bind(PreparedBatch batch, PlayerFacts player) {
        TeamId team = player.team();
        batch.bind("source", player.source())
                .bind("sourceId", player.sourceId())
                .bind("league", player.league().value())
                .bind("name", player.name())
                .bind("role", player.position())
                .bind("team", team == null ? null : team.value())
                .add();
    }

    /** The players whom {@code source} calls so, by its ids. */
    public Map<String, Player> bySource(Transaction transaction, String source, Collection<String> sourceIds) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT players.* FROM UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS wanted (id)
                        JOIN players ON players.source = :source AND players.source_id = wanted.id
                        """)
                .bind("source", source)
                .bindArray("ids", String.class, List.copyOf(Set.copyOf(sourceIds)))
                .map(PLAYER)
                .collect(Collectors.toMap(player -> player.facts().sourceId(), Function.identity()));
    }

    /** The stored players of these ids. */
    public Map<PlayerId, Player> byId(Transaction transaction, Collection<PlayerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transaction
                .handle()
                .createQuery("""
                        SELECT players.* FROM UNNEST(CAST(:ids AS BIGINT ARRAY)) AS wanted (id)
                        JOIN players ON players.id = wanted.id
                        """)
                .bindArray("ids", Long.class, ids.stream().map(PlayerId::value).distinct().toList())
                .map(PLAYER)
                .collect(Collectors.toMap(Player::id, Function.identity()));
    }

    /** The players of a league, by name. */
    public List<Player> of(Transaction transaction, LeagueKey league) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM players WHERE league = :league ORDER BY name, id")
                .bind("league", league.value())
                .map(PLAYER)
                .list();
    }

    /** The players of a league, to be found by name. */
    public PlayerNames names(Transaction transaction, LeagueKey league) {
        return new PlayerNames(of(transaction, league));
    }

    /** Stores the shipped players; those of other sources stay. */
    public void load(Transaction transaction, Almanac almanac) {
        put(transaction, almanac.players());
    }
}
