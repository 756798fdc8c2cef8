package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.linewright.LanguageHandedBack;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LanguageHandedBack.class)
class WordsTest {
    @Test
    void theLanguageOfTheComputerDoesNotTakeThePlaceOfEnglish() {
        Locale.setDefault(Locale.FRENCH);

        var chosen = new Words(Locale.ENGLISH);
        assertThat(chosen.say("action.cancel")).isEqualTo("Cancel");
        assertThat(chosen.locale()).isEqualTo(Locale.ENGLISH);

        var unknown = new Words(Locale.GERMAN);
        assertThat(unknown.say("action.cancel")).isEqualTo("Cancel");
        assertThat(unknown.locale()).isEqualTo(Locale.ENGLISH);
    }
}
