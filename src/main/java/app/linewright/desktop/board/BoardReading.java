package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.board.BoardState.Kind;
import app.linewright.desktop.board.BoardState.Message;
import app.linewright.desktop.board.BoardState.Offer;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.BookKey;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventFilter;
import app.linewright.sport.EventId;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what the Board asks for, or finds out why there is nothing to show. Runs off the JavaFX thread. */
final class BoardReading {
    private final BoardSource source;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Words words;

    BoardReading(BoardSource source, InstantSource clock, ZoneId zone, Words words) {
        this.source = source;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
    }

    /** The same, in another zone. */
    BoardReading in(ZoneId other) {
        return new BoardReading(source, clock, other, words);
    }

    /**
     * What is to be read.
     *
     * @param day the first day; null for the day nearest to today on which anybody plays
     * @param days how many days from there
     * @param usable the books from which alone a best price comes; all if empty
     * @param asOf the instant whose knowledge is shown; what is known now if empty
     */
    record Wanted(
            @Nullable LocalDate day,
            int days,
            Optional<LeagueKey> league,
            MarketChoice market,
            Set<BookKey> usable,
            Optional<Instant> asOf) {}

    /** How what was read is shown, for which it need not be read anew. */
    record Looks(PriceFormat format, BoardFilter filter, Set<EventId> watched) {}

    /**
     * A board laid out.
     *
     * @param message why there are no lines; null where there are some
     * @param biting what of the filter keeps all out, where it is one part alone
     */
    record LaidOut(BoardPage page, @Nullable Message message, Optional<BoardFilter.Part> biting) {
        /** The same, made of what {@code former} has alike. */
        LaidOut sharing(BoardPage former) {
            return new LaidOut(page.sharing(former), message, biting);
        }
    }

