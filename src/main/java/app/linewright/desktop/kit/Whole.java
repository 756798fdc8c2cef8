package app.linewright.desktop.kit;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Room for texts, and what tells them whole where there is none. */
public final class Whole {
    private static final double WIDEST_TIP = 480;
    /** What stands beside the text of a table's head. */
    private static final double BESIDE_HEAD = 24;
    private static final String HEAD = "IBM Plex Sans Medium";
    private static final double HEAD_SIZE = 12;
    private static final String TEXT = "IBM Plex Sans";
    private static final double TEXT_SIZE = 13;

    private Whole() {}

    /** Gives {@code labeled} its text as a tooltip for as long as it is cut: a tooltip is a window with a scene. */
    public static void tellWhereCut(Labeled labeled) {
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? inFull(labeled) : null));
    }

    private static Tooltip inFull(Labeled labeled) {
        var full = new Tooltip();
        full.setWrapText(true);
        full.setMaxWidth(WIDEST_TIP);
        full.textProperty().bind(labeled.textProperty());
        return full;
    }

    /** The width of a column whose head is {@code title}, {@code least} or more. */
    public static double column(String title, double least) {
        return Math.max(least, Math.ceil(width(title, HEAD, HEAD_SIZE)) + BESIDE_HEAD);
    }

    /** How wide the widest moment of a year is that is written as {@code pattern}, in the size of a table's text. */
    public static double moment(String pattern, Locale locale) {
        var written = DateTimeFormatter.ofPattern(pattern, locale);
        // Every day of the week with every month, and figures that are all as wide as one another.
        return Math.ceil(IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(month -> IntStream.rangeClosed(20, 26)
                        .mapToObj(day -> LocalDateTime.of(2026, month, day, 20, 0)))
                .mapToDouble(moment -> width(written.format(moment), TEXT, TEXT_SIZE))
                .max()
                .orElseThrow());
    }

    /** How wide {@code text} is, in pixels at 100 %. */
    public static double width(String text, String family, double size) {
        var drawn = new Text(text);
        drawn.setFont(Font.font(family, size));
        return drawn.getLayoutBounds().getWidth();
    }
}
