package app.linewright.odds;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names of sources of prices, and the matching of what a person calls one. Immutable. */
public final class SportsbookNames {
    private static final int PROPOSALS = 3;

    /** So many letters at the beginning make a name worth proposing. */
    private static final int BEGINNING = 3;

    private final List<Sportsbook> books;

    public SportsbookNames(Collection<Sportsbook> books) {
        this.books = List.copyOf(books);
    }

    /** The source with this key, name or abbreviation, apart from case, spaces and signs. */
    public Optional<Sportsbook> find(String name) {
        var written = folded(name);
        return books.stream()
                .filter(book -> folded(book.key().value()).equals(written) || folded(book.name()).equals(written))
                .findFirst()
                .or(() -> books.stream()
                        .filter(book -> folded(book.abbreviation()).equals(written))
                        .findFirst())
                .filter(_ -> !written.isEmpty());
    }

    /** Sources whose names hold {@code name} or begin like it, at most three, the longest like it first. */
    public List<Sportsbook> near(String name) {
        var written = folded(name);
        if (written.length() < BEGINNING) {
            return List.of();
        }
        return books.stream()
                .filter(book -> likeness(book, written) >= BEGINNING)
                .sorted(Comparator.comparingInt((Sportsbook book) -> likeness(book, written)).reversed())
                .limit(PROPOSALS)
                .toList();
    }

    /** How many letters of {@code written} a name has in common with it, from its beginning or as a part. */
    private static int likeness(Sportsbook book, String written) {
        var name = folded(book.name());
        if (name.contains(written)) {
            return written.length();
        }
        int same = 0;
        while (same < Math.min(name.length(), written.length()) && name.charAt(same) == written.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
