package app.linewright.sport;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How names are compared: what of their spelling does not count, and how far apart two spellings are. */
final class Spelling {
    /** Letters that stand for themselves and do not come apart into a plain letter and a mark. */
    private static final Map<Character, String> PLAIN = Map.of(
            'ß', "ss", 'ø', "o", 'æ', "ae", 'œ', "oe", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i");

    /** Words that are written short as often as long. */
    private static final Map<String, String> SHORT = Map.of("utd", "united", "saint", "st");

    /** Words that a club's name may have or lack without becoming another's. */
    private static final Set<String> DECORATION = Set.of("fc", "afc", "cf", "the");

    private Spelling() {}

    /**
     * The name as words of plain lower-case letters and digits with one space between them: accents, case, points and
     * apostrophes gone, {@code &} read as {@code and}, {@code Utd} as {@code United} and {@code Saint} as {@code St}.
     */
    static String fold(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length() + 4);
        int wordStart = 0;
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                char lower = Character.toLowerCase(c);
                String replacement = lower < 128 ? null : PLAIN.get(lower);
                if (replacement == null) {
                    folded.append(lower);
                } else {
                    folded.append(replacement);
                }
            } else if (c == '&') {
                wordStart = endWord(folded, wordStart);
                folded.append("and");
                wordStart = endWord(folded, wordStart);
            } else if (!vanishes(c)) {
                wordStart = endWord(folded, wordStart);
            }
        }
        int length = folded.length();
        return length > 0 && folded.charAt(length - 1) == ' ' ? folded.substring(0, length - 1) : folded.toString();
    }

    private static int endWord(StringBuilder folded, int wordStart) {
        if (folded.length() > wordStart) {
            String full = SHORT.get(folded.substring(wordStart));
            if (full != null) {
                folded.replace(wordStart, folded.length(), full);
            }
            folded.append(' ');
        }
        return folded.length();
    }

    /** Marks inside a word: its apostrophes and points, and the accents that came off its letters. */
    private static boolean vanishes(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == '`' || c == '´' || c == '.'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /** A folded name without {@code FC}, {@code AFC}, {@code CF} and {@code The}; itself if that leaves nothing. */
    static String undecorated(String folded) {
        String bare = String.join(" ", words(folded).stream().filter(word -> !DECORATION.contains(word)).toList());
        return bare.isEmpty() ? folded : bare;
    }

    /** Whether {@code words} are nothing but {@code FC} and its like, which name nobody. */
    static boolean isDecoration(List<String> words) {
        return DECORATION.containsAll(words);
    }

    /**
     * How many slips of the pen a name of {@code length} letters is forgiven: none in an abbreviation, and never so
     * many that one short nickname turns into another: Sabres are not Padres.
     */
    static int allowance(int length) {
        if (length < 4) {
            return 0;
        }
        if (length < 7) {
            return 1;
        }
        return length < 12 ? 2 : 3;
    }

    /**
     * Whether the slips between two names of as many words are spread as slips are, each word being one that its
     * counterpart may be a misspelling of: Chicago Bears are as many edits from Chicago Bulls as Philadelfa Egles are
     * from Philadelphia Eagles.
     */
    static boolean wordByWord(String a, String b) {
        List<String> mine = words(a);
        List<String> theirs = words(b);
        if (mine.size() != theirs.size()) {
            return true;
        }
        for (int i = 0; i < mine.size(); i++) {
            int limit = Math.max(1, allowance(mine.get(i).length()));
            if (edits(mine.get(i), theirs.get(i), limit) > limit) {
                return false;
            }
        }
        return true;
    }

    /**
     * The edits between two spellings: letters added, left out, changed, or swapped with a neighbour (Damerau and
     * Levenshtein's distance in its restricted form, where no swapped pair is edited again).
     *
     * @return the edits; {@code limit + 1} if there are more than {@code limit}
     */
    static int edits(String a, String b, int limit) {
        int tooFar = limit + 1;
        if (Math.abs(a.length() - b.length()) > limit || lettersApart(a, b) > limit) {
            return tooFar;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int edits = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = edits;
                best = Math.min(best, edits);
            }
            if (best > limit) {
                return tooFar;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], tooFar);
    }

    /**
     * How many kinds of letters only one of two spellings has, in the one with more of them. No edit can mend two, so
     * there are at least as many edits; most pairs of names are told apart by this alone.
     */
    private static int lettersApart(String a, String b) {
        long mine = letters(a);
        long theirs = letters(b);
        return Math.max(Long.bitCount(mine & ~theirs), Long.bitCount(theirs & ~mine));
    }

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }
}
