package app.linewright.desktop.board;

import app.linewright.sport.LeagueKey;
import java.util.Optional;

/** A choice in the list of leagues: one of them, or all. */
public record LeagueChoice(Optional<LeagueKey> league, String title, boolean simulated) {}
