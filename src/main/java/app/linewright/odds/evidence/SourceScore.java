package app.linewright.odds.evidence;

import app.linewright.odds.Sportsbook;
import app.linewright.odds.Stage;

/**
 * How a source's prices of one stage did.
 *
 * @param markets how many whole markets it priced whose event is over
 * @param meanOverround the mean of B − 1
 * @param belowOne in how many of them B was below 1: an arbitrage within one list of prices, no book's offer
 * @param decided how many of them one outcome won outright
 * @param logLoss the mean log loss of the multiplicative fair probabilities over those, in nats; NaN without any
 */
public record SourceScore(
        Sportsbook source, Stage stage, int markets, double meanOverround, int belowOne, int decided, double logLoss) {}
