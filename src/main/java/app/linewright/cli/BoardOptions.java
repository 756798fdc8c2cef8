package app.linewright.cli;

import app.linewright.odds.MarketType;
import app.linewright.odds.SportsbookNames;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.Schedule;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The options that say which part of the board a command looks at: leagues, days, markets, books. */
final class BoardOptions {
    /** The markets that one word names: {@link MarketText#market one}, or {@code props}, all those on players. */
    private record Markets(Set<MarketType> types) {
        static Markets named(String word) {
            return new Markets(
                    word.toLowerCase(Locale.ROOT).matches("props?")
                            ? Arrays.stream(MarketType.values()).filter(MarketType::isProp).collect(Collectors.toSet())
                            : Set.of(MarketText.market(word)));
        }
    }

    private final DaySelection days;
    private final Command.Arguments<Markets> markets;
    private final BookSelection books;

    BoardOptions(Command command, Viewpoint viewpoint, Supplier<SportsbookNames> sportsbooks) {
        days = new DaySelection(command, viewpoint);
        markets = command.options(
                "--market",
                "MARKET",
                Markets::named,
                "Only moneyline, spread, total or props; several with commas.");
        books = new BookSelection(command, sportsbooks);
    }

    BoardQuestion question(Schedule schedule) {
        return days.question(schedule.leagueNames())
                .withMarkets(wanted())
                .withUsable(books.usable())
                .withReference(books.reference());
    }

    private Set<MarketType> wanted() {
        return markets.values().stream().flatMap(named -> named.types().stream()).collect(Collectors.toSet());
    }

    /** Where nothing was found: on which days there is something, as a sentence. */
    String nothing(Schedule schedule, String what, Set<LeagueKey> wanted) {
        return days.nothing(schedule, what, wanted);
    }
}
