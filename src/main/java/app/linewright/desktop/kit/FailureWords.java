package app.linewright.desktop.kit;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.store.KeyringFailure;
import app.linewright.store.StoreFailure;
import app.linewright.store.Trouble;
import java.util.stream.Collectors;

/** What a failure means for a person, in the language of the window. */
public final class FailureWords {
    private final Words words;

    public FailureWords(Words words) {
        this.words = words;
    }

    /** What {@code failure} means, in a sentence; its own words where nothing better is known. */
    public String of(Throwable failure) {
        return switch (failure) {
            case FeedFailure feed -> {
                var troubles = new FeedTroubleWords(words);
                yield feed.troubles().stream().map(troubles::of).collect(Collectors.joining(" "));
            }
            case KeyringFailure keyring -> begun(keyring) + ".";
            default -> of(Trouble.of(failure));
        };
    }

    /** What a keyring does not do, as the beginning of a sentence. */
    public String begun(KeyringFailure failure) {
        return switch (failure.kind()) {
            case ABSENT -> words.say("failure.keyring.absent");
            case SILENT -> words.say("failure.keyring.silent");
            case REFUSED -> words.say("failure.keyring.refused");
        };
    }

    private String of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Store(StoreFailure failure) -> of(failure);
            case Trouble.Statement(String state) -> words.say("failure.statement", state);
            case Trouble.WrongStatement() -> words.say("failure.wrongStatement");
            case Trouble.NoFile(String said) -> words.say("failure.noFile", said);
            case Trouble.NoAccess(String said) -> words.say("failure.noAccess", said);
            case Trouble.NoSpace(String said) -> words.say("failure.noSpace", said);
            case Trouble.Other(String said) -> said;
        };
    }

    private String of(StoreFailure failure) {
        var reading = failure.reading();
        return switch (failure.kind()) {
            case DISK_FULL -> words.say(reading ? "failure.read.diskFull" : "failure.write.diskFull");
            case UNREACHABLE -> words.say(reading ? "failure.read.unreachable" : "failure.write.unreachable");
            case BUSY -> words.say(reading ? "failure.read.busy" : "failure.write.busy");
            case UNKNOWN_OUTCOME -> words.say("failure.unknownOutcome");
        };
    }
}
