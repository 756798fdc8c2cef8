package app.linewright.sport;

import app.linewright.sport.TeamAlias.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of some owners (teams, leagues), to be found by an exact name, by words in any order, or by likeness. */
final class NameIndex<T> {
    /** An owner and the kind of its name that was found. */
    record Called<T>(T owner, Kind kind) {}

    /** Whom a name may stand for that nobody has exactly so. */
    sealed interface Guess<T> {
        /** Only this owner is near enough; without edits its words are right and stand in another order. */
        record One<T>(T owner, int edits) implements Guess<T> {}

        /** These owners share the name, or its misspelling. */
        record Several<T>(List<T> owners) implements Guess<T> {}

        /** Nobody, or several between whom a guess would be one. */
        record Nobody<T>() implements Guess<T> {}
    }

    /** An owner and that name of it which is {@code edits} away from the one looked for. */
    private record Near<T>(T owner, String name, int edits) {}

    /** An owner and the share of letters by which its nearest name differs from the one looked for. */
    record Alike<T>(T owner, double difference) {}

    /** A name that is further away, as a share of its letters, is not proposed: it would puzzle more than it helps. */
    private static final double PROPOSED = 1 / 3.0;

    /** A word that more owners have, such as {@code City}, tells nothing of whom is meant. */
    private static final int MOST_SPEAKERS = 3;

    private final Map<String, List<Called<T>>> byName = new HashMap<>();
    private final Map<String, List<Called<T>>> byBareName = new HashMap<>();
    private final Map<String, List<Called<T>>> bySortedWords = new HashMap<>();
    private final Map<T, Vocabulary> vocabularies = new LinkedHashMap<>();

    /** The folded names of one owner, without codes, and the words that they are made of. */
    private record Vocabulary(Set<String> names, Set<String> words) {
        Vocabulary() {
            this(new LinkedHashSet<>(), new HashSet<>());
        }
    }

    void add(T owner, String name, Kind kind) {
        String folded = Spelling.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        Called<T> called = new Called<>(owner, kind);
        byName.computeIfAbsent(folded, _ -> new ArrayList<>(1)).add(called);
        byBareName.computeIfAbsent(Spelling.undecorated(folded), _ -> new ArrayList<>(1)).add(called);
        if (kind != Kind.CODE) {
            bySortedWords.computeIfAbsent(sortedWords(folded), _ -> new ArrayList<>(1)).add(called);
            Vocabulary vocabulary = vocabularies.computeIfAbsent(owner, _ -> new Vocabulary());
            vocabulary.names.add(folded);
            vocabulary.words.addAll(Spelling.words(folded));
        }
    }

    private static String sortedWords(String folded) {
        return Spelling.words(Spelling.undecorated(folded)).stream().sorted().collect(Collectors.joining(" "));
    }

    /**
     * The owners that are called {@code folded}, of whatever kind of name ranks highest among them: a team's own name
     * goes before another's city, and both before a name of the past. {@code FC} and its like count only if nobody is
     * called so otherwise.
     */
    List<Called<T>> exactly(String folded, boolean codesCount) {
        List<Called<T>> found = best(byName.getOrDefault(folded, List.of()), codesCount);
        return found.isEmpty()
                ? best(byBareName.getOrDefault(Spelling.undecorated(folded), List.of()), codesCount)
                : found;
    }

