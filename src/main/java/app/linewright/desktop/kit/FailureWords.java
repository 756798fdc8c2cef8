package app.linewright.desktop.kit;

import app.linewright.feeds.live.FeedFailure;
import app.linewright.odds.EntryRefusal;
import app.linewright.odds.Money;
import app.linewright.odds.PriceFormat;
import app.linewright.odds.RefusedEntryException;
import app.linewright.store.KeyringFailure;
import app.linewright.store.Refusal;
import app.linewright.store.StoreFailure;
import app.linewright.store.Trouble;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failure means for a person, in the language of the window. */
public final class FailureWords {
    /** The most that is told of what was written. */
    private static final int LONGEST = 40;

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
            case RefusedEntryException entry -> of(entry.refusal());
            // What the system said, without the English sentence around it.
            case UncheckedIOException wrapped -> of(Objects.requireNonNull(wrapped.getCause()));
            default -> of(Trouble.of(failure));
        };
    }

    /** Why a home or its database cannot be opened, where it is, and what to do. */
    public String of(Refusal refusal) {
        return words.say(
                "opening.refused." + refusal.fault().name().toLowerCase(Locale.ROOT),
                Stream.concat(Stream.of(refusal.place()), refusal.details().stream().map(this::detail)).toArray());
    }

    /** A detail of a refusal: in the language where the program says it, else as the system said it. */
    private String detail(String said) {
        return words.find("opening.detail." + said.replace(' ', '_')).orElse(said);
    }

    /** What a keyring does not do, as the beginning of a sentence. */
    public String begun(KeyringFailure failure) {
        return switch (failure.kind()) {
            case ABSENT -> words.say("failure.keyring.absent");
            case SILENT -> words.say("failure.keyring.silent");
            case REFUSED -> words.say("failure.keyring.refused");
        };
    }

    /** Why what was written is no price, line or amount. */
    public String of(EntryRefusal refusal) {
        return switch (refusal) {
            case EntryRefusal.NoPrice(String text) -> words.say("entry.noPrice", quoted(text));
            case EntryRefusal.EitherPrice(String number) -> words.say("entry.eitherPrice", quoted(number), number);
            case EntryRefusal.NoPriceIn(String text, PriceFormat format) -> words.say(switch (format) {
                case DECIMAL -> "entry.noDecimal";
                case AMERICAN -> "entry.noAmerican";
                case FRACTIONAL -> "entry.noFraction";
                case PROBABILITY -> "entry.noProbability";
            }, quoted(text));
            case EntryRefusal.NoPoint(String text) -> words.say("entry.noPoint", quoted(text));
            case EntryRefusal.LongPoint(String text) -> words.say("entry.longPoint", quoted(text));
            case EntryRefusal.FarPoint(double point) -> words.say("entry.farPoint", words.figures().fixed(point, 2));
            case EntryRefusal.NoAmount no -> words.say(
                    "entry.noAmount", quoted(no.text()), no.currency().getCurrencyCode(), no.digits(),
                    words.figures().inLanguage(no.example().toPlainString()));
            case EntryRefusal.NoCurrency(String code) -> words.say("entry.noCurrency", quoted(code));
            case EntryRefusal.NoMinorUnit(String code) -> words.say("entry.noMinorUnit", code);
            case EntryRefusal.NoTotal(Money total, Money most) -> words.say(
                    "entry.noTotal", words.amounts().plain(total), words.amounts().plain(most),
                    total.currency().getCurrencyCode());
        };
    }

    private String quoted(String text) {
        return words.say("quoted", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private String of(Trouble trouble) {
        return switch (trouble) {
            case Trouble.Store(StoreFailure failure) -> of(failure);
            case Trouble.Statement(String state) -> words.say("failure.statement", state);
            case Trouble.WrongStatement() -> words.say("failure.wrongStatement");
            case Trouble.NoFile(String said) -> words.say("failure.noFile", said);
            case Trouble.NoAccess(String said) -> words.say("failure.noAccess", said);
            case Trouble.NoSpace(String said) -> words.say("failure.noSpace", said);
            case Trouble.Fault(String said) -> words.say("failure.program", said);
            case Trouble.Other(String said) -> words.say("failure.other", said);
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
