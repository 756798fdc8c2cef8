package app.linewright.sport;

/** That a team plays, or has played, in a league. */
public record TeamLeague(TeamId team, LeagueKey league) {}
