package app.linewright.sport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Nott'm Forest, nottm forest",
        "Nott’m Forest, nottm forest",
        "  St.  Louis   Blues , st louis blues",
        "Saint Louis Blues, st louis blues",
        "Brighton & Hove Albion, brighton and hove albion",
        "Brighton&Hove Albion, brighton and hove albion",
        "Alavés, alaves",
        "1. FC Köln, 1 fc koln",
        "Preußen Münster, preussen munster",
        "Bodø/Glimt, bodo glimt",
        "İstanbul Başakşehir, istanbul basaksehir",
        "Kasımpaşa, kasimpasa",
        "Sheffield Utd, sheffield united",
        "UTD, united",
        "Butdown, butdown",
        "PACKERS, packers",
        "Παναθηναϊκός, παναθηναικος",
        "..., ''",
    })
    void aNameIsFoldedToPlainWords(String written, String folded) {
        assertThat(Spelling.fold(written)).isEqualTo(folded);
    }

    @Test
    void aFoldedNameStaysAsItIs() {
        qt().withFixedSeed(7)
                .forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 30))
                .check(name -> Spelling.fold(Spelling.fold(name)).equals(Spelling.fold(name)));
    }

    @ParameterizedTest
    @CsvSource({"packrs,packers,1", "pakcers,packers,1", "ca,abc,3", "'',abc,3", "kitten,sitting,3", "same,same,0"})
    void editsAreCountedInBothDirections(String a, String b, int edits) {
        assertThat(Spelling.edits(a, b, 9)).isEqualTo(edits);
        assertThat(Spelling.edits(b, a, 9)).isEqualTo(edits);
    }

    @Test
    void moreEditsThanTheLimitAreOneMoreThanTheLimit() {
        qt().withFixedSeed(7)
                .forAll(strings().betweenCodePoints('a', 'd').ofLengthBetween(0, 9),
                        strings().betweenCodePoints('a', 'd').ofLengthBetween(0, 9),
                        integers().between(0, 9))
                .check((a, b, limit) ->
                        Spelling.edits(a, b, limit) == Math.min(Spelling.edits(a, b, 20), limit + 1));
    }

    @Test
    void decorationIsLeftOutUnlessNothingElseIsThere() {
        assertThat(Spelling.undecorated("the arsenal fc")).isEqualTo("arsenal");
        assertThat(Spelling.undecorated("afc wimbledon")).isEqualTo("wimbledon");
        assertThat(Spelling.undecorated("fc")).isEqualTo("fc");
    }
}
