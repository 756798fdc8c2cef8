package app.linewright.cli;

import app.linewright.sport.League;
import app.linewright.sport.LeagueNames;
import java.util.List;
import java.util.stream.Collectors;

/** Leagues as a person names them on the command line. */
final class LeagueArgument {
    private LeagueArgument() {}

    /** The league that {@code name} means; where it means none or several, the command is refused with the nearest. */
    static League find(LeagueNames names, String name) {
        return switch (names.match(name)) {
            case LeagueNames.Match.Known(League league) -> league;
            case LeagueNames.Match.Probably(League league, _) -> league;
            case LeagueNames.Match.Ambiguous(List<League> candidates) ->
                throw Refused.failed("“" + name + "” can be " + either(candidates) + "; name one of them.");
            case LeagueNames.Match.Unknown(List<League> nearest) ->
                throw Refused.failed("No league is called “" + name + "”"
                        + (nearest.isEmpty() ? "." : "; did you mean " + either(nearest) + "?"));
        };
    }

    private static String either(List<League> leagues) {
        return leagues.stream()
                .map(league -> league.name() + " (" + league.key() + ")")
                .collect(Collectors.joining(" or "));
    }
}
