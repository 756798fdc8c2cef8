package app.linewright.desktop.watch;

import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.Game;
import app.linewright.sport.EventId;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The watch list as it stands. Touched on the JavaFX thread only. */
public final class Watching {
    private final ObjectProperty<WatchList> list = new SimpleObjectProperty<>(WatchList.EMPTY);

    public ObjectProperty<WatchList> listProperty() {
        return list;
    }

    /** Puts an event of {@code board} on the list or takes it off; what is over is not watched any more. */
    public void toggle(Board board, EventId event, Instant now) {
        games(board)
                .filter(game -> game.event().id().equals(event))
                .findFirst()
                .filter(game -> isOn(game, now) || list.get().contains(event))
                .ifPresent(game -> list.set(list.get().toggled(event, game.event().start())));
    }

    /** Takes off the list what is over, as far as {@code board} and the time tell. */
    public void settle(Board board, Instant now) {
        if (list.get().events().isEmpty()) {
            return;
        }
        var ended = games(board)
                .filter(game -> game.result() != null)
                .map(game -> game.event().id())
                .collect(Collectors.<EventId>toSet());
        list.set(list.get().after(now, ended));
    }

    private static Stream<Game> games(Board board) {
        return board.markets().stream().map(BoardMarket::game);
    }

    /** Whether {@code game} is still to come or not over yet. */
    public static boolean isOn(Game game, Instant now) {
        return game.result() == null && now.isBefore(WatchList.over(game.event().start()));
    }
}
