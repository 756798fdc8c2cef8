package app.linewright.desktop.kit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePlacesTest {
    @Test
    void whatIsFarApartStaysWhereItIs() {
        assertThat(NamePlaces.apart(new double[] {10, 60}, 14, 200)).containsExactly(10, 60);
    }

    @Test
    void whatWouldCoverOneAnotherMovesDown() {
        assertThat(NamePlaces.apart(new double[] {10, 12, 13}, 14, 200)).containsExactly(10, 24, 38);
    }

    @Test
    void whatWouldFallOutOfThePictureMovesUpAgain() {
        assertThat(NamePlaces.apart(new double[] {180, 190, 195}, 14, 200)).containsExactly(158, 172, 186);
    }
}
