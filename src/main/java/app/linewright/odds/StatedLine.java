package app.linewright.odds;

/**
 * A spread or total that a source states without a price, as histories of the NBA and of the early NFL do: a forecast
 * of the margin or the sum, at which nobody can bet.
 *
 * @param point on a spread, the number added to the home side's score
 */
public record StatedLine(BookKey book, MarketType market, Point point, Stage stage) {
    public StatedLine {
        if (!market.hasPoint()) {
            throw new IllegalArgumentException("A line is a spread or a total, not a " + market.title() + ".");
        }
    }
}
