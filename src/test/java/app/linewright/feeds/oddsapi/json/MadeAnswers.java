package app.linewright.feeds.oddsapi.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Answers in the form of The Odds API, made up from a seed: the teams of four leagues, books with a margin and an
 * opinion of their own, players with invented names. American prices; at each instant asked for, about one price in a
 * hundred differs from a minute before.
 */
public final class MadeAnswers {
    /** A league, and what is asked of its players. */
    public enum Made {
        NFL(0, "americanfootball_nfl", false, 47, 6, 0.5,
                "player_pass_yds,player_rush_yds,player_reception_yds,player_receptions,player_anytime_td"),
        NBA(1, "basketball_nba", false, 228, 7, 0.5,
                "player_points,player_rebounds,player_assists,player_threes,player_double_double"),
        MLB(2, "baseball_mlb", false, 8, 0, 1, "batter_hits,batter_total_bases,pitcher_strikeouts"),
        EPL(3, "soccer_epl", true, 2.5, 0, 0.25, "player_goal_scorer_anytime,player_shots_on_target");

        private final int number;
        private final String key;
        private final boolean draws;
        private final double total;
        private final double spread;
        private final double step;
        private final String stats;

        Made(int number, String key, boolean draws, double total, double spread, double step, String stats) {
            this.number = number;
            this.key = key;
            this.draws = draws;
            this.total = total;
            this.spread = spread;
            this.step = step;
            this.stats = stats;
        }

        public String key() {
            return key;
        }

        /** Teams as The Odds API writes them; the games of a round are between neighbours. */
        List<String> teams() {
            return TEAMS.get(number);
        }
    }

    private static final List<List<String>> TEAMS = List.of(
            List.of("Arizona Cardinals", "Atlanta Falcons", "Baltimore Ravens", "Buffalo Bills", "Carolina Panthers",
                    "Chicago Bears", "Cincinnati Bengals", "Cleveland Browns", "Dallas Cowboys", "Denver Broncos",
                    "Detroit Lions", "Green Bay Packers", "Houston Texans", "Indianapolis Colts",
                    "Jacksonville Jaguars", "Kansas City Chiefs", "Las Vegas Raiders", "Los Angeles Chargers",
                    "Los Angeles Rams", "Miami Dolphins", "Minnesota Vikings", "New England Patriots",
                    "New Orleans Saints", "New York Giants", "New York Jets", "Philadelphia Eagles",
                    "Pittsburgh Steelers", "San Francisco 49ers", "Seattle Seahawks", "Tampa Bay Buccaneers",
                    "Tennessee Titans", "Washington Commanders"),
            List.of("Atlanta Hawks", "Boston Celtics", "Brooklyn Nets", "Charlotte Hornets", "Chicago Bulls",
                    "Cleveland Cavaliers", "Dallas Mavericks", "Denver Nuggets", "Detroit Pistons",
                    "Golden State Warriors", "Houston Rockets", "Indiana Pacers", "Los Angeles Clippers",
                    "Los Angeles Lakers", "Memphis Grizzlies", "Miami Heat", "Milwaukee Bucks",
                    "Minnesota Timberwolves", "New Orleans Pelicans", "New York Knicks", "Oklahoma City Thunder",
                    "Orlando Magic", "Philadelphia 76ers", "Phoenix Suns", "Portland Trail Blazers",
                    "Sacramento Kings", "San Antonio Spurs", "Toronto Raptors", "Utah Jazz", "Washington Wizards"),
            List.of("Arizona Diamondbacks", "Atlanta Braves", "Baltimore Orioles", "Boston Red Sox", "Chicago Cubs",
                    "Chicago White Sox", "Cincinnati Reds", "Cleveland Guardians", "Colorado Rockies",
                    "Detroit Tigers", "Houston Astros", "Kansas City Royals", "Los Angeles Angels",
                    "Los Angeles Dodgers", "Miami Marlins", "Milwaukee Brewers", "Minnesota Twins", "New York Mets",
                    "New York Yankees", "Athletics", "Philadelphia Phillies", "Pittsburgh Pirates",
                    "San Diego Padres", "San Francisco Giants", "Seattle Mariners", "St. Louis Cardinals",
                    "Tampa Bay Rays", "Texas Rangers", "Toronto Blue Jays", "Washington Nationals"),
            List.of("Arsenal", "Aston Villa", "Bournemouth", "Brentford", "Brighton and Hove Albion", "Burnley",
                    "Chelsea", "Crystal Palace", "Everton", "Fulham", "Leeds United", "Liverpool", "Manchester City",
                    "Manchester United", "Newcastle United", "Nottingham Forest", "Sunderland", "Tottenham Hotspur",
                    "West Ham United", "Wolverhampton Wanderers"));

