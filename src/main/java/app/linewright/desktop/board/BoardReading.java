package app.linewright.desktop.board;

import app.linewright.desktop.board.BoardState.Action;
import app.linewright.desktop.board.BoardState.Kind;
import app.linewright.desktop.board.BoardState.Message;
import app.linewright.desktop.board.BoardState.Offer;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.board.Board;
import app.linewright.odds.board.BoardMarket;
import app.linewright.odds.board.BoardQuestion;
import app.linewright.sport.DayWindow;
import app.linewright.sport.EventFilter;
import app.linewright.sport.League;
import app.linewright.sport.LeagueKey;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * What is to be shown.
     *
     * @param day the first day; null for the day nearest to today on which anybody plays
     * @param days how many days from there
     */
    record Wanted(
            @Nullable LocalDate day, int days, Optional<LeagueKey> league, MarketChoice market, PriceFormat format) {}

    /**
     * What was found.
     *
     * @param day the first day shown; null where nothing is stored
     * @param before the last day before with events, if any
     * @param after the first day after the shown ones with events, if any
     * @param page the lines; empty exactly where there is a message
     * @param message why there are no lines; null where there are some
     * @param otherDay the day, and {@code otherMarket} the market, that the message offers
     */
    record Found(
            List<League> leagues,
            @Nullable LocalDate day,
            Optional<LocalDate> before,
            Optional<LocalDate> after,
            Optional<Board> board,
            BoardPage page,
            @Nullable Message message,
            Optional<LocalDate> otherDay,
            Optional<MarketChoice> otherMarket) {}

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    Found read(Wanted wanted) {
        var leagues = source.leagues();
        if (leagues.isEmpty()) {
            return new Found(leagues, null, Optional.empty(), Optional.empty(), Optional.empty(), BoardPage.EMPTY,
                    fresh(), Optional.empty(), Optional.empty());
        }
        var day = wanted.day() == null ? nearestDay(wanted.league()) : wanted.day();
        var window = new DayWindow(day, day.plusDays(wanted.days() - 1L), zone);
        var before = source.lastDayUntil(window.first().minusDays(1), wanted.league(), zone);
        var after = source.firstDayFrom(window.last().plusDays(1), wanted.league(), zone);
        var leaguesWanted = wanted.league().map(Set::of).orElse(Set.of());
        var question = BoardQuestion.of(window).withLeagues(leaguesWanted);
        var board = source.at(question.withMarkets(wanted.market().types()));
        var page = BoardLayout.of(board, wanted.format(), zone, words);
        if (!page.groups().isEmpty()) {
            return new Found(leagues, day, before, after, Optional.of(board), page, null,
                    Optional.empty(), Optional.empty());
        }
        var otherDay = after.or(() -> before);
        var otherMarket =
                source.at(question).markets().stream().map(BoardMarket::type).findFirst().map(MarketChoice::of);
        return new Found(leagues, day, before, after, Optional.of(board), page,
                nothing(wanted, window, otherDay, otherMarket), otherDay, otherMarket);
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
