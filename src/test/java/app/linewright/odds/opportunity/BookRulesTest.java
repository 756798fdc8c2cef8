package app.linewright.odds.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.odds.BookKey;
import app.linewright.odds.MarketType;
import app.linewright.sport.Sport;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookRulesTest {
    private static final BookKey ONE = new BookKey("one");
    private static final BookKey OTHER = new BookKey("other");

    @Test
    void aBooksOwnRuleGoesBeforeTheCommonOneInAnyOrder() {
        var own = new BookRules.Rule("icehockey", "totals", "other", "period", "regular time");
        var common = new BookRules.Rule("icehockey", "*", "*", "period", "overtime counts");
        for (var rules : List.of(List.of(own, common), List.of(common, own))) {
            var found = new BookRules(rules).differences(Sport.ICE_HOCKEY, MarketType.TOTALS, List.of(ONE, OTHER));
            assertThat(found)
                    .singleElement()
                    .extracting(BookRules.Difference::sentence)
                    .isEqualTo("The books differ on period: overtime counts against regular time.");
            assertThat(new BookRules(rules).differences(Sport.ICE_HOCKEY, MarketType.H2H, List.of(ONE, OTHER)))
                    .isEmpty();
        }
    }

    @Test
    void oneBookDoesNotDifferFromItself() {
        assertThat(BookRules.shipped().differences(Sport.BASEBALL, MarketType.H2H, List.of(ONE, ONE))).isEmpty();
    }

    @Test
    void sharedRulesAreNoDifference() {
        assertThat(BookRules.shipped().differences(Sport.SOCCER, MarketType.H2H, List.of(ONE, OTHER))).isEmpty();
    }
}
