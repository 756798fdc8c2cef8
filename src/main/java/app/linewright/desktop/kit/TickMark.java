package app.linewright.desktop.kit;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** The mark of a price that changed: a triangle up or down, grey, because a longer price is neither good nor bad. */
public final class TickMark extends Region {
    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    private static final double WIDTH = 7;
    private static final double HEIGHT = 6;

    public TickMark() {
        getStyleClass().add("tick-mark");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setVisible(false);
    }

    public void show(Move move) {
        setVisible(move != Move.NONE);
        pseudoClassStateChanged(LONGER, move == Move.LONGER);
    }

    /** Which way a price went. */
    public enum Move {
        NONE,
        LONGER,
        SHORTER
    }
}
