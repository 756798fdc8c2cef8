package app.linewright.feeds.file;

import app.linewright.odds.Point;
import app.linewright.odds.Price;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with what stands in a cell. */
public sealed interface CellFault {
    /** What follows the cell's text in an English sentence, to its full stop or question mark. */
    String predicate();

    /** Faults that need no word beside their own. */
    enum Plain implements CellFault {
        NO_GAME_DATE("is not a date on which a game is played or fixed."),
        NO_CLOCK_TIME("is not a time of day such as 19:45."),
        NO_GAME_TIME("is not a time at which a game is played or fixed."),
        NO_INSTANT("is not an instant such as 2025-11-02T18:00:00Z."),
        AHEAD("lies in the future, so when the prices of this row stood is not known."),
        AFTER_START("lies after the start of the game."),
        NO_SCORE("is not a score."),
        NO_HALF_TIME("is not a score at half-time of a game that ended so."),
        NO_PRICE("is not a price."),
        NO_AMERICAN("is not an American price: −100 or lower or +100 or higher is."),
        NO_FRACTION("is not a fractional price such as 8/11."),
        NO_PROBABILITY("is not a probability between 0 and 1."),
        NO_POINT("is not a point such as −2.5."),
        NO_TOTAL("is not a total: one above 0 is."),
        NO_HANDICAP_BESIDE("has no handicap beside it."),
        NO_LINE_BESIDE("has no line beside it."),
        NO_POINT_BESIDE("has no point beside it."),
        NO_POINT_MAPPED("has a point, for which the mapping names no column."),
        NO_MARKET("is no market: moneyline, spread and total are."),
        NO_OUTCOME("is no outcome of that market."),
        NO_BOOK("is no known sportsbook, exchange or average."),
        NO_STAGE("is neither opening, pre-match nor closing."),
        NO_DIVISION("is not the code of a known division."),
        NO_LEAGUE("is no known league, or the name of several."),
        NO_SEASON("is not a season such as 2023-24."),
        NO_SEQUENCE("is not the number of a game of that day."),
        LONG_PLAYER("is too long for a player's name or code."),
        NOT_YES_OR_NO("is neither yes nor no."),
        NOT_HOME_OR_AWAY("is neither home nor away."),
        NOT_HOME_OR_NEUTRAL("is neither Home nor Neutral."),
        NOT_0_OR_1("is neither 0 nor 1."),
        SIGNED_SPREAD("has a sign, where the favourite's column says whose the spread is."),
        AGAINST_ITSELF("cannot play against itself."),
        NEW_NAME("was not there when the file was first looked through.");

        private final String predicate;

        Plain(String predicate) {
            this.predicate = predicate;
        }

        @Override
        public String predicate() {
            return predicate;
        }
    }

    /** It is no date; {@code form} is how dates of the file are written. */
    record NoDate(DateForm form) implements CellFault {
        @Override
        public String predicate() {
            return "is not a date such as " + form.example() + ".";
        }
    }

    /** It is a time of day that the clock of {@code zone} left out that day. */
    record ClockChange(ZoneId zone) implements CellFault {
        @Override
        public String predicate() {
            return "is left out by the clock change of that day in " + zone + ".";
        }
    }

    /** It is a score, but the game is not played before {@code date}. */
    record ScoreAhead(LocalDate date) implements CellFault {
        @Override
        public String predicate() {
            return "is the score of a game that is not played before " + date + ".";
        }
    }

    /** It says another winner than the score. */
    record OtherWinner(int home, int away) implements CellFault {
        @Override
        public String predicate() {
            return "contradicts the score " + home + "–" + away + ".";
        }
    }

    /** The season of a game on {@code day} is another; {@code lastYear} where a season goes by its last year. */
    record OtherSeason(LocalDate day, boolean lastYear) implements CellFault {
        @Override
        public String predicate() {
            return "is not the " + (lastYear ? "last year of the season" : "season") + " of a game on " + day + ".";
        }
    }

    /** The quarters have another sum than the score. */
    record QuartersSum(int sum, int score) implements CellFault {
        @Override
        public String predicate() {
            return "and the quarters make " + sum + " points, not " + score + ".";
        }
    }

    /** An earlier line has another price of the same, which was taken; {@code point} where its point differs too. */
    record OtherPrice(long line, Price price, @Nullable Point point) implements CellFault {
        @Override
        public String predicate() {
            return "contradicts line " + line + ", which has " + price + (point == null ? "" : " at " + point)
                    + " for the same; the first price was taken.";
        }
    }

    /** It is no team of {@code league}, but nearly the name of one. */
    record NearlyTeam(String league, String team) implements CellFault {
        @Override
        public String predicate() {
            return "is no team of the " + league + "; is " + team + " meant?";
        }
    }

    /** It fits several teams of {@code league}. */
    record SeveralTeams(String league, List<String> teams) implements CellFault {
        public SeveralTeams {
            teams = List.copyOf(teams);
        }

        @Override
        public String predicate() {
            return "fits several teams of the " + league + ": " + listed(teams) + ".";
        }
    }

    /** It is no team of {@code league}; {@code nearest} are the names that come nearest. */
    record NoTeam(String league, List<String> nearest) implements CellFault {
        public NoTeam {
            nearest = List.copyOf(nearest);
        }

        @Override
        public String predicate() {
            return "is no team of the " + league
                    + switch (nearest.size()) {
                        case 0 -> "";
                        case 1 -> "; the nearest name is " + listed(nearest);
                        default -> "; the nearest names are " + listed(nearest);
                    }
                    + ".";
        }
    }

    private static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
