package app.linewright.desktop.tour;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a screen is drawn.
 *
 * @param text its size, in per cent
 * @param size what the name of the picture says of it
 */
record Variant(boolean dark, int width, int height, int text, String size) {
    /** Two sizes of the window and larger text, each in light and in dark. */
    static final List<Variant> ALL = Stream.of(false, true)
            .flatMap(dark -> Stream.of(
                    new Variant(dark, 1440, 900, 100, "1440x900"),
                    new Variant(dark, 1100, 700, 100, "1100x700"),
                    new Variant(dark, 1440, 900, 150, "150")))
            .toList();

    /** A window that has room for more, which a screen may be shown in besides. */
    static final List<Variant> WIDE = Stream.of(false, true)
            .map(dark -> new Variant(dark, 1680, 945, 100, "1680x945"))
            .toList();

    /** The name of the picture of {@code screen}. */
    String name(String screen) {
        return screen + (dark ? "-dark-" : "-light-") + size + ".png";
    }
}
