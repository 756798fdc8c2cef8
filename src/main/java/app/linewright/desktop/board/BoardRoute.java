package app.linewright.desktop.board;

import app.linewright.sport.EventId;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.LocalDate;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/** Leads to an event on the Board: to its league and day, and selects it once it is there. */
public final class BoardRoute {
    private final BoardViewModel board;
    private Optional<EventId> wanted = Optional.empty();

    public BoardRoute(BoardViewModel board) {
        this.board = board;
        board.lines().addListener((ListChangeListener<BoardLine>) _ -> arrive());
    }

    /** Shows the league {@code league} alone, on the day that is shown. */
    public void to(League league) {
        wanted = Optional.empty();
        choose(new LeagueChoice(Optional.of(league.key()), league.name(), league.simulated()));
    }

    /** @param day on which the event is played, in the reader's zone */
    public void to(LeagueKey league, LocalDate day, EventId event) {
        wanted = Optional.of(event);
        // Where all leagues are shown, the event is among them.
        if (board.leagueProperty().get().league().filter(shown -> !shown.equals(league)).isPresent()) {
            choose(new LeagueChoice(Optional.of(league), league.value(), false));
        }
        board.dayProperty().set(day);
        arrive();
    }

    /** The Board may not know of the league yet: what is found elsewhere may have been stored a moment ago. */
    private void choose(LeagueChoice choice) {
        board.leagueProperty().set(board.leagues().stream()
                .filter(offered -> offered.league().equals(choice.league()))
                .findFirst()
                .orElse(choice));
    }

    private void arrive() {
        wanted.flatMap(event -> board.lines().stream()
                        .flatMap(line -> Optional.ofNullable(LineRow.market(line)).stream())
                        .filter(market -> market.event().equals(event))
                        .findFirst())
                .ifPresent(market -> {
                    wanted = Optional.empty();
                    board.selectedProperty().set(market);
                });
    }
}