    private static <T> List<Called<T>> best(List<Called<T>> found, boolean codesCount) {
        if (found.size() == 1 && (codesCount || found.getFirst().kind() != Kind.CODE)) {
            return found;
        }
        int rank = found.stream()
                .filter(called -> codesCount || called.kind() != Kind.CODE)
                .mapToInt(called -> rank(called.kind()))
                .min()
                .orElse(-1);
        Map<T, Called<T>> byOwner = new LinkedHashMap<>();
        found.stream()
                .filter(called -> rank(called.kind()) == rank)
                .forEach(called -> byOwner.putIfAbsent(called.owner(), called));
        return List.copyOf(byOwner.values());
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case NAME -> 0;
            case CITY, NICKNAME, ABBREVIATION -> 1;
            case HISTORIC -> 2;
            case CODE -> 3;
        };
    }

    /**
     * Whom {@code folded} stands for that nobody is called exactly: the one who has its words in another order, or has
     * them all among his names, such as {@code GB Packers}; else the one whose name or words it misspells, if anyone
     * else is at least twice as many edits away.
     */
    Guess<T> guess(String folded) {
        List<T> reordered = owners(best(bySortedWords.getOrDefault(sortedWords(folded), List.of()), false));
        List<T> byWords = reordered.isEmpty() ? byWords(folded) : reordered;
        if (!byWords.isEmpty()) {
            return oneOrSeveral(byWords, 0);
        }
        List<Near<T>> names = near((owner, vocabulary) -> misspeltName(owner, vocabulary, folded));
        return names.isEmpty() ? decide(near((owner, vocabulary) -> misspeltWords(owner, vocabulary, folded)))
                : decide(names);
    }

    /** The one who is clearly nearest, or those who share the nearest name. */
    private Guess<T> decide(List<Near<T>> near) {
        if (near.isEmpty()) {
            return new Guess.Nobody<>();
        }
        Near<T> nearest = near.getFirst();
        List<Near<T>> rivals = near.stream().filter(each -> each.edits < 2 * nearest.edits).toList();
        if (rivals.size() == 1) {
            return new Guess.One<>(nearest.owner, nearest.edits);
        }
        boolean shared = rivals.stream().allMatch(each -> each.name.equals(nearest.name));
        List<T> sharers = owners(best(byName.getOrDefault(nearest.name, List.of()), false));
        return shared && !sharers.isEmpty() ? oneOrSeveral(sharers, nearest.edits) : new Guess.Nobody<>();
    }

    private static <T> Guess<T> oneOrSeveral(List<T> owners, int edits) {
        return owners.size() == 1 ? new Guess.One<>(owners.getFirst(), edits) : new Guess.Several<>(owners);
    }

    private static <T> List<T> owners(List<Called<T>> called) {
        return called.stream().map(Called::owner).toList();
    }

    private List<T> byWords(String folded) {
        List<String> words = Spelling.words(Spelling.undecorated(folded));
        return vocabularies.entrySet().stream()
                .filter(each -> !Spelling.isDecoration(words) && each.getValue().words.containsAll(words))
                .map(Map.Entry::getKey)
                .toList();
    }

    private interface Likeness<T> {
        @Nullable Near<T> of(T owner, Vocabulary vocabulary);
    }

    /** The owners that are near enough, nearest first. */
    private List<Near<T>> near(Likeness<T> likeness) {
        List<Near<T>> near = new ArrayList<>();
        vocabularies.forEach((owner, vocabulary) -> {
            Near<T> found = likeness.of(owner, vocabulary);
            if (found != null) {
                near.add(found);
            }
        });
        near.sort(Comparator.comparingInt(Near::edits));
        return near;
    }

    /** The name that {@code folded} is nearest to, within what its length allows; abbreviations are not guessed. */
    private static <T> @Nullable Near<T> misspeltName(T owner, Vocabulary vocabulary, String folded) {
        Near<T> nearest = null;
        for (String name : vocabulary.names) {
            int limit = nearest == null ? Spelling.allowance(folded.length()) : nearest.edits - 1;
            int edits = Spelling.allowance(name.length()) == 0 ? limit + 1 : Spelling.edits(folded, name, limit);
            if (edits <= limit && Spelling.wordByWord(folded, name)) {
                nearest = new Near<>(owner, name, edits);
            }
        }
        return nearest;
    }

    /** Each word may be misspelt by itself, within what its own length allows. */
    private static <T> @Nullable Near<T> misspeltWords(T owner, Vocabulary vocabulary, String folded) {
        int sum = 0;
        for (String word : Spelling.words(Spelling.undecorated(folded))) {
            int limit = Spelling.allowance(word.length());
            int best = vocabulary.words.contains(word) ? 0 : limit + 1;
            for (String known : vocabulary.words) {
                best = Math.min(best, Spelling.edits(word, known, Math.min(best, limit)));
            }
            if (best > limit) {
                return null;
            }
            sum += best;
        }
        return new Near<>(owner, "", sum);
    }

    /**
     * The owners that {@code folded} may be meant for, nearest first: at most a third of the letters of a name of
     * theirs are others, or the greater part of {@code folded} is words of theirs which few others have.
     */
    List<Alike<T>> alike(String folded) {
        List<Alike<T>> alike = new ArrayList<>();
        List<String> words = Spelling.words(Spelling.undecorated(folded));
        Set<String> telling = words.stream()
                .filter(word -> !Spelling.isDecoration(words) && speakers(word) <= MOST_SPEAKERS)
                .collect(Collectors.toSet());
        vocabularies.forEach((owner, vocabulary) -> {
            double byLetters = vocabulary.names.stream()
                    .mapToDouble(name -> difference(folded, name))
                    .filter(difference -> difference <= PROPOSED)
                    .min()
                    .orElse(1);
            double byWords = 1 - share(words, word -> telling.contains(word) && vocabulary.words.contains(word));
            double difference = byWords < 0.5 ? Math.min(byLetters, byWords) : byLetters;
            if (difference < 1) {
                alike.add(new Alike<>(owner, difference));
            }
        });
        alike.sort(Comparator.comparingDouble(Alike::difference));
        return alike;
    }

    /** How many owners have {@code word} in a name of theirs. */
    private long speakers(String word) {
        return vocabularies.values().stream().filter(each -> each.words.contains(word)).count();
    }

    /** The share of the letters of {@code words} that stand in the wanted ones. */
    private static double share(List<String> words, Predicate<String> wanted) {
        int all = words.stream().mapToInt(String::length).sum();
        return (double) words.stream().filter(wanted).mapToInt(String::length).sum() / all;
    }

    private static double difference(String a, String b) {
        int length = Math.max(a.length(), b.length());
        return (double) Spelling.edits(a, b, (int) (length * PROPOSED)) / length;
    }
}
