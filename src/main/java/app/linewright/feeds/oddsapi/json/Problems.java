package app.linewright.feeds.oddsapi.json;

import java.util.ArrayList;
import java.util.List;

/** What could not be taken, a sentence each; beyond the first hundred only how many there are. */
final class Problems {
    private static final int MOST_TOLD = 100;

    private final List<String> sentences = new ArrayList<>();
    private int untold;

    void add(String sentence) {
        if (sentences.size() < MOST_TOLD) {
            sentences.add(sentence);
        } else {
            untold++;
        }
    }

    List<String> sentences() {
        if (untold == 0) {
            return List.copyOf(sentences);
        }
        var all = new ArrayList<>(sentences);
        all.add(untold + " more of the answer's parts could not be taken.");
        return List.copyOf(all);
    }
}
