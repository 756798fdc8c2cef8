package app.linewright.cli;

import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.DayWindow;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import app.linewright.sport.LeagueNames;
import app.linewright.sport.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options that say which leagues and days a command shows, and as of when: {@code --league}, {@code --date} … */
final class DaySelection {
    private final Viewpoint viewpoint;
    private final Command.Arguments<String> leagues;
    private final Command.Argument<LocalDate> date;
    private final Command.Argument<LocalDate> to;
    private final Command.Argument<Instant> asOf;

    DaySelection(Command command, Viewpoint viewpoint) {
        this.viewpoint = viewpoint;
        leagues = command.options(
                "--league", "NAME", text -> text, "Only this league, by name, alias or key; several with commas.");
        date = command.option("--date", "DAY", Viewpoint::day, "This day, such as 2026-01-31; today if absent.");
        to = command.option("--to", "DAY", Viewpoint::day, "Up to and including this day.");
        asOf = command.option(
                "--as-of", "INSTANT", Viewpoint::instant, "What was known at this instant, and nothing later.");
    }

    /** The question for the board that the options ask. */
    BoardQuestion question(LeagueNames names) {
        BoardQuestion question = BoardQuestion.of(window()).withLeagues(leagueKeys(names));
        return asOf.value().map(question::asOf).orElse(question);
    }

    /** Where nothing was found: on which days there is something, as a sentence. */
    String nothing(Schedule schedule, String what, Set<LeagueKey> wanted) {
        DayWindow window = window();
        List<Optional<LeagueKey>> searched =
                wanted.isEmpty() ? List.of(Optional.empty()) : wanted.stream().map(Optional::of).toList();
        Optional<LocalDate> before = searched.stream()
                .flatMap(league -> schedule.lastDayUntil(window.first().minusDays(1), league, window.zone()).stream())
                .max(Comparator.naturalOrder());
        Optional<LocalDate> after = searched.stream()
                .flatMap(league -> schedule.firstDayFrom(window.last().plusDays(1), league, window.zone()).stream())
                .min(Comparator.naturalOrder());
        List<String> near = Stream.of(
                        before.map(day -> "the last day before with games is " + day),
                        after.map(day -> "the next one is " + day))
                .flatMap(Optional::stream)
                .toList();
        String days = window.first().equals(window.last())
                ? "on " + window.first()
                : "from " + window.first() + " to " + window.last();
        return "There are no " + what + leagueNames(schedule.leagueNames()) + " " + days + "; "
                + (near.isEmpty()
                        ? wanted.isEmpty() ? "import a file first." : "import a file that has some first."
                        : String.join(", ", near) + ".");
    }

    private String leagueNames(LeagueNames names) {
        return leagues.values().isEmpty()
                ? ""
                : leagues.values().stream()
                        .map(name -> LeagueArgument.find(names, name).name())
                        .distinct()
                        .collect(Collectors.joining(" or ", " in ", ""));
    }

    private DayWindow window() {
        LocalDate first = date.value().orElseGet(viewpoint::today);
        LocalDate last = to.value().orElse(first);
        if (last.isBefore(first)) {
            throw Refused.usage("The last day, " + last + ", comes before the first, " + first + ".");
        }
        return new DayWindow(first, last, viewpoint.zone());
    }

    private Set<LeagueKey> leagueKeys(LeagueNames names) {
        return leagues.values().stream()
                .map(name -> LeagueArgument.find(names, name))
                .map(League::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
