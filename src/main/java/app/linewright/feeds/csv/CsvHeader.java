package app.linewright.feeds.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a file's columns. Columns are found by name, never by place; nameless ones are passed over. */
public final class CsvHeader {
    private final List<Column> columns;
    private final Map<String, Column> byName;
    private final int cells;

    private CsvHeader(List<Column> columns, Map<String, Column> byName, int cells) {
        this.columns = List.copyOf(columns);
        this.byName = Map.copyOf(byName);
        this.cells = cells;
    }

    /** The header whose cells are {@code names}; refused when a name stands twice or all are empty. */
    public static CsvHeader of(List<String> names) throws FileRefusedException {
        var columns = new ArrayList<Column>();
        var byName = new HashMap<String, Column>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            if (name.isEmpty()) {
                continue;
            }
            var column = new Column(name, i);
            columns.add(column);
            if (byName.put(name, column) != null) {
                throw new FileRefusedException(new FileRefusal.ColumnTwice(name));
            }
        }
        if (columns.size() < 2) {
            throw new FileRefusedException(FileRefusal.Plain.NO_HEADER);
        }
        return new CsvHeader(columns, byName, names.size());
    }

    /** The named columns, in the file's order. */
    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean has(String... names) {
        return has(Set.of(names));
    }

    public boolean has(Collection<String> names) {
        return byName.keySet().containsAll(names);
    }

    /**
     * Makes sure of columns that a format cannot do without.
     *
     * @param format what is read, such as {@code a football-data file}
     */
    public void require(String format, String... names) throws FileRefusedException {
        var missing = new ArrayList<String>();
        for (var name : names) {
            if (!byName.containsKey(name)) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefusedException(new FileRefusal.ColumnsMissing(missing, format));
        }
    }

    /** What is to be said of columns that files of a format have, where this one lacks some. */
    public Optional<FileNote> lacks(Collection<String> usual) {
        var missing = usual.stream().filter(name -> !byName.containsKey(name)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileNote.Lacking(missing));
    }

    /** The column of that name, which {@link #require} has made sure of. */
    public Column get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no column “" + name + "”."));
    }

    /** The names that {@code known} does not hold, in the file's order. */
    public List<String> besides(Set<String> known) {
        var others = new HashSet<>(byName.keySet());
        others.removeAll(known);
        return columns.stream().map(Column::name).filter(others::contains).toList();
    }

    /** How many cells the header line has, nameless ones included. */
    int cells() {
        return cells;
    }

    /** How many cells a row needs to have one for every named column. */
    int needed() {
        return columns.getLast().index() + 1;
    }
}