    /**
     * What was found.
     *
     * @param day the first day shown; null where nothing is stored
     * @param before the last day before with events, if any
     * @param after the first day after the shown ones with events, if any
     * @param laidOut the lines, or why there are none
     * @param otherDay the day, and {@code otherMarket} the market, that the message offers
     */
    record Found(
            List<League> leagues,
            @Nullable LocalDate day,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            Optional<Board> board,
            LaidOut laidOut,
            Optional<LocalDate> otherDay,
            Optional<MarketChoice> otherMarket) {
        /** The same, made of what {@code former} has alike. */
        Found sharing(BoardPage former) {
            return new Found(
                    leagues, day, before, after, board, laidOut.sharing(former), otherDay, otherMarket);
        }
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    Found read(Wanted wanted, Looks looks) {
        var leagues = source.leagues();
        if (leagues.isEmpty()) {
            return new Found(leagues, null, Optional.empty(), Optional.empty(), Optional.empty(),
                    nothing(fresh()), Optional.empty(), Optional.empty());
        }
        var day = wanted.day() == null ? nearestDay(wanted.league()) : wanted.day();
        var window = new DayWindow(day, day.plusDays(wanted.days() - 1L), zone);
        var before = source.lastDayUntil(window.first().minusDays(1), wanted.league(), zone);
        var after = source.firstDayFrom(window.last().plusDays(1), wanted.league(), zone);
        var leaguesWanted = wanted.league().map(Set::of).orElse(Set.of());
        var all = BoardQuestion.of(window).withLeagues(leaguesWanted).withUsable(wanted.usable());
        var question = wanted.asOf().map(all::asOf).orElse(all);
        var board = source.at(question.withMarkets(wanted.market().types()));
        if (!board.markets().isEmpty()) {
            return new Found(leagues, day, before, after, Optional.of(board), layOut(board, looks),
                    Optional.empty(), Optional.empty());
        }
        var otherDay = after.or(() -> before);
        var otherMarket =
                source.at(question).markets().stream().map(BoardMarket::type).findFirst().map(MarketChoice::of);
        return new Found(leagues, day, before, after, Optional.empty(),
                nothing(nothing(wanted, window, otherDay, otherMarket)), otherDay, otherMarket);
    }

    /** Lays out what of {@code board}, which is not empty, passes the filter. */
    LaidOut layOut(Board board, Looks looks) {
        var passing = looks.filter().of(board, looks.watched());
        var page = BoardLayout.of(passing, looks.format(), zone, words);
        return passing.markets().isEmpty()
                ? keptOut(board, looks)
                : new LaidOut(page, null, Optional.empty());
    }

    private LaidOut keptOut(Board board, Looks looks) {
        var biting = looks.filter().biting(board, looks.watched());
        var events = board.markets().stream().map(market -> market.game().event()).distinct().count();
        var days = new TreeSet<LocalDate>();
        board.markets().forEach(market -> days.add(market.game().event().start().dateIn(zone)));
        var clear = "board.filter.clear."
                + biting.map(part -> part.name().toLowerCase(Locale.ROOT)).orElse("all");
        var message = empty(
                words.say("board.filtered.title"),
                words.say("board.filter.stored", events, days(new DayWindow(days.first(), days.last(), zone))),
                Action.CLEAR_FILTER, words.say(clear));
        return new LaidOut(BoardPage.EMPTY, message, biting);
    }

    private static LaidOut nothing(Message why) {
        return new LaidOut(BoardPage.EMPTY, why, Optional.empty());
    }

    private LocalDate nearestDay(Optional<LeagueKey> league) {
        var today = today();
        return source.firstDayFrom(today, league, zone)
                .or(() -> source.lastDayUntil(today, league, zone))
                .orElse(today);
    }

    private Message fresh() {
        return new Message(Kind.FRESH, words.say("board.fresh.title"), words.say("board.fresh.text"), List.of(
                new Offer(Action.DEMO, words.say("action.demo")),
                new Offer(Action.IMPORT, words.say("action.import")),
                new Offer(Action.SAMPLE, words.say("action.sample"))));
    }

    private Message nothing(
            Wanted wanted, DayWindow window, Optional<LocalDate> otherDay, Optional<MarketChoice> otherMarket) {
        var days = days(window);
        if (otherMarket.isPresent()) {
            var name = marketName(otherMarket.get());
            return empty(
                    words.say("board.noMarket.title", marketName(wanted.market())),
                    words.say("board.noMarket.text", days, name),
                    Action.OTHER_MARKET, words.say("action.show", name));
        }
        int here = source.events(new EventFilter(wanted.league(), Optional.empty(), Optional.of(window)));
        if (here > 0) {
            return empty(
                    words.say("board.noPrices.title"),
                    words.say("board.noPrices.text", here, days),
                    Action.IMPORT, words.say("action.import"));
        }
        int elsewhere = source.events(new EventFilter(Optional.empty(), Optional.empty(), Optional.of(window)));
        if (elsewhere > 0) {
            return empty(
                    words.say("board.filtered.title"),
                    words.say("board.filtered.text", elsewhere, days),
                    Action.ALL_LEAGUES, words.say("action.allLeagues"));
        }
        return otherDay
                .map(other -> {
                    var there = day(other, other.getYear() == window.first().getYear());
                    var which = other.isAfter(window.last()) ? "board.noEvent.next" : "board.noEvent.last";
                    return empty(
                            words.say("board.noEvent.title", days),
                            words.say(which, there),
                            Action.OTHER_DAY, words.say("action.goTo", there));
                })
                .orElseGet(() -> empty(
                        words.say("board.noEvent.title", days),
                        words.say("board.noEvent.none"),
                        Action.ALL_LEAGUES, words.say("action.allLeagues")));
    }

    private static Message empty(String title, String text, Action action, String label) {
        return new Message(Kind.EMPTY, title, text, List.of(new Offer(action, label)));
    }

    private String marketName(MarketChoice choice) {
        return words.say("market." + choice.key());
    }

    private String days(DayWindow window) {
        return window.first().equals(window.last())
                ? day(window.first())
                : words.say("board.days", day(window.first()), day(window.last()));
    }

    private String day(LocalDate day) {
        return day(day, true);
    }

    /** @param alike whether the days told beside it are of its year; where they are not, it says its own */
    private String day(LocalDate day, boolean alike) {
        var plain = alike && today().getYear() == day.getYear();
        return DateTimeFormatter.ofPattern(words.say(plain ? "date.day" : "date.dayOfYear"), words.locale())
                .format(day);
    }
}
