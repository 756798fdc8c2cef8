package app.linewright.feeds.oddsapi;

import app.linewright.feeds.http.ApiKey;
import app.linewright.feeds.live.FeedFailure;
import app.linewright.feeds.oddsapi.KeyTrouble.KeyFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The key of The Odds API that is given from outside: in a file or the environment, never in an argument. */
final class OddsApiKey {
    /** How a key is given from outside, as the end of a sentence. */
    static final String OUTSIDE = "give it in the environment variable LINEWRIGHT_ODDS_API_KEY, or in a file that"
            + " LINEWRIGHT_ODDS_API_KEY_FILE or --key-file names.";

    /** How a key is given, as the end of a sentence. */
    static final String HOW = "enter it in the settings of the window, or " + OUTSIDE;

    static final String VARIABLE = "LINEWRIGHT_ODDS_API_KEY";
    static final String FILE_VARIABLE = "LINEWRIGHT_ODDS_API_KEY_FILE";
    private static final int LARGEST_FILE = 4096;

    private OddsApiKey() {}

    /**
     * The key in {@code file}, else that of the environment; empty where neither is named.
     *
     * @throws FeedFailure if what is named holds no key; the sentence says how to give one
     */
    static Optional<ApiKey> given(Optional<Path> file, Map<String, String> environment) throws FeedFailure {
        if (file.isPresent()) {
            return Optional.of(in(file.get()));
        }
        var given = value(environment, VARIABLE);
        if (given.isPresent()) {
            return Optional.of(key(given.get(), KeyTrouble.Plain.NO_KEY_IN_VARIABLE));
        }
        var named = value(environment, FILE_VARIABLE);
        return named.isPresent() ? Optional.of(inNamed(named.get())) : Optional.empty();
    }

    /** The variable that gives the key; empty where none does. */
    static Optional<String> variable(Map<String, String> environment) {
        return Stream.of(VARIABLE, FILE_VARIABLE).filter(name -> value(environment, name).isPresent()).findFirst();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.of(environment.getOrDefault(name, "").strip()).filter(value -> !value.isEmpty());
    }

    private static ApiKey inNamed(String named) throws FeedFailure {
        try {
            return in(Path.of(named));
        } catch (InvalidPathException invalid) {
            throw new FeedFailure(KeyTrouble.Plain.NO_FILE_NAME);
        }
    }

    private static ApiKey in(Path file) throws FeedFailure {
        try {
            if (!Files.isRegularFile(file)) {
                throw new FeedFailure(new KeyFile(file, KeyFile.Fault.MISSING));
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new FeedFailure(new KeyFile(file, KeyFile.Fault.TOO_LARGE));
            }
            return key(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip(),
                    new KeyFile(file, KeyFile.Fault.NO_KEY));
        } catch (IOException failure) {
            throw new FeedFailure(new KeyFile(file, KeyFile.Fault.UNREADABLE), failure);
        }
    }

    private static ApiKey key(String text, KeyTrouble noKeyThere) throws FeedFailure {
        try {
            return new ApiKey(text);
        } catch (IllegalArgumentException noKey) {
            // Neither the text nor the exception goes on: what stands there may be a key all the same.
            throw new FeedFailure(noKeyThere);
        }
    }
}
