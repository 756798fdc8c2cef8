package app.linewright.odds.board;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.sport.DayWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A question for the best price, as a person asks it.
 *
 * @param league the league's name, alias or key, such as {@code NFL}
 * @param team a team's name, city, nickname or abbreviation, perhaps misspelt
 * @param date the day in {@code zone}; today if empty
 * @param opponent the other team, written like {@code team}, where one team plays twice that day
 * @param number which of the team's games of that day is meant, from 1 in the order of their starts
 * @param usable the books the asker can bet at; every book if empty
 * @param reference one source whose prices alone make the fair line, if wanted
 * @param asOf the instant whose knowledge is asked for; everything stored if empty
 */
public record PriceQuestion(
        String league,
        String team,
        Optional<LocalDate> date,
        ZoneId zone,
        MarketType market,
        Optional<String> opponent,
        OptionalInt number,
        Set<BookKey> usable,
        Optional<BookKey> reference,
        Optional<Instant> asOf) {
    public PriceQuestion {
        usable = Set.copyOf(usable);
    }

    /** The part of the board that answers the question: one game of {@code day}, one market. */
    BoardQuestion onBoard(Game game, DayWindow day) {
        return new BoardQuestion(Set.of(game.league().key()), day, Set.of(market), usable, reference, asOf);
    }
}
