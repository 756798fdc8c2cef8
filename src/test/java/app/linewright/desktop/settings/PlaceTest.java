package app.linewright.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.desktop.settings.Place.Extent;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private static final Extent LAPTOP = new Extent(0, 25, 1440, 875);
    private static final Extent MONITOR = new Extent(1440, 0, 2560, 1440);

    @Test
    void onAScreenThatIsStillThereAWindowStandsWhereItStood() {
        var place = new Place(1500, 40, 1440, 900, false);

        assertThat(place.on(List.of(LAPTOP, MONITOR))).isEqualTo(place);
    }

    @Test
    void aWindowHalfOffItsScreenStaysAsItWasPut() {
        var place = new Place(-700, 300, 1440, 800, false);

        assertThat(place.on(List.of(LAPTOP))).isEqualTo(place);
    }

    @Test
    void whereItsScreenIsGoneItComesToTheMiddleOfTheMainOneAndFitsIt() {
        var place = new Place(1500, 40, 2000, 1200, true);

        assertThat(place.on(List.of(LAPTOP))).isEqualTo(new Place(0, 25, 1440, 875, true));
        assertThat(new Place(3000, 1300, 1000, 675, false).on(List.of(LAPTOP)))
                .isEqualTo(new Place(220, 125, 1000, 675, false));
    }

    @Test
    void aTitleBarAboveTheScreenComesDown() {
        assertThat(new Place(100, -300, 1000, 675, false).on(List.of(LAPTOP)))
                .isEqualTo(new Place(220, 125, 1000, 675, false));
    }

    @Test
    void aPlaceIsReadAsItWasWritten() {
        var place = new Place(-40, 60, 1440, 900, true);

        assertThat(place.text()).isEqualTo("-40 60 1440 900 maximized");
        assertThat(Place.read(place.text())).contains(place);
        assertThat(Place.read("1 2 1440 900")).contains(new Place(1, 2, 1440, 900, false));
    }

    @Test
    void whatIsNoPlaceIsNotRead() {
        assertThat(List.of("", "1 2 3", "1 2 1440 x", "1 2 0 900", "1 2 1440 900 minimized", "-2147483648 0 500 500"))
                .allSatisfy(text -> assertThat(Place.read(text)).as(text).isEmpty());
    }
}
