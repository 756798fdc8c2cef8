package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Schedule;
import java.util.Set;
import java.util.function.Supplier;

/** The options that say which part of the board a command looks at: leagues, days, markets, books. */
final class BoardOptions {
    private final DaySelection days;
    private final Command.Arguments<MarketType> markets;
    private final BookSelection books;

    BoardOptions(Command command, Viewpoint viewpoint, Supplier<SportsbookNames> sportsbooks) {
        days = new DaySelection(command, viewpoint);
        markets = command.options(
                "--market", "MARKET", MarketText::market, "Only moneyline, spread or total; several with commas.");
        books = new BookSelection(command, sportsbooks);
    }

    BoardQuestion question(Schedule schedule) {
        return days.question(schedule.leagueNames())
                .withMarkets(Set.copyOf(markets.values()))
                .withUsable(books.usable())
                .withReference(books.reference());
    }

    /** Where nothing was found: on which days there is something, as a sentence. */
    String nothing(Schedule schedule, String what, Set<LeagueKey> wanted) {
        return days.nothing(schedule, what, wanted);
    }
}
