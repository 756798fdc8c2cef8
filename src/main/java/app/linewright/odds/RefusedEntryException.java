package app.linewright.odds;

/** What somebody wrote is no price, line or amount; the message names it and says what is allowed. */
public final class RefusedEntryException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    // Never sent anywhere: exceptions are serializable by their type alone.
    private final transient EntryRefusal refusal;

    public RefusedEntryException(EntryRefusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public RefusedEntryException(EntryRefusal refusal, Throwable cause) {
        super(refusal.sentence(), cause);
        this.refusal = refusal;
    }

    public EntryRefusal refusal() {
        return refusal;
    }
}
