package app.linewright.odds.board;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import app.linewright.odds.BookKey;
import app.linewright.odds.Confirmations;
import app.linewright.odds.Quote;
import app.linewright.odds.Sportsbook;
import app.linewright.odds.movement.ClosingPrice;
import app.linewright.odds.movement.Move;
import app.linewright.odds.movement.MovementTerms;
import app.linewright.odds.movement.PriceSeries;
import app.linewright.odds.movement.ReverseMove;
import app.linewright.odds.movement.Steam;
import app.linewright.store.Database;
import app.linewright.store.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Answers the question how a market moved, asked in a person's words. */
public final class Movements {
    private final Database database;
    private final GameSearch search;
    private final Boards boards;

    public Movements(Database database, GameSearch search, Boards boards) {
        this.database = database;
        this.search = search;
        this.boards = boards;
    }

    /** The answer, from one consistent snapshot of what is stored. */
    public MovementAnswer find(PriceQuestion question) {
        return database.read(transaction -> switch (search.find(transaction, question)) {
            case GameSearch.Sought.One(var game, var day) ->
                    ofGame(transaction, game, question.onBoard(game, day));
            case GameSearch.Sought.Nowhere(var answer) -> new MovementAnswer.Unanswered(answer);
        });
    }

    private MovementAnswer ofGame(Transaction transaction, Game game, BoardQuestion question) {
        var snapshot = boards.history(transaction, game, question);
        var quoted = snapshot.markets().stream().filter(each -> !each.market().quotes().isEmpty()).findFirst();
        return quoted.isPresent()
                ? new MovementAnswer.Found(movement(
                        quoted.get(), snapshot, boards.confirmedBeforeStart(transaction, game, snapshot.now())))
                : new MovementAnswer.Unanswered(new PriceAnswer.NoQuotes(
                        game,
                        question.markets().stream().findFirst().orElseThrow(),
                        snapshot.lines(),
                        snapshot.damage()));
    }

    static Movement movement(Snapshot.Quoted quoted, Snapshot snapshot, Confirmations confirmed) {
        var game = quoted.game();
        var type = quoted.market().market().type();
        var series = PriceSeries.of(quoted.market().told());
        var moves = Move.within(series, snapshot.fairMarkets().scores(game, type));
        var terms = MovementTerms.of(snapshot.books());
        return new Movement(
                game,
                type,
                snapshot.now(),
                lines(series, quoted, snapshot.books(), confirmed),
                Steam.among(moves, terms),
                ReverseMove.among(moves, terms),
                snapshot.damage());
    }

    /** @param stood what stood when the event began, or stands now; of these alone a book's last word speaks */
    private static ClosingPrice closing(
            PriceSeries series, Snapshot.Quoted quoted, Set<Quote> stood, Confirmations confirmed) {
        var start = quoted.game().event().start();
        var closing = ClosingPrice.of(series, start);
        return closing instanceof ClosingPrice.Found(Quote quote, _, _) && stood.contains(quote)
                ? confirmed.beforeStart(quoted.market().market(), series.book())
                        .map(said -> closing.confirmed(said, start))
                        .orElse(closing)
                : closing;
    }

    private static List<Movement.Line> lines(
            List<PriceSeries> series,
            Snapshot.Quoted quoted,
            Map<BookKey, Sportsbook> books,
            Confirmations confirmed) {
        var order = List.copyOf(books.keySet());
        var start = quoted.game().event().start();
        var stood = Set.copyOf(quoted.market().beforeStart(start).latest().told());
        return series.stream()
                .map(each -> new Movement.Line(
                        Objects.requireNonNull(books.get(each.book())),
                        each,
                        closing(each, quoted, stood, confirmed)))
                .sorted(comparingInt((Movement.Line line) -> Shown.rank(line.source()))
                        .thenComparingInt(line -> order.indexOf(line.source().key()))
                        .thenComparing(comparing(line -> line.series().outcome())))
                .toList();
    }
}
