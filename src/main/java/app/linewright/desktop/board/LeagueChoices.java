package app.linewright.desktop.board;

import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The leagues one can choose from, and the chosen one. The first choice is all of them. */
final class LeagueChoices {
    private final LeagueChoice all;
    private final ObservableList<LeagueChoice> offered = FXCollections.observableArrayList();
    private final ObservableList<LeagueChoice> shown = FXCollections.unmodifiableObservableList(offered);
    private final ObjectProperty<LeagueChoice> chosen;

    LeagueChoices(String allTitle) {
        all = new LeagueChoice(Optional.empty(), allTitle, false);
        offered.add(all);
        chosen = new SimpleObjectProperty<>(all);
    }

    /** Offers the leagues that were found, and keeps the choice: under its name, if it was known by its key only. */
    void offer(List<League> found) {
        var choices = new ArrayList<LeagueChoice>();
        choices.add(all);
        found.forEach(each ->
                choices.add(new LeagueChoice(Optional.of(each.key()), each.name(), each.simulated())));
        var wanted = chosen.get().league();
        if (choices.stream().noneMatch(choice -> choice.league().equals(wanted))) {
            choices.add(chosen.get());
        }
        if (!choices.equals(offered)) {
            offered.setAll(choices);
            choose(wanted);
        }
    }

    /** Chooses a league, which need not be offered yet; empty for all. */
    void choose(Optional<LeagueKey> league) {
        chosen.set(offered.stream()
                .filter(choice -> choice.league().equals(league))
                .findFirst()
                .orElseGet(() -> named(league)));
    }

    private LeagueChoice named(Optional<LeagueKey> league) {
        return league.map(key -> new LeagueChoice(league, key.value(), false)).orElse(all);
    }

    void chooseAll() {
        chosen.set(all);
    }

    ObservableList<LeagueChoice> offered() {
        return shown;
    }

    ObjectProperty<LeagueChoice> chosen() {
        return chosen;
    }
}
