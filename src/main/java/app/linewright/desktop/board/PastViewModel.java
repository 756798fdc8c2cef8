package app.linewright.desktop.board;

import app.linewright.desktop.kit.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Leads the Board into the past and back. Touched on the JavaFX thread only. */
public final class PastViewModel {
    /** How far a short and a long step go. */
    static final Duration STEP = Duration.ofMinutes(5);
    static final Duration LONG_STEP = Duration.ofHours(1);

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

    private final ObjectProperty<Optional<Instant>> asOf;
    private final ObservableValue<@Nullable LocalDate> shownDay;
    private final InstantSource clock;
    private final ObservableValue<ZoneId> zone;
    private final Words words;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

    /**
     * @param asOf the instant whose knowledge is shown; empty for what is known now
     * @param shownDay the first day of the events that are shown
     */
    public PastViewModel(
            ObjectProperty<Optional<Instant>> asOf,
            ObservableValue<@Nullable LocalDate> shownDay,
            InstantSource clock,
            ObservableValue<ZoneId> zone,
            Words words) {
        this.asOf = asOf;
        this.shownDay = shownDay;
        this.clock = clock;
        this.zone = zone;
        this.words = words;
        asOf.subscribe(this::tell);
        zone.subscribe(this::tell);
    }

    /** Into the past: to this minute, or to the noon of the day shown if that day is gone. */
    public void begin() {
        if (asOf.get().isPresent()) {
            return;
        }
        var here = zone.getValue();
        var now = clock.instant();
        var day = shownDay.getValue();
        var gone = day != null && day.isBefore(now.atZone(here).toLocalDate());
        show(gone ? day.atTime(LocalTime.NOON).atZone(here).toInstant() : now.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Back to what is known now. */
    public void now() {
        asOf.set(Optional.empty());
    }

    public void earlier() {
        step(STEP.negated());
    }

    public void later() {
        step(STEP);
    }

    /** As much later, or earlier where it is negative; what is not known yet cannot be shown. */
    public void step(Duration by) {
        begin();
        asOf.get().ifPresent(at -> show(at.plus(by)));
    }

    /** Shows what was known on {@code day} at the time of before. */
    public void on(LocalDate day) {
        asOf.get().ifPresent(at -> show(day.atTime(at.atZone(zone.getValue()).toLocalTime())
                .atZone(zone.getValue()).toInstant()));
    }

    /** Shows what was known at {@code time}, such as {@code 9:05}; says whether that is a time. */
    public boolean at(String time) {
        try {
            var read = LocalTime.parse(time.strip(), READ);
            asOf.get().ifPresent(at ->
                    show(at.atZone(zone.getValue()).toLocalDate().atTime(read).atZone(zone.getValue()).toInstant()));
            return true;
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private void show(Instant wanted) {
        var now = clock.instant();
        asOf.set(Optional.of(wanted.isAfter(now) ? now.truncatedTo(ChronoUnit.MINUTES) : wanted));
    }

    private void tell() {
        told.set(asOf.get()
                .map(at -> at.atZone(zone.getValue()))
                .map(at -> words.say(
                        "past.lead",
                        DateTimeFormatter.ofPattern(words.say("date.dayOfYear"), words.locale()).format(at),
                        WRITTEN.format(at)))
                .orElse(""));
    }

    /** The day whose knowledge is shown; null while that is today's of now. */
    public @Nullable LocalDate day() {
        return asOf.get().map(at -> at.atZone(zone.getValue()).toLocalDate()).orElse(null);
    }

    /** The time of that day; empty while it is now. */
    public String time() {
        return asOf.get().map(at -> WRITTEN.format(at.atZone(zone.getValue()))).orElse("");
    }

    /** Which instant is shown, in words; empty while it is now. */
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }
}
