package app.linewright.desktop;

import app.linewright.desktop.board.Arrangement;
import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.SavedViewsViewModel;
import app.linewright.desktop.settings.PreferencesViewModel;

/** Has the Board begin as it was left, and remembers what is chosen on it. */
final class KeptBoard {
    private KeptBoard() {}

    static void keep(BoardViewModel board, SavedViewsViewModel saved, PreferencesViewModel chosen) {
        board.begin(new Arrangement(
                chosen.leagueProperty().get(),
                chosen.marketProperty().get(),
                chosen.spanProperty().get(),
                chosen.filterProperty().get(),
                chosen.tableProperty().get()));
        board.formatProperty().bindBidirectional(chosen.formatProperty());
        board.marketProperty().bindBidirectional(chosen.marketProperty());
        board.spanProperty().bindBidirectional(chosen.spanProperty());
        board.filterProperty().bindBidirectional(chosen.filterProperty());
        board.watchedProperty().bindBidirectional(chosen.watchedProperty());
        board.table().choiceProperty().bindBidirectional(chosen.tableProperty());
        board.leagueProperty().subscribe(league -> chosen.leagueProperty().set(league.league()));
        board.table().alertsProperty().bind(chosen.alertsProperty());
        saved.viewsProperty().bindBidirectional(chosen.viewsProperty());
    }
}
