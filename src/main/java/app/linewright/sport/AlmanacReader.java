package app.linewright.sport;

import static app.linewright.sport.ShippedFile.firstName;
import static app.linewright.sport.ShippedFile.names;

import app.linewright.sport.TeamAlias.Kind;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shipped files. In the files of teams every column after {@code formerly} is named for a source and holds
 * that source's codes.
 */
final class AlmanacReader {
    private static final ShippedFile LEAGUES = new ShippedFile("leagues.csv");
    private static final ShippedFile PLAYERS = new ShippedFile("players.csv");
    private static final List<ShippedFile> TEAMS = Stream.of(
                    "nfl", "nba", "mlb", "nhl", "england", "scotland", "spain", "italy", "germany", "france", "belgium",
                    "netherlands", "portugal", "turkey", "greece", "simulated")
            .map(name -> new ShippedFile("teams/" + name + ".csv"))
            .toList();
    private static final List<String> COLUMNS =
            List.of("id", "name", "city", "nickname", "abbreviation", "leagues", "also", "formerly");

    private final List<League> leagues = new ArrayList<>();
    private final Map<String, League> leagueByName = new HashMap<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<TeamLeague> teamLeagues = new ArrayList<>();
    private final List<TeamAlias> aliases = new ArrayList<>();
    private final List<PlayerFacts> players = new ArrayList<>();

    /** The bytes of every file that is read. */
    static List<byte[]> contents() {
        return Stream.concat(Stream.of(LEAGUES, PLAYERS), TEAMS.stream())
                .map(ShippedFile::content)
                .toList();
    }

    Almanac read() {
        LEAGUES.each(this::league);
        TEAMS.forEach(file -> file.each(this::team));
        PLAYERS.each(this::player);
        return new Almanac(leagues, teams, teamLeagues, aliases, players);
    }

    private void league(NamedCsvRecord row) {
        League league = new League(
                new LeagueKey(row.getField("key")),
                row.getField("name"),
                sport(row.getField("sport")),
                row.getField("country"),
                ZoneId.of(row.getField("zone")),
                row.getField("simulated").equals("yes"),
                names(row, "aliases"));
        leagues.add(league);
        Stream.concat(Stream.of(league.name()), league.aliases().stream())
                .forEach(name -> leagueByName.put(name, league));
    }

    private static Sport sport(String key) {
        return Arrays.stream(Sport.values())
                .filter(sport -> sport.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + key + "” is no sport."));
    }

    private League leagueCalled(String name) {
        League league = leagueByName.get(name);
        if (league == null) {
            throw new IllegalArgumentException("“" + name + "” is no league of leagues.csv.");
        }
        return league;
    }

    private void team(NamedCsvRecord row) {
        List<League> playsIn = names(row, "leagues").stream().map(this::leagueCalled).toList();
        TeamId id = new TeamId(row.getField("id"));
        teams.add(new Team(
                id,
                playsIn.getFirst().sport(),
                row.getField("name"),
                firstName(row, "city"),
                firstName(row, "nickname"),
                firstName(row, "abbreviation")));
        playsIn.forEach(league -> teamLeagues.add(new TeamLeague(id, league.key())));
        alias(id, names(row, "city").stream().skip(1), Kind.CITY, "");
        alias(id, names(row, "nickname").stream().skip(1), Kind.NICKNAME, "");
        alias(id, names(row, "abbreviation").stream().skip(1), Kind.ABBREVIATION, "");
        alias(id, names(row, "also").stream(), Kind.NAME, "");
        alias(id, names(row, "formerly").stream(), Kind.HISTORIC, "");
        row.getHeader().stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(source -> alias(id, names(row, source).stream(), Kind.CODE, source));
    }

    private void alias(TeamId team, Stream<String> names, Kind kind, String source) {
        names.forEach(name -> aliases.add(new TeamAlias(team, name, kind, source)));
    }

    private void player(NamedCsvRecord row) {
        players.add(new PlayerFacts(
                Almanac.SOURCE,
                row.getField("id"),
                leagueCalled(row.getField("league")).key(),
                row.getField("name"),
                row.getField("position"),
                team(row.getField("team"))));
    }

    private static @Nullable TeamId team(String id) {
        return id.isEmpty() ? null : new TeamId(id);
    }
}
