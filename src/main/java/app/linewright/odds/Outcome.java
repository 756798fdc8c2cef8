package app.linewright.odds;

import java.util.List;

/** One answer of a market. */
public enum Outcome {
    HOME("home"),
    DRAW("draw"),
    AWAY("away"),
    OVER("over"),
    UNDER("under"),
    YES("yes"),
    NO("no");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The place of this outcome among {@code outcomes}; −1 if it is none of them. For going through many prices. */
    public int placeIn(List<Outcome> outcomes) {
        for (int place = 0; place < outcomes.size(); place++) {
            if (outcomes.get(place) == this) {
                return place;
            }
        }
        return -1;
    }
}
