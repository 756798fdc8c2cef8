package app.linewright.desktop.board;

import app.linewright.sport.EventId;
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
    public void to(LeagueKey league) {
        wanted = Optional.empty();
        choose(league);
    }

    /** @param day on which the event is played, in the reader's zone */
    public void to(LeagueKey league, LocalDate day, EventId event) {
        wanted = Optional.of(event);
        // Where all leagues are shown, the event is among them.
        if (board.leagueProperty().get().league().filter(shown -> !shown.equals(league)).isPresent()) {
            choose(league);
        }
        board.dayProperty().set(day);
        arrive();
    }

    private void choose(LeagueKey league) {
        board.leagues().stream()
                .filter(choice -> choice.league().equals(Optional.of(league)))
                .findFirst()
                .ifPresent(board.leagueProperty()::set);
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
