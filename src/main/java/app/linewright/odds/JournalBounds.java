package app.linewright.odds;

import java.util.function.IntSupplier;

/**
 * How long the price journal may grow. Long enough, that the work of folding it is shared by many refreshes; short
 * enough, that the board and the history of a game are read through it without delay.
 *
 * @param quotes how many changed prices it holds at most, before it is folded into the history
 * @param entries how many entries of changes it holds at most
 * @param laterQuotes how many changed prices there are at most, beside as many as are latest, before what is latest is
 *     written anew
 * @param laterEntries how many entries of changes there are at most before that
 */
record JournalBounds(int quotes, int entries, int laterQuotes, int laterEntries) {
    static final JournalBounds STANDARD = new JournalBounds(200_000, 512, 20_000, 256);

    boolean isToBeFolded(QuoteJournalStore.State state) {
        return state.quotes() >= quotes || state.entries() >= entries;
    }

    /** Whether what is latest of the journal's events, {@code latest} quotes, is to be written anew. */
    boolean isToStandAnew(QuoteJournalStore.State state, IntSupplier latest) {
        return state.laterEntries() >= laterEntries
                || (state.laterQuotes() >= laterQuotes && state.laterQuotes() >= laterQuotes + latest.getAsInt());
    }
}
