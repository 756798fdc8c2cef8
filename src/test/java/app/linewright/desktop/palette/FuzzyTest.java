package app.linewright.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void theBeginningComesBeforeWordsBeforePartsBeforeScatteredLetters() {
        assertThat(ranked("che", "Cruz Azul hoje", "Manchester City", "Crystal Palace v Chelsea", "Chelsea", "Everton"))
                .containsExactly("Chelsea", "Crystal Palace v Chelsea", "Manchester City", "Cruz Azul hoje");
    }

    @Test
    void ofTwoThatBeginAlikeTheShorterStandsFirst() {
        assertThat(ranked("arsenal", "Arsenal v Tottenham Hotspur", "Arsenal")).containsExactly(
                "Arsenal", "Arsenal v Tottenham Hotspur");
    }

    @Test
    void wordsMayBeTypedInAnyOrderAndCutShort() {
        assertThat(Fuzzy.match("for not", "Nottingham Forest")).get()
                .satisfies(match -> assertThat(match.marked().toString()).isEqualTo("{0, 1, 2, 11, 12, 13}"));
        assertThat(Fuzzy.match("gb den", "Green Bay v Denver")).isPresent();
        assertThat(Fuzzy.match("den den", "Green Bay v Denver")).isEmpty();
    }

    @Test
    void neitherCaseNorDiacriticsCount() {
        assertThat(Fuzzy.match("atletico", "Atlético Madrid")).isPresent();
        assertThat(Fuzzy.match("MÜN", "Bayern Munich")).isPresent();
        assertThat(Fuzzy.match("ñandu", "Nandu")).get().satisfies(match ->
                assertThat(match.marked().cardinality()).isEqualTo(5));
    }

    @Test
    void nothingTypedIsAnsweredByAllAndGarbageByNothing() {
        assertThat(Fuzzy.match("  ", "Arsenal")).isPresent();
        assertThat(Fuzzy.match("arsenal x", "Arsenal")).isEmpty();
        assertThat(Fuzzy.match("(?i)", "Arsenal")).isEmpty();
        assertThat(Fuzzy.match("a", "")).isEmpty();
    }

    private static List<String> ranked(String typed, String... texts) {
        return Stream.of(texts)
                .filter(text -> Fuzzy.match(typed, text).isPresent())
                .sorted(Comparator.comparingInt(text -> Fuzzy.match(typed, text).orElseThrow().rank()))
                .toList();
    }
}
