package app.linewright.cli;

import app.linewright.odds.board.BoardQuestion;
import app.linewright.odds.board.Boards;
import app.linewright.odds.board.Game;
import app.linewright.sport.Schedule;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lists the games of a day or more. */
public final class EventsCommand extends Command {
    private final Global global;
    private final Terminal terminal;
    private final Function<InstantSource, Boards> boards;
    private final Supplier<Schedule> schedule;
    private final Viewpoint viewpoint;
    private final DaySelection selection;

    public EventsCommand(
            Global global,
            Terminal terminal,
            Here here,
            Function<InstantSource, Boards> boards,
            Supplier<Schedule> schedule) {
        super("List the games of a day, with their results.");
        this.global = global;
        this.terminal = terminal;
        this.boards = boards;
        this.schedule = schedule;
        this.viewpoint = new Viewpoint(this, here);
        this.selection = new DaySelection(this, viewpoint);
    }

    @Override
    public Integer call() {
        BoardQuestion question = selection.question(schedule.get().leagueNames());
        List<Game> games = boards.apply(viewpoint.clock()).games(question);
        if (global.json()) {
            Json.print(terminal, new Document(games.stream()
                    .map(game -> GameJson.of(game, viewpoint.zone()))
                    .toList()));
        } else if (games.isEmpty()) {
            terminal.line(selection.nothing(schedule.get(), "games", question.leagues()));
        } else {
            print(games);
        }
        return ExitCode.OK;
    }

    private void print(List<Game> games) {
        Table table = new Table()
                .text("day")
                .text("time")
                .text("league", 1)
                .text("home")
                .text("away")
                .figure("score");
        for (Game game : games) {
            table.row(
                    game.event().start().dateIn(viewpoint.zone()).toString(),
                    GameText.time(game.event().start(), viewpoint.zone()),
                    GameText.league(game),
                    game.home().name(),
                    game.away().name(),
                    GameText.score(game));
        }
        table.printTo(terminal);
    }

    /** The fields of {@code events --json}. */
    record Document(List<GameJson> events) {}
}
