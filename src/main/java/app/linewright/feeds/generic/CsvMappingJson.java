package app.linewright.feeds.generic;

import app.linewright.feeds.csv.FileRefusal;
import app.linewright.feeds.csv.FileRefusedException;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Mappings as JSON: how they are stored, and how users write them. */
public final class CsvMappingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private CsvMappingJson() {}

    public static String write(CsvMapping mapping) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(mapping);
    }

    /**
     * @param text what {@link #write} writes, or a person: the parts of {@link CsvMapping} by their names
     * @throws FileRefusedException when it is no mapping, saying what is wrong with it
     */
    public static CsvMapping read(String text) throws FileRefusedException {
        try {
            var mapping = JSON.readValue(text, CsvMapping.class);
            if (mapping == null) {
                throw new FileRefusedException(FileRefusal.Plain.EMPTY_MAPPING);
            }
            return mapping;
        } catch (ValueInstantiationException e) {
            // The records' own sentences, such as which part is missing.
            throw new FileRefusedException(new FileRefusal.UnreadableMapping(reason(e.getCause(), e)), e);
        } catch (JacksonException e) {
            throw new FileRefusedException(new FileRefusal.UnreadableMapping(reason(e, e)), e);
        }
    }

    private static String reason(@Nullable Throwable cause, JacksonException e) {
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : e.getOriginalMessage();
    }
}
