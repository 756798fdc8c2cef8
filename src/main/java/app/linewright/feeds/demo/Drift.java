package app.linewright.feeds.demo;

import app.linewright.feeds.demo.Chance.Kind;

/**
 * How what is thought of a game moves while it is priced, in logarithms of a rate: by little every minute, and now and
 * then by news, one piece in every hundred minutes at a minute of its own.
 *
 * <p>The small moves are a Brownian motion, built by halves (Lévy 1948): its end is drawn first, then the middle, then
 * the middles of the halves. So any minute is found in a few steps, without walking there.
 *
 * @param game the game's number, on which all chance depends
 * @param minutes how long the game is priced
 * @param move the deviation of a minute's move
 * @param news the deviation of a piece of news
 */
record Drift(Chance chance, long game, long minutes, double move, double news) {
    private static final int NEWS_EVERY = 100;

    /** Where the drift of {@code series} stands after {@code minute}; it begins at 0. */
    double at(long series, long minute) {
        double moved = move == 0 || minute == 0 ? 0 : move * motion(series, minute);
        return news == 0 ? moved : moved + news(series, minute);
    }

    private double motion(long series, long minute) {
        long from = 0;
        long to = Math.max(2, Long.highestOneBit(minutes) << 1);
        double atFrom = 0;
        double atTo = StrictMath.sqrt((double) to) * chance.nearlyNormal(Kind.MOVE, game, series, to);
        while (to - from > 1) {
            long middle = (from + to) / 2;
            double atMiddle = (atFrom + atTo) / 2
                    + StrictMath.sqrt((double) (to - from)) / 2 * chance.nearlyNormal(Kind.MOVE, game, series, middle);
            if (minute < middle) {
                to = middle;
                atTo = atMiddle;
            } else {
                from = middle;
                atFrom = atMiddle;
                if (minute == middle) {
                    break;
                }
            }
        }
        return atFrom;
    }

    private double news(long series, long minute) {
        double heard = 0;
        for (long period = 0; period * NEWS_EVERY < minute; period++) {
            double at = NEWS_EVERY * (period + chance.even(Kind.NEWS, game, series, period));
            if (at < minute) {
                heard += news * chance.normal(Kind.NEWS_SIZE, game, series, period);
            }
        }
        return heard;
    }
}
