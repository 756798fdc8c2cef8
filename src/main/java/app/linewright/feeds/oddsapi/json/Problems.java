package app.linewright.feeds.oddsapi.json;

import java.util.ArrayList;
import java.util.List;

/** What could not be taken; beyond the first hundred only how many there are. */
final class Problems {
    private static final int MOST_TOLD = 100;

    private final List<PartTrouble> told = new ArrayList<>();
    private int untold;

    void add(PartTrouble trouble) {
        if (told.size() < MOST_TOLD) {
            told.add(trouble);
        } else {
            untold++;
        }
    }

    List<PartTrouble> all() {
        if (untold == 0) {
            return List.copyOf(told);
        }
        var all = new ArrayList<>(told);
        all.add(new PartTrouble.More(untold));
        return List.copyOf(all);
    }
}
