package app.linewright.feeds.oddsapi.json;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean, each worked out once: names, prices and times come again and again in an answer, and here their
 * characters are compared where they stand, without a string being made.
 *
 * @param <T> the meaning; none for a text that has no meaning
 */
final class Interned<T> {
    /** Texts that crowd one place of the table, as only made-up ones do, are worked out each time instead. */
    private static final int LONGEST_SEARCH = 32;

    private final Function<String, @Nullable T> meaning;
    private char[] @Nullable [] texts = new char[1024][];
    private @Nullable Object[] meanings = new Object[1024];
    private int size;

    Interned(Function<String, @Nullable T> meaning) {
        this.meaning = meaning;
    }

    @Nullable T of(char[] characters, int from, int length) {
        int at = hash(characters, from, length) & (texts.length - 1);
        for (int step = 0; step < LONGEST_SEARCH; step++) {
            var text = texts[at];
            if (text == null) {
                return add(at, new String(characters, from, length));
            }
            if (text.length == length && Arrays.equals(text, 0, length, characters, from, from + length)) {
                return cast(meanings[at]);
            }
            at = (at + 1) & (texts.length - 1);
        }
        return meaning.apply(new String(characters, from, length));
    }

    private @Nullable T add(int at, String text) {
        T value = meaning.apply(text);
        texts[at] = text.toCharArray();
        meanings[at] = value;
        size++;
        if (2 * size > texts.length) {
            grow();
        }
        return value;
    }

    private void grow() {
        var oldTexts = texts;
        var oldMeanings = meanings;
        texts = new char[2 * oldTexts.length][];
        meanings = new Object[2 * oldTexts.length];
        size = 0;
        for (int i = 0; i < oldTexts.length; i++) {
            var text = oldTexts[i];
            if (text != null) {
                place(text, oldMeanings[i]);
            }
        }
    }

    private void place(char[] text, @Nullable Object value) {
        int at = hash(text, 0, text.length) & (texts.length - 1);
        for (int step = 0; step < LONGEST_SEARCH; step++) {
            if (texts[at] == null) {
                texts[at] = text;
                meanings[at] = value;
                size++;
                return;
            }
            at = (at + 1) & (texts.length - 1);
        }
    }

    private static int hash(char[] characters, int from, int length) {
        int hash = length;
        int i = from;
        // Four at a time do not wait for one another.
        for (int end = from + length - 3; i < end; i += 4) {
            hash = 923_521 * hash + 29_791 * characters[i] + 961 * characters[i + 1] + 31 * characters[i + 2]
                    + characters[i + 3];
        }
        for (; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        // Fibonacci hashing: the low bits come to depend on all characters.
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }
}
