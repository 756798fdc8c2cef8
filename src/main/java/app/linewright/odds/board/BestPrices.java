package app.linewright.odds.board;

/** Answers the question for the best price, asked in a person's words. */
public final class BestPrices {
    private final Boards boards;

    public BestPrices(Boards boards) {
        this.boards = boards;
    }

    public PriceAnswer find(PriceQuestion question) {
        throw new UnsupportedOperationException("" + question + boards);
    }
}
