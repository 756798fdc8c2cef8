package app.linewright.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedSportsbooksTest {
    private final List<Sportsbook> shipped = ShippedSportsbooks.read();

    @Test
    void everyKeyNameAndAbbreviationStandsForOneSource() {
        assertThat(new HashSet<>(shipped.stream().map(Sportsbook::key).toList())).hasSameSizeAs(shipped);
        assertThat(new HashSet<>(shipped.stream().map(Sportsbook::name).toList())).hasSameSizeAs(shipped);
        assertThat(new HashSet<>(shipped.stream().map(Sportsbook::abbreviation).toList())).hasSameSizeAs(shipped);
    }

    @Test
    void aggregatesAreNeverBooks() {
        var aggregates = shipped.stream()
                .filter(source -> !source.isBook())
                .map(source -> source.key().value())
                .collect(Collectors.toSet());

        assertThat(aggregates).containsExactlyInAnyOrder(
                "nba_unnamed",
                "nflverse_consensus",
                "market_average",
                "market_maximum",
                "betbrain_average",
                "betbrain_maximum");
    }

    @Test
    void namesFitTheirColumns() {
        assertThat(shipped).allSatisfy(source -> {
            assertThat(source.name()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(source.abbreviation()).isNotBlank().hasSizeLessThanOrEqualTo(5);
        });
    }
}
