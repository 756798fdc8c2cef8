package app.linewright.store;

import java.util.function.Function;

/** Something that was made or opened, or the reason why not. */
public sealed interface Attempt<T> {
    /** It is there. */
    record Done<T>(T value) implements Attempt<T> {}

    /** It is not there. */
    record Refused<T>(Refusal refusal) implements Attempt<T> {}

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> refused(Refusal.Fault fault, Object place, String... details) {
        return new Refused<>(new Refusal(fault, place, details));
    }

    /** The next step, taken only when this one is done. */
    default <U> Attempt<U> then(Function<? super T, Attempt<U>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
