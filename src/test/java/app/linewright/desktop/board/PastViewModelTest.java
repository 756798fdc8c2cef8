package app.linewright.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.kit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastViewModelTest {
    private final SimpleObjectProperty<Optional<Instant>> asOf = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleObjectProperty<@Nullable LocalDate> day =
            new SimpleObjectProperty<>(LocalDate.of(2022, 10, 1));
    private final PastViewModel model = new PastViewModel(
            asOf, day, () -> MatchDay.NOW.plusSeconds(42), MatchDay.IN_LONDON, new Words(Locale.ENGLISH));

    @Test
    void thePastBeginsWithThisMinuteAndIsTold() {
        assertThat(model.toldProperty().get()).isEmpty();

        model.begin();

        assertThat(asOf.get()).contains(MatchDay.NOW);
        assertThat(model.toldProperty().get()).isEqualTo("As known on Saturday 1 October 2022, 11:42");
        model.now();
        assertThat(asOf.get()).isEmpty();
        assertThat(model.toldProperty().get()).isEmpty();
    }

    @Test
    void onADayThatIsGoneThePastBeginsWithItsNoon() {
        day.set(LocalDate.of(2022, 9, 24));
        model.begin();
        assertThat(asOf.get()).contains(Instant.parse("2022-09-24T11:00:00Z"));
    }

    @Test
    void stepsLeadEarlierAndLaterButNeverPastNow() {
        model.step(PastViewModel.STEP.negated());
        assertThat(model.time()).isEqualTo("11:37");
        model.step(PastViewModel.LONG_STEP.negated());
        assertThat(model.time()).isEqualTo("10:37");
        model.step(PastViewModel.STEP);
        assertThat(model.time()).isEqualTo("10:42");
        model.step(PastViewModel.LONG_STEP.multipliedBy(3));
        assertThat(asOf.get()).contains(MatchDay.NOW);
    }

    @Test
    void aDayAndATimeAreThoseOfTheReadersZone() {
        model.begin();
        model.on(LocalDate.of(2022, 9, 29));
        assertThat(model.at(" 9:05 ")).isTrue();

        assertThat(asOf.get()).contains(Instant.parse("2022-09-29T08:05:00Z"));
        assertThat(model.day()).isEqualTo(LocalDate.of(2022, 9, 29));
    }

    @Test
    void whatIsNoTimeChangesNothing() {
        model.begin();
        assertThat(model.at("half past")).isFalse();
        assertThat(asOf.get()).contains(MatchDay.NOW);
    }
}
