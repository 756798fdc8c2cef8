package app.linewright.cli;

import app.linewright.odds.board.Game;
import app.linewright.sport.EventStart;
import app.linewright.sport.League;
import app.linewright.sport.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Games in words and figures, for tables. */
final class GameText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private GameText() {}

    /** The day and, if it is known, the time of the start: {@code 2022-11-17 19:15 CST}. */
    static String start(EventStart start, ZoneId zone) {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> moment(instant, zone);
            case EventStart.OnDate(LocalDate date) -> date.toString();
        };
    }

    /** A moment to the minute, for a reader in {@code zone}. */
    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** The time of the start; empty where only the date is known. */
    static String time(EventStart start, ZoneId zone) {
        return switch (start) {
            case EventStart.AtInstant(Instant instant) -> TIME.format(instant.atZone(zone));
            case EventStart.OnDate _ -> "";
        };
    }

    /** Who plays, as the sport writes it: {@code Liverpool – Everton}, {@code Titans at Packers}. */
    static String teams(Game game) {
        String home = game.home().name();
        String away = game.away().name();
        return switch (game.league().sport()) {
            case SOCCER -> home + " – " + away;
            case AMERICAN_FOOTBALL, BASKETBALL, BASEBALL, ICE_HOCKEY ->
                game.event().neutral() ? away + " against " + home : away + " at " + home;
        };
    }

    /** The league, and whether its games are simulated. */
    static String league(Game game) {
        return league(game.league());
    }

    static String league(League league) {
        boolean said = league.name().toLowerCase(Locale.ROOT).contains("simulated");
        return league.name() + (league.simulated() && !said ? " (simulated)" : "");
    }

    static String score(Game game) {
        Result result = game.result();
        return result == null ? "" : result.home() + "–" + result.away() + (result.overtime() ? " OT" : "");
    }
}
