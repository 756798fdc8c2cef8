package app.linewright.feeds.file;

import app.linewright.odds.BookKey;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The leagues and sources of prices that are stored, for formats whose files name them. */
public final class Known {
    private final Map<String, League> leagues = new HashMap<>();
    private final Map<String, BookKey> books = new HashMap<>();

    public Known(Collection<League> leagues, Collection<BookKey> books) {
        var ambiguous = new HashSet<String>();
        for (var league : leagues) {
            for (var alias : league.aliases()) {
                if (this.leagues.put(folded(alias), league) != null) {
                    ambiguous.add(folded(alias));
                }
            }
        }
        this.leagues.keySet().removeAll(ambiguous);
        for (var league : leagues) {
            this.leagues.put(folded(league.name()), league);
            this.leagues.put(league.key().value(), league);
        }
        books.forEach(book -> this.books.put(book.value(), book));
    }

    /** The league with this key, name or alias, apart from case; empty also where several have the alias. */
    public Optional<League> league(String name) {
        return Optional.ofNullable(leagues.get(folded(name)));
    }

    /** The league with this key. */
    public Optional<League> league(LeagueKey key) {
        return Optional.ofNullable(leagues.get(key.value()));
    }

    /** The source of prices with this key. */
    public Optional<BookKey> book(String key) {
        return Optional.ofNullable(books.get(key));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
