package app.linewright.odds.board;

import app.linewright.odds.MarketType;
import app.linewright.odds.Sportsbook;
import app.linewright.sport.DayWindow;
import app.linewright.sport.League;
import app.linewright.sport.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said to a {@link PriceQuestion}: a price, or exactly why there is none. Never a guess. */
public sealed interface PriceAnswer {
    /** Books quote the market; each row names its best price. */
    record Found(BoardMarket market) implements PriceAnswer {}

    /**
     * No book quotes the market, but an aggregate does.
     *
     * @param source whose price stands in {@link BoardRow#aggregate}
     * @param note what the price is, such as {@code consensus, closing, time unknown}
     */
    record Consensus(BoardMarket market, Sportsbook source, String note) implements PriceAnswer {}

    /** Books quote the market, but none of which a price can be taken; {@link BoardMarket#leftOut} tells why. */
    record NothingUsable(BoardMarket market) implements PriceAnswer {}

    /** There is no price, and not even a market to show. */
    sealed interface Unanswered extends PriceAnswer {}

    /** No league is called so; every league that is known. */
    record UnknownLeague(String asked, List<League> known) implements Unanswered {}

    /** Several leagues are called so. */
    record AmbiguousLeague(String asked, List<League> candidates) implements Unanswered {}

    /** No team of the league is called so; the nearest first. */
    record UnknownTeam(League league, String asked, List<Team> nearest) implements Unanswered {}

    /** Several teams of the league are called so. */
    record AmbiguousTeam(League league, String asked, List<Team> candidates) implements Unanswered {}

    /**
     * The team (against the opponent, if one was named) does not play on that day.
     *
     * @param opponent the opponent that was named; null if none was
     * @param before its last game before the day; null where none is stored
     * @param after its next game after the day; null where none is stored
     */
    record NoGame(Team team, @Nullable Team opponent, DayWindow day, @Nullable Game before, @Nullable Game after)
            implements Unanswered {}

    /** The team plays more than once that day and the question does not tell which game is meant. */
    record SeveralGames(Team team, DayWindow day, List<Game> games) implements Unanswered {}

    /**
     * The team does not play that often on that day.
     *
     * @param asked the number of the game that was asked for, from 1
     * @param games those of the day, in their order
     */
    record NoSuchGame(Team team, DayWindow day, int asked, List<Game> games) implements Unanswered {}

    /**
     * The game is there, and nobody quotes this market on it.
     *
     * @param lines lines of the market that sources state without a price
     * @param damage stored prices of the game that could not be read, a sentence each
     */
    record NoQuotes(Game game, MarketType market, List<GameLine> lines, List<String> damage) implements Unanswered {
        public NoQuotes {
            lines = List.copyOf(lines);
            damage = List.copyOf(damage);
        }
    }
}
