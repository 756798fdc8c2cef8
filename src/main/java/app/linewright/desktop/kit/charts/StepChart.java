package app.linewright.desktop.kit.charts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a chart of steps over time shows: values that stand until the next.
 *
 * @param lines what is drawn, the most important last
 * @param marks single instants worth a sign
 * @param spells stretches of time with a name
 * @param end until when the last values stand
 */
public record StepChart(List<Line> lines, List<Mark> marks, List<Spell> spells, Instant end) {
    public StepChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        spells = List.copyOf(spells);
    }

    /** Writes a value of a line; at the axis as one that is {@link Role#NAMED}. */
    @FunctionalInterface
    public interface Figure {
        String of(Role role, double value);
    }

    /** How a line is drawn. */
    public enum Role {
        /** The fair line: blue, and stronger than the rest. */
        FAIR,
        /** Named at its end. */
        NAMED,
        /** One of many, without a name. */
        OTHER
    }

    /**
     * A line of steps.
     *
     * @param label what stands at its end
     * @param steps oldest first
     */
    public record Line(String name, String label, Role role, List<Step> steps) {
        public Line {
            steps = List.copyOf(steps);
        }

        /** The value that stands at {@code at}; empty before the first, and where the line is broken. */
        public Optional<Double> at(Instant at) {
            return steps.reversed().stream()
                    .filter(step -> !step.at().isAfter(at))
                    .findFirst()
                    .map(Step::value)
                    .filter(value -> !value.isNaN());
        }
    }

    /** From {@code at} on, {@code value}; NaN breaks the line. */
    public record Step(Instant at, double value) {}

    /** A sign on a line: a triangle with {@code text} in its tooltip. */
    public record Mark(Instant at, double value, String text) {}

    /** A stretch of time, drawn as a band with its name. */
    public record Spell(Instant from, Instant to, String text) {}

    /** The lines as they are listed: the fair one, those with a name, the others. */
    List<Line> listed() {
        return lines.stream().sorted(Comparator.comparing(Line::role)).toList();
    }

    /** Every instant at which a line steps, oldest first. */
    List<Instant> instants() {
        return lines.stream()
                .flatMap(line -> line.steps().stream())
                .map(Step::at)
                .distinct()
                .sorted()
                .toList();
    }

    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.steps().stream().allMatch(step -> Double.isNaN(step.value())));
    }
}
