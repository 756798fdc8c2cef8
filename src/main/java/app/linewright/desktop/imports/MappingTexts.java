package app.linewright.desktop.imports;

import app.linewright.desktop.kit.Words;
import app.linewright.feeds.FileSample;
import java.util.List;
import java.util.stream.IntStream;

/** What is said of a mapping, in words. */
final class MappingTexts {
    private final Words words;
    private final FileSample sample;

    MappingTexts(Words words, FileSample sample) {
        this.words = words;
        this.sample = sample;
    }

    /** The value for every row, as a choice. */
    MappingChoice always(String value, String title) {
        return MappingChoice.always(value, words.say("mapping.always", title));
    }

    String missing(List<String> parts) {
        return words.say("mapping.missing", words.list(parts));
    }

    /** The first rows while nothing can be read of them: their cells as they stand. */
    List<PreviewTexts.Line> raw() {
        return IntStream.range(0, sample.rows().size())
                .mapToObj(i -> new PreviewTexts.Line("", false, "", "", "", "", "", words.say(
                        "mapping.raw", String.join(" | ", sample.rows().get(i)))))
                .toList();
    }
}
