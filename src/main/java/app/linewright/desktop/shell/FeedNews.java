package app.linewright.desktop.shell;

import app.linewright.desktop.board.BoardViewModel;
import app.linewright.desktop.board.FeedWord;
import app.linewright.desktop.feeds.FeedsViewModel;

/** Keeps the Board told of the watched feeds: whether there are any, and what one could not answer. */
final class FeedNews {
    private final FeedsViewModel feeds;
    private final BoardViewModel board;

    FeedNews(FeedsViewModel feeds, BoardViewModel board) {
        this.feeds = feeds;
        this.board = board;
        feeds.failureProperty().subscribe(this::tell);
        feeds.watched().subscribe(this::tell);
    }

    private void tell() {
        board.tellOfFeed(
                feeds.failureProperty().get().map(failure -> new FeedWord(failure.lead(), failure.text())),
                !feeds.watched().isEmpty());
    }
}
