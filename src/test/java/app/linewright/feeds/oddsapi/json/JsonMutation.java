package app.linewright.feeds.oddsapi.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What can befall a JSON body. Each is seeded, so that a mutant can be made again. */
enum JsonMutation {
    /** The value of one outcome's price or point. */
    BAD_NUMBER {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            return replaced(body, NUMBER, random, value(random));
        }
    },
    /** Any value. */
    BAD_VALUE {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            return replaced(body, VALUE, random, value(random));
        }
    },
    OTHER_KEY {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            return replaced(body, KEY, random, "\"" + KEYS.get(random.nextInt(KEYS.size())) + "\"");
        }
    },
    TRUNCATED {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            return Arrays.copyOf(body, random.nextInt(body.length + 1));
        }
    },
    BYTE_FLIPPED {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            var flipped = body.clone();
            if (flipped.length > 0) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    PART_LOST_OR_TWICE {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            int from = random.nextInt(body.length + 1);
            int to = Math.min(body.length, from + random.nextInt(300));
            var out = new ByteArrayOutputStream();
            out.write(body, 0, random.nextBoolean() ? from : to);
            out.write(body, random.nextBoolean() ? from : to, body.length - to);
            return out.toByteArray();
        }
    },
    INSERTED {
        @Override
        byte[] applyTo(byte[] body, Random random) {
            var inserted = INSERTS.get(random.nextInt(INSERTS.size())).getBytes(StandardCharsets.UTF_8);
            int at = random.nextBoolean() ? 0 : random.nextInt(body.length + 1);
            var out = new ByteArrayOutputStream();
            out.write(body, 0, at);
            out.writeBytes(inserted);
            out.write(body, at, body.length - at);
            return out.toByteArray();
        }
    };

    private static final Pattern NUMBER = Pattern.compile("(?<=\"(price|point)\":)[^,}]+");
    private static final Pattern VALUE = Pattern.compile("(?<=\":)(\"[^\"]*\"|[^,}\\[{]+)");
    private static final Pattern KEY = Pattern.compile("\"[a-z_]+\"(?=:)");

    private static final List<String> VALUES = List.of(
            "0", "-0", "1", "1.0", "99", "-99", "-100", "100", "150.5", "-110.0", "-1e308", "1e308", "1e-308", "NaN",
            "Infinity", "-Infinity", "999999999999999999999", "0.00000000000000000001", "null", "true", "\"\"", "\" \"",
            "\"1.91\"", "\"-110\"", "\"Draw\"", "\"Over\"", "\"Yes\"", "\"No Scorer\"", "[]", "{}", "[[[1]]]",
            "{\"price\":{\"price\":1}}", "\"\\u202e\\u0000\\n\"", "\"\\ud800\"", "\"2026-13-45T99:99:99Z\"",
            "\"2999-01-01T00:00:00Z\"", "\"2026-11-21T12:00:00+05:30\"", "99999999999", "-1", "\"h2h_lay\"",
            "\"player_points_alternate\"", "\"totals\"", "\"PINNACLE\"", "\"prizepicks\"",
            "[".repeat(40) + "]".repeat(40), "[".repeat(1000),
            "\"" + "x".repeat(5000) + "\"", "\"" + "y".repeat(150) + "\"", "9".repeat(500));

    private static final List<String> KEYS = List.of(
            "price", "point", "name", "description", "outcomes", "markets", "bookmakers", "key", "id", "sport_key",
            "home_team", "last_update", "commence_time", "unheard_of", "z".repeat(300));

    private static final List<String> INSERTS = List.of(
            "\uFEFF", "\0", "\"", "{", "}", "[", "]", ",", ":", "\\", "NaN", "//", "/**/", " ", "\n", "\u202E", "[]",
            "null", "\u001F\u008B\b");

    abstract byte[] applyTo(byte[] body, Random random);

    /** One to three mutations, one after the other. */
    static byte[] mutant(byte[] body, Random random) {
        var mutant = body;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            mutant = values()[random.nextInt(values().length)].applyTo(mutant, random);
        }
        return mutant;
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static byte[] replaced(byte[] body, Pattern wanted, Random random, String replacement) {
        // One byte a letter, so that bytes which are no text stay as they are.
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var found = wanted.matcher(text);
        int from = text.isEmpty() ? 0 : random.nextInt(text.length());
        if (!found.find(from) && !found.find(0)) {
            return body;
        }
        return (text.substring(0, found.start()) + replacement + text.substring(found.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
