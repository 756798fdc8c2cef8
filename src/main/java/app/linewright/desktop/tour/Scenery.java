package app.linewright.desktop.tour;

import app.linewright.desktop.Opening;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * What a tour shows.
 *
 * @param fresh opens a home without prices, {@code filled} one with simulated ones, {@code refused} one that cannot be
 *     opened
 * @param season a file that is taken, but for a few cells; {@code unexplained} one whose columns nothing explains
 * @param clock of the window, which {@code elapse} sets forward
 */
public record Scenery(
        Callable<Opening> fresh,
        Callable<Opening> filled,
        Callable<Opening> refused,
        Path season,
        Path unexplained,
        InstantSource clock,
        Consumer<Duration> elapse,
        ZoneId zone) {}
