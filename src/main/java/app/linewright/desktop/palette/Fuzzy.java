package app.linewright.desktop.palette;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * How well a text answers to what was typed. Case and diacritics do not count. From best to worst: the text begins with
 * it; each word typed begins a word of the text; the text contains it; its letters stand in the text in this order,
 * the first of them at the beginning of a word.
 */
public final class Fuzzy {
    private static final int TIER = 10_000;

    private Fuzzy() {}

    /**
     * That a text answers.
     *
     * @param rank the lower the better; of two texts that answer alike, the shorter one
     * @param marked which characters of the text were typed
     */
    public record Match(int rank, BitSet marked) {}

    /** How {@code text} answers to {@code typed}; empty where it does not. Nothing typed is answered by every text. */
    public static Optional<Match> match(String typed, String text) {
        var wanted = folded(typed.strip());
        var found = folded(text);
        if (wanted.isEmpty()) {
            return Optional.of(new Match(0, new BitSet()));
        }
        if (found.startsWith(wanted)) {
            return Optional.of(match(0, found, run(0, wanted.length())));
        }
        return words(wanted, found)
                .map(marked -> match(1, found, marked))
                .or(() -> Optional.of(found.indexOf(wanted))
                        .filter(at -> at >= 0)
                        .map(at -> match(2, found, run(at, wanted.length()))))
                .or(() -> scattered(wanted, found).map(marked -> match(3, found, marked)));
    }

    private static Match match(int tier, String text, BitSet marked) {
        // Letters that stand together and early say more than letters that are far apart.
        int spread = marked.length() - marked.nextSetBit(0) - marked.cardinality();
        return new Match(tier * TIER + Math.min(TIER - 1, 8 * spread + marked.nextSetBit(0) + text.length()), marked);
    }

    private static BitSet run(int from, int length) {
        var marked = new BitSet();
        marked.set(from, from + length);
        return marked;
    }

    /** Every word typed begins a word of its own. */
    private static Optional<BitSet> words(String wanted, String text) {
        var marked = new BitSet();
        for (var word : wanted.split("\\s+")) {
            int at = beginning(word, text, marked);
            if (at < 0) {
                return Optional.empty();
            }
            marked.set(at, at + word.length());
        }
        return Optional.of(marked);
    }

    private static int beginning(String word, String text, BitSet taken) {
        int at = text.indexOf(word);
        while (at >= 0 && (!begins(text, at) || taken.get(at))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean begins(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static Optional<BitSet> scattered(String wanted, String text) {
        var letters = wanted.replaceAll("\\s+", "");
        int start = text.indexOf(letters.charAt(0));
        while (start >= 0 && !begins(text, start)) {
            start = text.indexOf(letters.charAt(0), start + 1);
        }
        return start < 0 ? Optional.empty() : following(letters, text, start);
    }

    private static Optional<BitSet> following(String letters, String text, int start) {
        var marked = new BitSet();
        int at = start - 1;
        for (int i = 0; i < letters.length(); i++) {
            at = text.indexOf(letters.charAt(i), at + 1);
            if (at < 0) {
                return Optional.empty();
            }
            marked.set(at);
        }
        return Optional.of(marked);
    }

    /** The text in small letters without diacritics, of the same length: places in it are places in the text. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(letter.charAt(0));
        }
        var lower = folded.toString().toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : folded.toString();
    }
}
