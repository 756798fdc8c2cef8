package app.linewright.store;

/** A failure told to a person in one English sentence, as the command line and the log write it. */
public final class FailureSentence {
    private FailureSentence() {}

    /** What {@code failure} says of itself: see {@link Trouble}. */
    public static String of(Throwable failure) {
        return Trouble.of(failure).sentence();
    }
}
