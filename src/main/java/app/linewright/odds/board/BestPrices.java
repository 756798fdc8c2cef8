package app.linewright.odds.board;

import app.linewright.odds.QuoteTime;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventStore;
import app.linewright.sport.LeagueStore;
import app.linewright.sport.TeamStore;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Answers the question for the best price, asked in a person's words. */
public final class BestPrices {
    private final Database database;
    private final GameSearch search;
    private final Boards boards;

    public BestPrices(
            Database database,
            LeagueStore leagues,
            TeamStore teams,
            EventStore events,
            Games games,
            Boards boards,
            InstantSource clock) {
        this.database = database;
        this.search = new GameSearch(leagues, teams, events, games, clock);
        this.boards = boards;
    }

    /** The answer, from one consistent snapshot of what is stored. */
    public PriceAnswer find(PriceQuestion question) {
        return database.read(transaction -> switch (search.find(transaction, question)) {
            case GameSearch.Sought.One(var game, var day) -> ofMarket(transaction, question, day, game);
            case GameSearch.Sought.Nowhere(var answer) -> answer;
        });
    }

    private PriceAnswer ofMarket(Transaction transaction, PriceQuestion question, DayWindow day, Game game) {
        var board = boards.of(transaction, List.of(game), question.onBoard(game, day));
        if (board.markets().isEmpty()) {
            return new PriceAnswer.NoQuotes(game, question.market(), board.lines(), board.damage());
        }
        var market = board.markets().getFirst();
        if (market.rows().stream().anyMatch(row -> row.best() != null)) {
            return new PriceAnswer.Found(market);
        }
        return market.rows().stream()
                .map(BoardRow::aggregate)
                .filter(Objects::nonNull)
                .findFirst()
                .<PriceAnswer>map(aggregate -> new PriceAnswer.Consensus(
                        market, market.source(aggregate.quote().book()), note(market, aggregate)))
                .orElseGet(() -> new PriceAnswer.NothingUsable(market));
    }

    /** What an aggregate's price is, in words: {@code consensus, closing, time unknown}. */
    private static String note(BoardMarket market, RowQuote aggregate) {
        var what = switch (market.source(aggregate.quote().book()).kind()) {
            case CONSENSUS -> "consensus";
            case AVERAGE -> "average over books";
            case MAXIMUM -> "highest over books at unequal times";
            case UNNAMED -> "one book that the source does not name";
            case SHARP, SOFT, EXCHANGE -> "book";
            case MODEL -> "model";
        };
        var when = switch (aggregate.quote().time()) {
            case QuoteTime.Exact _ -> "time known";
            case QuoteTime.Window _ -> "time known to a window";
            case QuoteTime.Unknown _ -> "time unknown";
        };
        return what + ", " + market.stage().key() + ", " + when;
    }
}
