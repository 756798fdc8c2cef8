package app.linewright.odds;

import app.linewright.store.Transaction;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The table {@code sportsbooks}. */
public final class SportsbookStore {
    /** Every source of prices by its key, in the order in which they were stored, which is that of the shipped file. */
    public Map<BookKey, Sportsbook> all(Transaction transaction) {
        var books = new LinkedHashMap<BookKey, Sportsbook>();
        transaction
                .handle()
                .createQuery("SELECT book_key, name, abbreviation, kind FROM sportsbooks ORDER BY id")
                .map((row, context) -> new Sportsbook(
                        new BookKey(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Sportsbook.Kind.of(row.getString(4))))
                .forEach(book -> books.put(book.key(), book));
        return Collections.unmodifiableMap(books);
    }

    /** Stores sources that are not known yet; known ones stay as they are. */
    public void addMissing(Transaction transaction, Collection<Sportsbook> books) {
        var known = all(transaction);
        var missing = books.stream().filter(book -> !known.containsKey(book.key())).toList();
        write(transaction, missing, """
                INSERT INTO sportsbooks (name, abbreviation, kind, book_key)
                VALUES (:name, :abbreviation, :kind, :key) ON CONFLICT DO NOTHING
                """);
    }

    /** Brings the stored sources up to date with those the program ships; others stay as they are. */
    public void load(Transaction transaction, List<Sportsbook> shipped) {
        addMissing(transaction, shipped);
        write(transaction, shipped, """
                UPDATE sportsbooks SET name = :name, abbreviation = :abbreviation, kind = :kind WHERE book_key = :key
                """);
    }

    /** The number that stands for each source inside the blocks of quotes. */
    Numbers numbers(Transaction transaction) {
        var numbers = new HashMap<BookKey, Integer>();
        var books = new HashMap<Integer, BookKey>();
        transaction
                .handle()
                .createQuery("SELECT id, book_key FROM sportsbooks")
                .map((row, context) -> Map.entry(row.getInt(1), new BookKey(row.getString(2))))
                .forEach(row -> {
                    numbers.put(row.getValue(), row.getKey());
                    books.put(row.getKey(), row.getValue());
                });
        return new Numbers(numbers, books);
    }

    /** Sources and their numbers, both ways. */
    record Numbers(Map<BookKey, Integer> byKey, Map<Integer, BookKey> byNumber) {
        int of(BookKey book) {
            var number = byKey.get(book);
            if (number == null) {
                throw new IllegalArgumentException(
                        "A quote names the sportsbook “" + book + "”, which is not stored: store it first.");
            }
            return number;
        }

        /** @throws IllegalArgumentException if there is no book of this number */
        static BookKey known(long number, IntFunction<@Nullable BookKey> bookOf) {
            var book = bookOf.apply(Math.toIntExact(number));
            if (book == null) {
                throw new IllegalArgumentException("sportsbook " + number + " is not stored");
            }
            return book;
        }
    }

    private static void write(Transaction transaction, Collection<Sportsbook> books, String sql) {
        if (books.isEmpty()) {
            return;
        }
        var batch = transaction.handle().prepareBatch(sql);
        for (var book : books) {
            batch.bind("name", book.name())
                    .bind("abbreviation", book.abbreviation())
                    .bind("kind", book.kind().key())
                    .bind("key", book.key().value())
                    .add();
        }
        batch.execute();
    }
}
