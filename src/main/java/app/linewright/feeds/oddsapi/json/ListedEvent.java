package app.linewright.feeds.oddsapi.json;

import app.linewright.sport.LeagueKey;
import java.time.Instant;

/**
 * An event as The Odds API lists it.
 *
 * @param id what The Odds API calls it, for as long as it is the same event, whenever it is played
 * @param home the home side's name, as The Odds API writes it
 * @param away the away side's name, as The Odds API writes it
 */
public record ListedEvent(String id, LeagueKey league, Instant start, String home, String away) {}
