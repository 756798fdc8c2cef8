package app.linewright.desktop.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptFieldsTest {
    @Test
    void fieldsAreReadAsTheyWereWrittenWhateverTheyHold() {
        var text = new KeptFields().with("a b", "x=y&z %+é\n").with("empty", "").with("c", "1").text();

        assertThat(text).isEqualTo("a+b=x%3Dy%26z+%25%2B%C3%A9%0A&c=1");
        assertThat(KeptFields.read(text).orElseThrow().all()).isEqualTo(Map.of("a b", "x=y&z %+é\n", "c", "1"));
        assertThat(KeptFields.read("").orElseThrow().all()).isEmpty();
    }

    @Test
    void aTextThatIsNoFieldsIsNone() {
        assertThat(KeptFields.read("plain")).isEmpty();
        assertThat(KeptFields.read("=value")).isEmpty();
        assertThat(KeptFields.read("a=%zz")).isEmpty();
    }
}
