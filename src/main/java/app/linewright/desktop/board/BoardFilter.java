package app.linewright.desktop.board;

import app.linewright.desktop.kit.KeptFields;
import app.linewright.odds.BookKey;
import app.linewright.odds.Stage;
import app.linewright.odds.Staleness;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardRow;
import app.linewright.sport.EventId;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which markets of a board are shown. A market passes as a whole, so that its outcomes stay beside each other; what is
 * asked of a selection must hold for one and the same of them.
 *
 * @param text every word of it stands in the name of a team or of the player; case and accents do not count
 * @param show whether all is shown, what is watched or what has an edge
 * @param edge the edge of the best price is over this fraction of the stake
 * @param age the best price is at most this old, by an exact time
 * @param books one of them quotes the market, and the best price is taken from them alone; all books if empty
 */
public record BoardFilter(
        String text, Show show, Optional<Double> edge, Optional<Duration> age, Set<BookKey> books) {
    /** Lets all pass. */
    public static final BoardFilter NONE =
            new BoardFilter("", Show.ALL, Optional.empty(), Optional.empty(), Set.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What of the board is shown before anything else is asked. */
    public enum Show {
        ALL,
        /** Events on the watch list. */
        WATCHED,
        /** A price that can still be taken has an edge over zero. */
        VALUE
    }

    /** What a filter asks for, each of which can be cleared alone. */
    public enum Part {
        EDGE,
        AGE,
        TEXT,
        BOOKS,
        SHOW
    }

    public BoardFilter {
        books = Set.copyOf(books);
    }

    /** The parts that ask for anything. */
    public Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            boolean asks = switch (part) {
                case EDGE -> edge.isPresent();
                case AGE -> age.isPresent();
                case TEXT -> !text.isBlank();
                case BOOKS -> !books.isEmpty();
                case SHOW -> show != Show.ALL;
            };
            if (asks) {
                parts.add(part);
            }
        }
        return parts;
    }

    public BoardFilter without(Part part) {
        return switch (part) {
            case EDGE -> withEdge(Optional.empty());
            case AGE -> withAge(Optional.empty());
            case TEXT -> withText("");
            case BOOKS -> withBooks(Set.of());
            case SHOW -> withShow(Show.ALL);
        };
    }

    public BoardFilter withText(String wanted) {
        return new BoardFilter(wanted, show, edge, age, books);
    }

    public BoardFilter withShow(Show wanted) {
        return new BoardFilter(text, wanted, edge, age, books);
    }

    public BoardFilter withEdge(Optional<Double> wanted) {
        return new BoardFilter(text, show, wanted, age, books);
    }

    public BoardFilter withAge(Optional<Duration> wanted) {
        return new BoardFilter(text, show, edge, wanted, books);
    }

    public BoardFilter withBooks(Set<BookKey> wanted) {
        return new BoardFilter(text, show, edge, age, wanted);
    }

    /** The part of {@code board} that passes. */
    Board of(Board board, Set<EventId> watched) {
        if (parts().isEmpty()) {
            return board;
        }
        var words = folded(text).strip().split("\\s+");
        var passing = board.markets().stream()
                .filter(market -> passes(market, words, watched, board.asOf()))
                .toList();
        return new Board(board.asOf(), passing, board.lines(), board.damage());
    }

    /**
     * The part that keeps all of {@code board} out, so that something passes once it is cleared; empty where it takes
     * more than one.
     */
    Optional<Part> biting(Board board, Set<EventId> watched) {
        return parts().stream()
                .filter(part -> !without(part).of(board, watched).markets().isEmpty())
                .findFirst();
    }

    private boolean passes(BoardMarket market, String[] words, Set<EventId> watched, Instant now) {
        boolean open = market.game().isOpen(now);
        boolean shown = switch (show) {
            case ALL -> true;
            case WATCHED -> watched.contains(market.game().event().id());
            case VALUE -> open;
        };
        return shown
                && (books.isEmpty() || market.sources().stream().anyMatch(source -> books.contains(source.key())))
                && isNamed(market, words)
                && (asksNothingOfASelection()
                        || market.rows().stream().anyMatch(row -> passes(market, row, open, now)));
    }

    private boolean isNamed(BoardMarket market, String[] words) {
        if (text.isBlank()) {
            return true;
        }
        var game = market.game();
        var player = market.player();
        var teams = game.home().name() + " " + game.away().name();
        var names = folded(player == null ? teams : teams + " " + player.player());
        return Arrays.stream(words).allMatch(names::contains);
    }

    private boolean asksNothingOfASelection() {
        return edge.isEmpty() && age.isEmpty() && show != Show.VALUE;
    }

    private boolean passes(BoardMarket market, BoardRow row, boolean open, Instant now) {
        var best = row.best();
        if (best == null) {
            return false;
        }
        var time = best.quote().time();
        boolean young = age
                .map(limit -> time.age(now).filter(old -> old.compareTo(limit) <= 0).isPresent())
                .orElse(true);
        if (!young || (edge.isEmpty() && show != Show.VALUE)) {
            return young;
        }
        // The edge that the column tells: none in play, and none of a stale price that could still be taken.
        var worth = best.edge();
        return worth != null
                && market.stage() != Stage.IN_PLAY
                && !(open && Staleness.of(time, now) == Staleness.STALE)
                && worth > Math.max(edge.orElse(-1.0), show == Show.VALUE ? 0 : -1);
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The filter as one line of text. */
    public String kept() {
        return new KeptFields()
                .with("text", text)
                .with("show", show == Show.ALL ? "" : show.name())
                .with("edge", edge.map(String::valueOf).orElse(""))
                .with("age", age.map(limit -> Long.toString(limit.toSeconds())).orElse(""))
                .with("books", books.stream().map(BookKey::value).sorted().collect(Collectors.joining(",")))
                .text();
    }

    /** Reads what {@link #kept} wrote; empty for a text that is no filter. */
    public static Optional<BoardFilter> read(String kept) {
        try {
            return KeptFields.read(kept).map(fields -> new BoardFilter(
                    fields.get("text"),
                    fields.find("show").map(Show::valueOf).orElse(Show.ALL),
                    fields.find("edge").map(BoardFilter::fraction),
                    fields.find("age").map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                    fields.find("books")
                            .map(keys -> Arrays.stream(keys.split(",")).map(BookKey::new).collect(Collectors.toSet()))
                            .orElse(Set.of())));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static double fraction(String text) {
        double fraction = Double.parseDouble(text);
        if (!Double.isFinite(fraction)) {
            throw new IllegalArgumentException("An edge is a fraction of the stake, not " + text + ".");
        }
        return fraction;
    }
}
