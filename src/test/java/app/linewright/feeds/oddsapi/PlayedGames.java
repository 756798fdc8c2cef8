package app.linewright.feeds.oddsapi;

import static app.linewright.feeds.oddsapi.PlayedOddsApi.json;
import static app.linewright.feeds.oddsapi.PlayedOddsApi.status;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A played day of four leagues, told and charged for as The Odds API does. */
public final class PlayedGames {
    private static final List<Game> GAMES = List.of(
            new Game("americanfootball_nfl", "c0ffee01", "2026-11-22T18:00:00Z", "Green Bay Packers", "Chicago Bears"),
            new Game("americanfootball_nfl", "c0ffee02", "2026-11-24T01:15:00Z", "Dallas Cowboys", "New York Giants"),
            new Game("basketball_nba", "c0ffee03", "2026-11-22T00:10:00Z", "Boston Celtics", "Miami Heat"),
            new Game("baseball_mlb", "c0ffee04", "2026-11-21T23:05:00Z", "Boston Red Sox", "New York Yankees"),
            new Game("soccer_epl", "c0ffee05", "2026-11-21T15:00:00Z", "Arsenal", "Fulham"));
    private static final Map<String, Game> ENDED = Map.of(
            "soccer_epl", new Game("soccer_epl", "c0ffee09", "2026-11-20T20:00:00Z", "Chelsea", "Everton"));
    private static final Map<String, String> PLAYERS = Map.of(
            "americanfootball_nfl", "Jordan Love",
            "basketball_nba", "Jayson Tatum",
            "baseball_mlb", "Rafael Devers",
            "soccer_epl", "Bukayo Saka");

    /** What fails, by the key of a league or of a market of players, with its status. */
    public final Map<String, Integer> failing = new TreeMap<>();
    private final PlayedOddsApi provider;
    private Instant updated;
    private String price = "-110";

    private record Game(String league, String id, String start, String home, String away) {
        String fields() {
            return ("\"id\": \"%s\", \"sport_key\": \"%s\", \"commence_time\": \"%s\","
                    + " \"home_team\": \"%s\", \"away_team\": \"%s\"").formatted(id, league, start, home, away);
        }
    }

    public PlayedGames(PlayedOddsApi provider, Instant updated) {
        this.provider = provider;
        this.updated = updated;
        provider.otherwise(this::answer);
    }

    /** From now on every book quotes {@code price}, as of {@code updated}. */
    public void quoted(String price, Instant updated) {
        this.price = price;
        this.updated = updated;
    }

    /** What the provider answers to {@code request}. */
    public MockResponse answer(RecordedRequest request) {
        var path = request.getUrl().pathSegments();
        if (path.get(1).equals("historical")) {
            return formerAnswer(request);
        }
        if (path.size() == 2) { // which sports there are
            return charged(0, "[]");
        }
        var league = path.get(2);
        var asked = request.getUrl().queryParameter("markets");
        var markets = asked == null ? List.<String>of() : List.of(asked.split(",", -1));
        var failure = Stream.concat(Stream.of(league), markets.stream())
                .map(failing::get)
                .filter(Objects::nonNull)
                .findFirst();
        if (failure.isPresent()) {
            return status(failure.get(), failure.get() == 404 ? "{\"error_code\": \"EVENT_NOT_FOUND\"}" : "{}").build();
        }
        return switch (path.getLast()) {
            case "scores" -> charged(2, list(ENDED.containsKey(league)
                    ? List.of("{" + ENDED.get(league).fields() + ", \"completed\": true, \"scores\": ["
                            + "{\"name\": \"Everton\", \"score\": \"1\"}, {\"name\": \"Chelsea\", \"score\": \"2\"}]}")
                    : List.of()));
            case "events" -> charged(0, list(games(league).stream().map(game -> "{" + game.fields() + "}").toList()));
            default -> path.contains("events")
                    ? charged(markets.size(), event(game(path.get(4)), markets))
                    : charged(markets.size(), list(games(league).stream().map(game -> event(game, markets)).toList()));
        };
    }

    /** A snapshot of a minute before the instant that is asked for; every book quoted ten seconds before it. */
    private MockResponse formerAnswer(RecordedRequest request) {
        var path = request.getUrl().pathSegments();
        var at = Instant.parse(Objects.requireNonNull(request.getUrl().queryParameter("date"))).minusSeconds(60);
        var markets = List.of(Objects.requireNonNull(request.getUrl().queryParameter("markets")).split(",", -1));
        var now = updated;
        updated = at.minusSeconds(10);
        var data = path.contains("events")
                ? event(game(path.get(5)), markets)
                : list(games(path.get(3)).stream().map(game -> event(game, markets)).toList());
        updated = now;
        return charged(10 * markets.size(), "{\"timestamp\": \"" + at + "\", \"previous_timestamp\": null, "
                + "\"next_timestamp\": null, \"data\": " + data + "}");
    }

    private MockResponse charged(int cost, String body) {
        provider.charge(cost);
        return json(body, cost);
    }

    private String event(Game game, List<String> markets) {
        var books = List.of("draftkings", "fanduel").stream()
                .map(book -> "{\"key\": \"%s\", \"title\": \"%s\", \"markets\": [%s]}".formatted(
                        book,
                        book,
                        markets.stream().map(market -> market(game, market)).collect(Collectors.joining(", "))))
                .toList();
        return "{" + game.fields() + ", \"bookmakers\": " + list(books) + "}";
    }

    private String market(Game game, String market) {
        var outcomes = switch (market) {
            case "h2h" -> game.league().startsWith("soccer")
                    ? List.of(outcome(game.away(), ""), outcome(game.home(), ""), outcome("Draw", ""))
                    : List.of(outcome(game.away(), ""), outcome(game.home(), ""));
            case "spreads" -> List.of(outcome(game.home(), "\"point\": -2.5"), outcome(game.away(), "\"point\": 2.5"));
            case "totals" -> List.of(outcome("Over", "\"point\": 44.5"), outcome("Under", "\"point\": 44.5"));
            default -> {
                var player = "\"description\": \"" + PLAYERS.get(game.league()) + "\", \"point\": 1.5";
                yield List.of(outcome("Over", player), outcome("Under", player));
            }
        };
        return "{\"key\": \"%s\", \"last_update\": \"%s\", \"outcomes\": %s}"
                .formatted(market, updated, list(outcomes));
    }

    private String outcome(String name, String more) {
        return "{\"name\": \"" + name + "\", \"price\": " + price + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    private static List<Game> games(String league) {
        return GAMES.stream()
                .filter(game -> game.league().equals(league))
                .sorted(Comparator.comparing(Game::id).reversed())
                .toList();
    }

    private static Game game(String id) {
        return GAMES.stream().filter(game -> game.id().equals(id)).findFirst().orElseThrow();
    }

    private static String list(List<String> entries) {
        return "[" + String.join(", ", entries) + "]";
    }
}
