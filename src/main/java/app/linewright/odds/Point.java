package app.linewright.odds;

import java.math.BigDecimal;

/**
 * The line of a spread or total, exact to a hundredth (quarter lines are −0.25, −0.75 …). On a spread it is the
 * number added to the score of the outcome that is quoted: home −2.5 stands against away +2.5.
 */
public record Point(int hundredths) implements Comparable<Point> {
    /** The largest line taken for true, in hundredths. */
    public static final int LIMIT = 100_000;

    public Point {
        if (Math.abs((long) hundredths) > LIMIT) {
            throw new RefusedEntryException(new EntryRefusal.FarPoint(hundredths / 100.0));
        }
    }

    /** The point that {@code text} writes, such as {@code -2.5}, {@code +3} or {@code 49}. */
    public static Point parse(String text) {
        try {
            var value = new BigDecimal(text.strip().replace('−', '-'));
            if (value.precision() > 12 || value.scale() > 12 || value.scale() < -6) {
                throw new NumberFormatException();
            }
            return new Point(value.movePointRight(2).intValueExact());
        } catch (NumberFormatException e) {
            throw new RefusedEntryException(new EntryRefusal.NoPoint(text), e);
        } catch (ArithmeticException e) {
            throw new RefusedEntryException(new EntryRefusal.LongPoint(text), e);
        }
    }

    public double value() {
        return hundredths / 100.0;
    }

    /** The point of the opposite side of a spread. */
    public Point opposite() {
        return new Point(-hundredths);
    }

    @Override
    public int compareTo(Point other) {
        return Integer.compare(hundredths, other.hundredths);
    }

    /** The point in plain digits, without a plus sign: {@code -2.5}, {@code 3}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
