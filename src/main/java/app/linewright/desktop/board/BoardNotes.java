package app.linewright.desktop.board;

import app.linewright.desktop.kit.Figures;
import app.linewright.desktop.kit.Words;
import app.linewright.odds.Staleness;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is said of a whole page besides its lines: how old its prices are, and what is wrong with them. */
final class BoardNotes {
    private final BoardPage page;
    private final Instant now;
    private final Words words;
    private final Figures figures;

    BoardNotes(BoardPage page, Instant now, Words words) {
        this.page = page;
        this.now = now;
        this.words = words;
        this.figures = words.figures();
    }

    String summary() {
        if (page.groups().isEmpty()) {
            return "";
        }
        return page.edges() == 0
                ? words.say("board.summary.noEdge", page.events(), page.selections())
                : words.say("board.summary", page.events(), page.selections(), page.valuable());
    }

    /** How much passes the filter. */
    String passing() {
        return words.say("board.filter.passing", page.selections(), page.events());
    }

    String ages() {
        if (page.groups().isEmpty()) {
            return "";
        }
        return page.newest() == null || page.oldest() == null
                ? words.say(page.ahead() > 0 ? "board.ages.ahead" : "board.ages.unknown")
                : words.say("board.ages", figures.age(age(page.newest())), figures.age(age(page.oldest())));
    }

    /** What could not be read. */
    Optional<Banner> damaged() {
        var damage = page.damage();
        return damage.isEmpty()
                ? Optional.empty()
                : Optional.of(new Banner(
                        false,
                        words.say("board.damage", damage.size()),
                        words.say("board.damage.text", damage.getFirst()),
                        Optional.empty()));
    }

    /** @param feed what a feed could not answer, {@code watched} whether there is one to ask */
    Optional<Banner> banner(Optional<FeedWord> feed, boolean watched) {
        var damaged = damaged();
        if (damaged.isPresent()) {
            return damaged;
        }
        if (page.ahead() > 0) {
            return Optional.of(new Banner(
                    false, words.say("board.ahead", page.ahead()), words.say("board.ahead.text"), Optional.empty()));
        }
        var newest = page.newestOpen();
        if (newest == null || Staleness.of(age(newest)) != Staleness.STALE) {
            return feed.map(word -> new Banner(false, word.lead(), word.text(), Optional.empty()));
        }
        return Optional.of(new Banner(
                true,
                words.say("board.stale.lead", figures.age(age(newest))),
                feed.map(FeedWord::text).orElseGet(() -> words.say("board.stale.text")),
                Optional.of(watched
                        ? new BoardState.Offer(BoardState.Action.REFRESH, words.say("action.refresh"))
                        : new BoardState.Offer(BoardState.Action.IMPORT, words.say("action.importFile")))));
    }

    private Duration age(Instant at) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }
}
