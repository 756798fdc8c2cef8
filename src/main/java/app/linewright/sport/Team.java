package app.linewright.sport;

/**
 * A competitor. One team may play in several leagues over the years (promotion), and stays one team.
 *
 * @param name The Odds API's full name, such as {@code Green Bay Packers}
 * @param city the place it is called by; empty where there is none
 * @param nickname such as {@code Packers}; empty where there is none
 * @param abbreviation such as {@code GB}; empty where there is none
 */
public record Team(TeamId id, Sport sport, String name, String city, String nickname, String abbreviation) {}
