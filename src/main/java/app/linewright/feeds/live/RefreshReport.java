package app.linewright.feeds.live;

import java.time.Instant;
import java.util.List;

/**
 * What a refresh brought.
 *
 * @param fetched when the feed answered
 * @param simulated whether any of its games is simulated
 * @param games how many games the feed told of, and how many of them were not known
 * @param results how many results were new or differed
 * @param shown how many prices the feed shows
 * @param changed how many of them are new, differ or were taken down
 * @param problems what could not be taken; the rest was
 */
public record RefreshReport(
        FeedKey feed,
        Instant fetched,
        boolean simulated,
        int games,
        int newGames,
        int results,
        int shown,
        int changed,
        List<FeedTrouble> problems) {
    public RefreshReport {
        problems = List.copyOf(problems);
    }
}
