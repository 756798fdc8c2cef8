package app.linewright.feeds.oddsapi.json;

/**
 * A sport as The Odds API lists it, which is a league or a tournament: {@code americanfootball_nfl}.
 *
 * @param group the sport it belongs to, such as {@code American Football}
 * @param active whether it is in season
 * @param outrights whether its prices are for the winner of the whole, not of single events
 */
public record ListedSport(
        String key, String group, String title, String description, boolean active, boolean outrights) {}
