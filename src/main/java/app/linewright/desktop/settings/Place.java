package app.linewright.desktop.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a window stands and how large it is, in logical pixels.
 *
 * @param maximized whether it fills its screen; the rest is then what it goes back to
 */
public record Place(int x, int y, int width, int height, boolean maximized) {
    private static final int SMALLEST = 200;
    private static final int LARGEST = 100_000;
    /** So much of a window has to lie on a screen, or nobody could take hold of it. */
    private static final int HOLD = 80;

    public Place {
        if (!can(x, y, width, height)) {
            throw new IllegalArgumentException(
                    "A window of " + width + "×" + height + " at " + x + ", " + y + " is no place for one.");
        }
    }

    private static boolean can(int x, int y, int width, int height) {
        return x >= -LARGEST && x <= LARGEST && y >= -LARGEST && y <= LARGEST
                && width >= SMALLEST && width <= LARGEST && height >= SMALLEST && height <= LARGEST;
    }

    /** The place, unless no window can stand there, as some systems tell of one that is hidden. */
    public static Optional<Place> of(int x, int y, int width, int height, boolean maximized) {
        return can(x, y, width, height) ? Optional.of(new Place(x, y, width, height, maximized)) : Optional.empty();
    }

    /** What of a screen can be used. */
    public record Extent(int x, int y, int width, int height) {
        private int shared(Place place) {
            return Math.max(0, Math.min(x + width, place.x + place.width) - Math.max(x, place.x))
                    * Math.max(0, Math.min(y + height, place.y + place.height) - Math.max(y, place.y));
        }

        private boolean holds(Place place) {
            return place.x + place.width >= x + HOLD
                    && place.x <= x + width - HOLD
                    && place.y >= y
                    && place.y <= y + height - HOLD;
        }
    }

    /**
     * The place on the screens that there are now: the same where its title bar can be taken hold of, else in the
     * middle of the screen that it had most of; never larger than that screen.
     *
     * @param screens the first is the main one; not empty
     */
    public Place on(List<Extent> screens) {
        var home = screens.stream()
                .max(Comparator.comparingInt((Extent screen) -> screen.shared(this))
                        .thenComparing(screen -> screen.equals(screens.getFirst())))
                .orElseThrow(() -> new IllegalArgumentException("There is no screen."));
        var fitting = new Place(
                x, y,
                Math.max(SMALLEST, Math.min(width, home.width)),
                Math.max(SMALLEST, Math.min(height, home.height)),
                maximized);
        return home.holds(fitting)
                ? fitting
                : new Place(
                        home.x + (home.width - fitting.width) / 2,
                        home.y + Math.max(0, (home.height - fitting.height) / 2),
                        fitting.width,
                        fitting.height,
                        maximized);
    }

    /** {@code 40 60 1440 900}, with {@code maximized} behind it where it is. */
    String text() {
        return IntStream.of(x, y, width, height).mapToObj(Integer::toString).collect(Collectors.joining(" "))
                + (maximized ? " maximized" : "");
    }

    static Optional<Place> read(String text) {
        var parts = text.split(" ");
        boolean maximized = parts.length == 5 && parts[4].equals("maximized");
        if (!maximized && parts.length != 4) {
            return Optional.empty();
        }
        try {
            var numbers = Arrays.stream(parts).limit(4).mapToInt(Integer::parseInt).toArray();
            return of(numbers[0], numbers[1], numbers[2], numbers[3], maximized);
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
