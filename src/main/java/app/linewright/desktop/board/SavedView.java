package app.linewright.desktop.board;

import app.linewright.desktop.board.Arrangement.Part;
import app.linewright.desktop.kit.KeptFields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An arrangement of the Board under a name.
 *
 * @param unread what of it was kept and could not be read; it is as delivered
 */
public record SavedView(String name, Arrangement arrangement, Set<Part> unread) {
    private static final String UNREAD = "unread";

    public SavedView {
        unread = Set.copyOf(unread);
    }

    SavedView(String name, Arrangement arrangement) {
        this(name, arrangement, Set.of());
    }

    SavedView named(String other) {
        return new SavedView(other, arrangement, unread);
    }

    /** It, without its name, as one line of text. */
    String kept() {
        var missing = unread.stream().map(Part::key).sorted().collect(Collectors.joining(","));
        return arrangement.keptIn(new KeptFields()).with(UNREAD, missing).text();
    }

    /** Reads what {@link #kept} wrote; of a text that is no arrangement nothing is read. */
    static SavedView read(String name, String kept) {
        return KeptFields.read(kept)
                .map(fields -> {
                    var reading = Arrangement.read(fields);
                    var before = List.of(fields.get(UNREAD).split(","));
                    var unread = EnumSet.noneOf(Part.class);
                    unread.addAll(reading.unread());
                    Arrays.stream(Part.values()).filter(part -> before.contains(part.key())).forEach(unread::add);
                    return new SavedView(name, reading.arrangement(), unread);
                })
                .orElseGet(() -> new SavedView(name, Arrangement.STANDARD, EnumSet.allOf(Part.class)));
    }
}
