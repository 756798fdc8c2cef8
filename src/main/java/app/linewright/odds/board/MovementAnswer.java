package app.linewright.odds.board;

/** What can be said to the question how a market moved. */
public sealed interface MovementAnswer {
    /** The market's prices over time. */
    record Found(Movement movement) implements MovementAnswer {}

    /** Why there is none: exactly what the question for the best price would be answered. */
    record Unanswered(PriceAnswer.Unanswered reason) implements MovementAnswer {}
}