    private static final List<String> BOOKS = List.of(
            "pinnacle", "draftkings", "fanduel", "betmgm", "williamhill_us", "betrivers", "bovada", "betonlineag",
            "lowvig", "mybookieag", "betus", "espnbet", "fanatics", "hardrockbet", "ballybet", "betparx", "fliff",
            "betfair_ex_uk", "matchbook", "smarkets", "williamhill", "ladbrokes_uk", "coral", "betvictor", "skybet",
            "paddypower", "betway", "boylesports", "unibet_uk", "leovegas", "marathonbet", "nordicbet", "betsson",
            "onexbet", "betclic_fr", "winamax_fr", "tipico_de", "sportsbet", "tab", "neds");

    private final long seed;
    private final Instant begin;
    private final int books;

    /**
     * @param begin the first round of games starts four hours later
     * @param books how many books there are at most, up to 40; players are priced by the first twelve
     */
    public MadeAnswers(long seed, Instant begin, int books) {
        this.seed = seed;
        this.begin = begin;
        this.books = books;
    }

    /** How many games a round of the league has. */
    public static int games(Made league) {
        return league.teams().size() / 2;
    }

    /** The body of {@code /odds} at {@code now}, for {@code rounds} rounds of games, a day apart. */
    public byte[] odds(Made league, int rounds, Instant now) {
        var json = new StringBuilder(1 << 20).append('[');
        for (int game = 0; game < rounds * games(league); game++) {
            event(json.append(game == 0 ? "" : ","), league, game, now, books, false);
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The body of {@code /events/…/odds} at {@code now}, with what is asked of players. */
    public byte[] eventOdds(Made league, int game, Instant now) {
        var json = new StringBuilder(1 << 16);
        event(json, league, game, now, Math.min(books, 12), true);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The body of {@code /scores} for a whole round that is over; every third begins with the away side. */
    public byte[] scores(Made league) {
        var json = new StringBuilder().append('[');
        for (int game = 0; game < games(league); game++) {
            head(json.append(game == 0 ? "" : ","), league, game);
            var home = score(league, game, 0);
            var away = score(league, game, 1);
            json.append(",\"completed\":true,\"scores\":[")
                    .append(game % 3 == 0 ? away + "," + home : home + "," + away)
                    .append("],\"last_update\":\"").append(start(game).plus(Duration.ofHours(3))).append("\"}");
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private String score(Made league, int game, int side) {
        int points = (int) (league.total / 2) + chance(league, game, side, 99).nextInt(5) + side;
        return "{\"name\":\"" + team(league, game, side) + "\",\"score\":\"" + points + "\"}";
    }

    private void event(StringBuilder json, Made league, int game, Instant now, int booksHere, boolean players) {
        head(json, league, game);
        json.append(",\"bookmakers\":[");
        double strength = chance(league, game, 0, 0).nextGaussian();
        int shown = players ? booksHere : Math.min(booksHere, 12 + chance(league, game, 1, 0).nextInt(29));
        for (int book = 0; book < shown; book++) {
            // Each book looks over its prices once in a hundred minutes, at a minute of its own for every game.
            long looks = now.getEpochSecond() / 60 + chance(league, game, book, 1).nextInt(100);
            var random = chance(league, game, book, looks / 100);
            var updated = now.minusSeconds(5 + chance(league, game, book, 2).nextInt(50));
            var key = BOOKS.get(book);
            json.append(book == 0 ? "" : ",").append("{\"key\":\"").append(key).append("\",\"title\":\"").append(key)
                    .append('"');
            if (!players) {
                json.append(",\"last_update\":\"").append(updated).append('"');
            }
            json.append(",\"markets\":[");
            if (players) {
                props(json, league, game, updated, random);
            } else {
                featured(json, league, game, strength, updated, random);
            }
            json.append("]}");
        }
        json.append("]}");
    }

    private void head(StringBuilder json, Made league, int game) {
        json.append("{\"id\":\"").append(String.format(Locale.ROOT, "%08x%024x", league.number, seed * 1_000 + game))
                .append("\",\"sport_key\":\"").append(league.key).append("\",\"sport_title\":\"").append(league)
                .append("\",\"commence_time\":\"").append(start(game))
                .append("\",\"home_team\":\"").append(team(league, game, 0))
                .append("\",\"away_team\":\"").append(team(league, game, 1)).append('"');
    }

    private Instant start(int game) {
        return begin.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(10L * (game % 20)))
                .plus(Duration.ofDays(game / 10));
    }

    /** The home side (0) or the away side (1); in the next round of games others meet. */
    private static String team(Made league, int game, int side) {
        int games = games(league);
        int round = game / games;
        int number = side == 0 ? 2 * (game % games) : 2 * ((game + round) % games) + 1;
        return league.teams().get(number);
    }

    private void featured(
            StringBuilder json, Made league, int game, double strength, Instant updated, Random random) {
        double home = 1 / (1 + Math.exp(-0.6 * strength - 0.02 * random.nextGaussian()));
        double draw = league.draws ? 0.26 : 0;
        outcomes(json, "h2h", updated);
        outcome(json, team(league, game, 1), (1 - home) * (1 - draw), null, random).append(',');
        outcome(json, team(league, game, 0), home * (1 - draw), null, random);
        if (league.draws) {
            outcome(json.append(','), "Draw", draw, null, random);
        }
        var point = -line(league, league == Made.MLB ? Math.signum(strength) * 1.5 : league.spread * strength);
        outcomes(json.append("]},"), "spreads", updated);
        double cover = 0.5 + 0.006 * random.nextGaussian();
        outcome(json, team(league, game, 0), cover, point, random).append(',');
        outcome(json, team(league, game, 1), 1 - cover, -point, random);
        var total = line(league, league.total * (1 + 0.03 * chance(league, game, 3, 0).nextGaussian()))
                + (random.nextInt(8) == 0 ? league.step : 0);
        outcomes(json.append("]},"), "totals", updated);
        double over = 0.5 + 0.006 * random.nextGaussian();
        outcome(json, "Over", over, total, random).append(',');
        outcome(json, "Under", 1 - over, total, random);
        json.append("]}");
    }

    private void props(StringBuilder json, Made league, int game, Instant updated, Random random) {
        var stats = league.stats.split(",");
        for (int stat = 0; stat < stats.length; stat++) {
            var key = stats[stat];
            outcomes(json.append(stat == 0 ? "" : ","), key, updated);
            boolean deed = key.endsWith("_td") || key.endsWith("_anytime") || key.endsWith("double_double");
            List<String> told = new ArrayList<>();
            for (int player = 0; player < 12; player++) {
                var name = player(league, game, player);
                double chance = 0.5 + 0.008 * random.nextGaussian();
                if (deed) {
                    told.add(prop(league == Made.EPL ? name : "Yes", league == Made.EPL ? null : name, 0.4 * chance,
                            null, random));
                } else {
                    double line = 0.5 + chance(league, game, player, 7 + stat).nextInt(30);
                    line += random.nextInt(6) == 5 ? 1 : 0;
                    told.add(prop("Over", name, chance, line, random));
                    told.add(prop("Under", name, 1 - chance, line, random));
                }
            }
            json.append(String.join(",", told)).append("]}");
        }
    }

    private static String player(Made league, int game, int number) {
        return "Player " + (char) ('A' + number) + league + " of Game " + game;
    }

    private static void outcomes(StringBuilder json, String market, Instant updated) {
        json.append("{\"key\":\"").append(market).append("\",\"last_update\":\"").append(updated)
                .append("\",\"outcomes\":[");
    }

    private static StringBuilder outcome(
            StringBuilder json, String name, double chance, @Nullable Double point, Random random) {
        json.append("{\"name\":\"").append(name).append("\",\"price\":").append(american(chance, random));
        if (point != null) {
            json.append(",\"point\":").append(point);
        }
        return json.append('}');
    }

    private static String prop(
            String name, @Nullable String player, double chance, @Nullable Double point, Random random) {
        var description = player == null ? "" : ",\"description\":\"" + player + "\"";
        return "{\"name\":\"" + name + "\"" + description + ",\"price\":" + american(chance, random)
                + (point == null ? "" : ",\"point\":" + point) + "}";
    }

    /** A price with a margin of 2 to 6 %. */
    private static long american(double chance, Random random) {
        double asked = Math.clamp(chance * (1.02 + 0.04 * random.nextDouble()), 0.02, 0.97);
        return Math.round(asked >= 0.5 ? -100 * asked / (1 - asked) : 100 * (1 - asked) / asked);
    }

    private static double line(Made league, double value) {
        double step = league == Made.MLB ? 0.5 : league.step;
        return Math.round(value / step) * step;
    }

    private Random chance(Made league, int game, long part, long time) {
        long mixed = ((seed * 31 + league.number) * 1_000_003 + game) * 1_000_033 + part;
        return new Random(mixed * 0x9E3779B97F4A7C15L + time * 0xC2B2AE3D27D4EB4FL);
    }
}
