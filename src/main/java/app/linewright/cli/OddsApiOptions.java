package app.linewright.cli;

import app.linewright.feeds.oddsapi.BookScope;
import app.linewright.feeds.oddsapi.OddsApiTerms;
import app.linewright.odds.MarketType;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueNames;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that say what is asked of The Odds API, and what it may cost. */
final class OddsApiOptions {
    private static final int MOST_CREDITS = 100_000_000;

    private final Command.Arguments<String> leagues;
    private final Command.Arguments<MarketType> markets;
    private final Command.Arguments<String> props;
    private final Command.Arguments<String> regions;
    private final Command.Arguments<String> books;
    private final Command.Argument<Integer> budget;
    private final Command.Argument<Path> keyFile;

    OddsApiOptions(Command command) {
        leagues = command.options(
                "--league", "NAME", text -> text, "This league, by name, alias or key; several with commas.");
        markets = command.options(
                "--market", "MARKET", MarketText::market, "Only moneyline, spread or total; several with commas.");
        props = command.options(
                "--props",
                "KEYS",
                text -> text,
                "Also these markets on players, such as player_points, of games that start within 24 hours.");
        regions = command.options(
                "--regions", "KEYS", text -> text, "The books of these regions, such as us,eu; us if absent.");
        books = command.options(
                "--books", "KEYS", text -> text, "These books alone; every started ten count as a region.");
        budget = command.option(
                "--budget", "CREDITS", OddsApiOptions::credits, "Credits a month, in the place of what is set.");
        keyFile = keyFile(command);
    }

    /** The option that names the file with the key. */
    static Command.Argument<Path> keyFile(Command command) {
        return command.option(
                "--key-file",
                "FILE",
                Command::path,
                "The file with the key; else it is in LINEWRIGHT_ODDS_API_KEY,",
                "or in the file that LINEWRIGHT_ODDS_API_KEY_FILE names.");
    }

    /** A number of credits. */
    static int credits(String text) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > MOST_CREDITS) {
            throw new IllegalArgumentException("“" + text + "” is no number of credits from 0 to 100000000");
        }
        return Integer.parseInt(text);
    }

    /** Whether any of the options was given. */
    boolean given() {
        return Stream.of(leagues, markets, props, regions, books).anyMatch(each -> !each.values().isEmpty())
                || budget.value().isPresent()
                || keyFile.value().isPresent();
    }

    OddsApiTerms terms(LeagueNames names) {
        if (leagues.values().isEmpty()) {
            throw Refused.usage("The Odds API is asked league by league, each at its cost: name some with --league.");
        }
        if (!regions.values().isEmpty() && !books.values().isEmpty()) {
            throw Refused.usage("The Odds API takes --regions or --books, not both.");
        }
        try {
            return new OddsApiTerms(
                    leagues.values().stream().map(name -> league(names, name)).toList(),
                    scope(),
                    markets.values().isEmpty() ? MarketType.OF_GAMES : markets.values(),
                    props.values());
        } catch (IllegalArgumentException refused) {
            throw Refused.usage(refused);
        }
    }

    private BookScope scope() {
        if (!books.values().isEmpty()) {
            return new BookScope.Bookmakers(books.values());
        }
        return regions.values().isEmpty() ? BookScope.USUAL : new BookScope.Regions(regions.values());
    }

    private static LeagueKey league(LeagueNames names, String name) {
        League league = LeagueArgument.find(names, name);
        if (league.simulated()) {
            throw Refused.usage("The " + league.name() + " is invented: The Odds API knows nothing of it.");
        }
        return league.key();
    }

    Optional<Integer> budget() {
        return budget.value();
    }

    Optional<Path> keyFile() {
        return keyFile.value();
    }
}
