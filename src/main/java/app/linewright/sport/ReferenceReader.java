package app.linewright.sport;

import app.linewright.sport.TeamAlias.Kind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shipped files. A cell may hold several names between bars; the first is the one that is shown. In the files
 * of teams every column after {@code formerly} is named for a source and holds that source's codes.
 */
final class ReferenceReader {
    private static final String FOLDER = "/app/linewright/data/";
    private static final List<String> TEAMS = List.of(
            "nfl", "nba", "mlb", "nhl", "england", "scotland", "spain", "italy", "germany", "france", "belgium",
            "netherlands", "portugal", "turkey", "greece");
    private static final List<String> COLUMNS =
            List.of("id", "name", "city", "nickname", "abbreviation", "leagues", "also", "formerly");

    private final MessageDigest digest = sha256();
    private final List<League> leagues = new ArrayList<>();
    private final Map<String, League> leagueByName = new LinkedHashMap<>();
    private final List<Team> teams = new ArrayList<>();
    private final List<TeamLeague> teamLeagues = new ArrayList<>();
    private final List<TeamAlias> aliases = new ArrayList<>();
    private final List<PlayerFacts> players = new ArrayList<>();
    private final Map<String, Venue> parks = new LinkedHashMap<>();

    ReferenceData read() {
        each("leagues.csv", this::league);
        TEAMS.forEach(file -> each("teams/" + file + ".csv", this::team));
        each("players.csv", this::player);
        each("mlb-parks.csv", row -> parks.put(row.getField("code"), new Venue(
                row.getField("code"), row.getField("name"), row.getField("city"), ZoneId.of(row.getField("zone")))));
        String version = HexFormat.of().formatHex(digest.digest(), 0, 16);
        return new ReferenceData(version, leagues, teams, teamLeagues, aliases, players, parks);
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
                first(row, "city"),
                first(row, "nickname"),
                first(row, "abbreviation")));
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
                ReferenceData.SOURCE,
                row.getField("id"),
                leagueCalled(row.getField("league")).key(),
                row.getField("name"),
                row.getField("position"),
                team(row.getField("team"))));
    }

    private static @Nullable TeamId team(String id) {
        return id.isEmpty() ? null : new TeamId(id);
    }

    private static List<String> names(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    private static String first(NamedCsvRecord row, String column) {
        List<String> names = names(row, column);
        return names.isEmpty() ? "" : names.getFirst();
    }

    private void each(String file, Consumer<NamedCsvRecord> reader) {
        byte[] content = content(file);
        digest.update(content);
        String text = new String(content, StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                read(file, row, reader);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void read(String file, NamedCsvRecord row, Consumer<NamedCsvRecord> reader) {
        try {
            reader.accept(row);
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("The program's data/" + file + " is wrong in line "
                    + row.getStartingLineNumber() + ": " + wrong.getMessage() + " Install the program again.", wrong);
        }
    }

    private static byte[] content(String file) {
        try (var in = ReferenceReader.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The program's data/" + file + " is missing; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("The program's data/" + file + " cannot be read.", failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
