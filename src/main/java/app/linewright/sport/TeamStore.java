package app.linewright.sport;

import app.linewright.store.Transaction;
import java.util.ArrayList;
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

/** The tables {@code teams}, {@code team_leagues} and {@code team_mappings}. */
public final class TeamStore {
    private static final RowMapper<Team> TEAM = (row, context) -> new Team(
            new TeamId(row.getString("id")),
            Sport.valueOf(row.getString("sport")),
            row.getString("name"),
            row.getString("city"),
            row.getString("nickname"),
            row.getString("abbreviation"));

    private static final RowMapper<TeamAlias> ALIAS = (row, context) -> new TeamAlias(
            new TeamId(row.getString("team")),
            row.getString("alias"),
            TeamAlias.Kind.valueOf(row.getString("kind")),
            row.getString("source"));

    /** The teams with these ids. */
    public Map<TeamId, Team> byId(Transaction transaction, Collection<TeamId> ids) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT teams.* FROM UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS wanted (id)
                        JOIN teams ON teams.id = wanted.id
                        """)
                .bindArray("ids", String.class, values(ids))
                .map(TEAM)
                .collect(Collectors.toMap(Team::id, Function.identity()));
    }

    /** Every team of a league, past ones too, by name. */
    public List<Team> of(Transaction transaction, LeagueKey league) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT teams.* FROM teams JOIN team_leagues ON team_leagues.team = teams.id
                        WHERE team_leagues.league = :league
                        ORDER BY teams.name, teams.id
                        """)
                .bind("league", league.value())
                .map(TEAM)
                .list();
    }

    /**
     * The names by which the teams of {@code league} are known, and those of the other leagues of its sport and
     * country, from which a team may come.
     */
    public TeamNames names(Transaction transaction, LeagueKey league) {
        List<Team> members = of(transaction, league);
        Set<Team> own = Set.copyOf(members);
        List<Team> neighbours = transaction
                .handle()
                .createQuery("""
                        SELECT DISTINCT teams.* FROM teams
                        JOIN team_leagues ON team_leagues.team = teams.id
                        JOIN leagues around ON around.id = team_leagues.league
                        JOIN leagues mine ON mine.sport = around.sport AND mine.country = around.country
                             AND mine.simulated = around.simulated
                        WHERE mine.id = :league
                        ORDER BY teams.name, teams.id
                        """)
                .bind("league", league.value())
                .map(TEAM)
                .filter(team -> !own.contains(team))
                .list();
        List<TeamId> ids = new ArrayList<>();
        members.forEach(team -> ids.add(team.id()));
        neighbours.forEach(team -> ids.add(team.id()));
        // What a user added goes first: it may put a shipped code right.
        List<TeamAlias> aliases = transaction
                .handle()
                .createQuery("""
                        SELECT team_mappings.* FROM UNNEST(CAST(:ids AS VARCHAR ARRAY)) AS wanted (id)
                        JOIN team_mappings ON team_mappings.team = wanted.id
                        ORDER BY shipped, team, alias
                        """)
                .bindArray("ids", String.class, values(ids))
                .map(ALIAS)
                .list();
        return TeamNames.of(members, neighbours, aliases, inUse(transaction));
    }

    private static List<String> inUse(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT name FROM teams UNION SELECT city FROM teams UNION SELECT nickname FROM teams
                        UNION SELECT alias FROM team_mappings WHERE kind NOT IN ('ABBREVIATION', 'CODE')
                        """)
                .mapTo(String.class)
                .list();
    }

    /**
     * Takes new teams into a league, each named as it is written; a name that one of the league's teams has already is
     * that team's.
     *
     * @return the team of each name
     * @throws IllegalArgumentException if a name is blank or longer than {@value TeamNames#LONGEST} characters
     */
    public Map<String, Team> add(Transaction transaction, League league, Collection<String> names) {
        Map<String, TeamNames.Match> known = names(transaction, league.key()).matchAll(names, "");
        Set<TeamId> taken = ids(transaction);
        Map<String, Team> added = new LinkedHashMap<>();
        Map<String, Team> teams = new LinkedHashMap<>();
        known.forEach((name, match) -> {
            if (match instanceof TeamNames.Match.Known(Team team, TeamAlias.Kind kind)
                    && kind == TeamAlias.Kind.NAME) {
                teams.put(name, team);
            } else {
                teams.put(name, added.computeIfAbsent(Spelling.fold(name), _ -> newTeam(league, name, taken)));
            }
        });
        insert(transaction, added.values());
        enter(transaction, teams.values().stream().map(team -> new TeamLeague(team.id(), league.key())).toList());
        return teams;
    }

    private static Team newTeam(League league, String name, Set<TeamId> taken) {
        if (name.isBlank() || name.length() > TeamNames.LONGEST) {
            throw new IllegalArgumentException("A team's name has 1 to " + TeamNames.LONGEST + " characters, and “"
                    + name.substring(0, Math.min(name.length(), TeamNames.LONGEST)) + "” has not.");
        }
        return new Team(newId(league, name, taken), league.sport(), name.strip(), "", "", "");
    }

    private static TeamId newId(League league, String name, Set<TeamId> taken) {
        String prefix = league.sport() == Sport.SOCCER ? league.country() : league.name();
        String slug = slug(prefix + " " + name);
        TeamId id = new TeamId(slug);
        for (int number = 2; !taken.add(id); number++) {
            id = new TeamId(slug + "-" + number);
        }
        return id;
    }

    private static String slug(String text) {
        String slug = Spelling.fold(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "team" : slug.substring(0, Math.min(slug.length(), 70));
    }

    /** Notes that teams play in leagues; what is noted already stays. */
    public void enter(Transaction transaction, Collection<TeamLeague> teamLeagues) {
        PreparedBatch rows = transaction.handle().prepareBatch("""
                INSERT INTO team_leagues (league, team) VALUES (:league, :team) ON CONFLICT DO NOTHING
                """);
        teamLeagues.forEach(each ->
                rows.bind("league", each.league().value()).bind("team", each.team().value()).add());
        rows.execute();
    }

    /** Notes other names of teams, as when a user says whom a file's name means; what is noted already stays. */
    public void addAliases(Transaction transaction, Collection<TeamAlias> aliases) {
        insert(transaction, aliases, false);
    }

    /**
     * Stores the shipped teams and their names, and lets go of names that are shipped no more; what users added stays.
     */
    public void load(Transaction transaction, Almanac almanac) {
        Map<TeamId, Team> stored =
                byId(transaction, almanac.teams().stream().map(Team::id).toList());
        insert(transaction, almanac.teams().stream().filter(team -> !stored.containsKey(team.id())).toList());
        update(
                transaction,
                almanac.teams().stream()
                        .filter(team -> stored.containsKey(team.id()) && !team.equals(stored.get(team.id())))
                        .toList());
        enter(transaction, almanac.teamLeagues());
        Set<TeamAlias> shipped = transaction
                .handle()
                .createQuery("SELECT * FROM team_mappings WHERE shipped")
                .map(ALIAS)
                .set();
        Set<TeamAlias> wanted = Set.copyOf(almanac.aliases());
        forget(transaction, shipped.stream().filter(alias -> !wanted.contains(alias)).toList());
        insert(transaction, almanac.aliases().stream().filter(alias -> !shipped.contains(alias)).toList(), true);
    }

    private static Set<TeamId> ids(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("SELECT id FROM teams")
                .map((row, context) -> new TeamId(row.getString(1)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void insert(Transaction transaction, Collection<Team> teams) {
        write(transaction, teams, """
                INSERT INTO teams (id, sport, name, city, nickname, abbreviation)
                VALUES (:id, :sport, :name, :city, :nickname, :abbreviation)
                """);
    }

    private static void update(Transaction transaction, Collection<Team> teams) {
        write(transaction, teams, """
                UPDATE teams SET sport = :sport, name = :name, city = :city, nickname = :nickname,
                       abbreviation = :abbreviation
                WHERE id = :id
                """);
    }

    private static void write(Transaction transaction, Collection<Team> teams, String sql) {
        PreparedBatch rows = transaction.handle().prepareBatch(sql);
        teams.forEach(team -> rows.bind("id", team.id().value())
                .bind("sport", team.sport().name())
                .bind("name", team.name())
                .bind("city", team.city())
                .bind("nickname", team.nickname())
                .bind("abbreviation", team.abbreviation())
                .add());
        rows.execute();
    }

    private static void insert(Transaction transaction, Collection<TeamAlias> aliases, boolean shipped) {
        PreparedBatch rows = transaction.handle().prepareBatch("""
                INSERT INTO team_mappings (team, source, kind, alias, shipped)
                VALUES (:team, :source, :kind, :alias, :shipped) ON CONFLICT DO NOTHING
                """);
        aliases.forEach(alias -> bind(rows, alias).bind("shipped", shipped).add());
        rows.execute();
    }

    private static void forget(Transaction transaction, Collection<TeamAlias> aliases) {
        PreparedBatch rows = transaction.handle().prepareBatch("""
                DELETE FROM team_mappings
                WHERE team = :team AND source = :source AND kind = :kind AND alias = :alias AND shipped
                """);
        aliases.forEach(alias -> bind(rows, alias).add());
        rows.execute();
    }

    private static PreparedBatch bind(PreparedBatch rows, TeamAlias alias) {
        return rows.bind("team", alias.team().value())
                .bind("source", alias.source())
                .bind("kind", alias.kind().name())
                .bind("alias", alias.text());
    }

    private static List<String> values(Collection<TeamId> ids) {
        return ids.stream().map(TeamId::value).distinct().toList();
    }
}
