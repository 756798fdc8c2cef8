package app.linewright.feeds.mutants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What can befall a file on its way from whoever made it. Each is seeded, so that a mutant can be made again. */
public enum Mutation {
    BAD_CELL(20) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inRow(file, random, cells -> cells.set(random.nextInt(cells.size()), bad(random)));
        }
    },
    SWAPPED_CELLS(4) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inRow(file, random, cells -> Collections.swap(
                    cells, random.nextInt(cells.size()), random.nextInt(cells.size())));
        }
    },
    LOST_OR_GAINED_CELL(3) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inRow(file, random, cells -> {
                int at = random.nextInt(cells.size());
                if (random.nextBoolean()) {
                    cells.remove(at);
                } else {
                    cells.add(at, bad(random));
                }
            });
        }
    },
    TRUNCATED(5) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length + 1));
        }
    },
    LINE_TWICE(4) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inLines(file, lines -> lines.add(random.nextInt(lines.size()), any(lines, random)));
        }
    },
    LINE_LOST(3) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inLines(file, lines -> lines.remove(random.nextInt(lines.size())));
        }
    },
    LINES_JOINED(3) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inLines(file, lines -> {
                int at = random.nextInt(lines.size());
                var joined = lines.get(at) + (at + 1 < lines.size() ? lines.remove(at + 1) : "");
                lines.set(at, joined);
            });
        }
    },
    BAD_HEADER(3) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inLines(file, lines -> {
                var names = cells(lines.getFirst());
                names.set(random.nextInt(names.size()), random.nextBoolean() ? any(names, random) : bad(random));
                lines.set(0, String.join(",", names));
            });
        }
    },
    COLUMN_LOST(2) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return inLines(file, lines -> {
                int column = random.nextInt(cells(lines.getFirst()).size());
                lines.replaceAll(line -> {
                    var cells = cells(line);
                    if (column < cells.size()) {
                        cells.remove(column);
                    }
                    return String.join(",", cells);
                });
            });
        }
    },
    BYTE_FLIPPED(6) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            var flipped = file.clone();
            if (flipped.length > 0) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    BYTES_INSERTED(6) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            var inserted = any(INSERTS, random).getBytes(StandardCharsets.UTF_8);
            int at = random.nextBoolean() ? 0 : random.nextInt(file.length + 1);
            var bytes = new ByteArrayOutputStream();
            bytes.write(file, 0, at);
            bytes.writeBytes(inserted);
            bytes.write(file, at, file.length - at);
            return bytes.toByteArray();
        }
    },
    OTHER_ENCODING(3) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            var text = text(file);
            return switch (random.nextInt(4)) {
                case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
                case 2 -> text.getBytes(StandardCharsets.UTF_16LE);
                default -> text.getBytes(Charset.forName("windows-1252"));
            };
        }
    },
    OTHER_LINE_ENDS(2) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return bytes(text(file).replace("\n", any(List.of("\r", "\r\n", "\n\n", "\r\r\n"), random)));
        }
    },
    OTHER_SEPARATOR(1) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            return bytes(text(file).replace(",", any(List.of(";", "\t", "|", ", "), random)));
        }
    },
    ZIPPED(1) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            var zipped = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(zipped)) {
                out.write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return random.nextBoolean() ? zipped.toByteArray() : TRUNCATED.applyTo(zipped.toByteArray(), random);
        }
    },
    HUGE_CELL(1) {
        @Override
        byte[] applyTo(byte[] file, Random random) {
            var huge = any(List.of("9", "x", "\"\"", "\"", " "), random).repeat(400_000);
            return inRow(file, random, cells -> cells.set(random.nextInt(cells.size()), huge));
        }
    };

    private static final List<String> BAD_CELLS = List.of(
            "", " ", "1e308", "-1e308", "1e-308", "NaN", "Infinity", "1,91", "\"1,91\"", "1.91", "0", "-0", "-1.5",
            "+2.1", "1", "1.0", "1.", ".5", "2,1o", "abc", "null", "#N/A", "100", "-110", "+150", "99", "-99",
            "1/2", "evens", "999999999999999999999", "0.00000000001", "1.000000001", "31/02/2020", "29/02/2019",
            "2091-01-01", "0000-00-00", "01/01/1800", "8/9/19", "25:61", "02:30", "6:36PM", "\u202Eabc\u202C",
            "\u200B2.1", "２.１", "٢", "😀", "\uD800", "=1+1", "@SUM(A1)", "\"", "\"\"", "\"\"\"\"", "\"a", "a\"b",
            "\"a\"b", "\0", "\u0007", "\u2028", "Arsenal", "Arsenall", "Manchester", "home", "away",
            "x".repeat(5000), "\"".repeat(2001), "-", "+", "−110", "1 000", "½");

    private static final List<String> INSERTS = List.of(
            "\uFEFF", "\0", "\"", "\n", "\r", ",", "\n\n\n", "\"\"\"", "\u202E", "\u0085", ",,,,", "\t",
            "PK\u0003\u0004");

    private final int weight;

    Mutation(int weight) {
        this.weight = weight;
    }

    abstract byte[] applyTo(byte[] file, Random random);

    /** One to four mutations, one after the other. */
    public static byte[] mutant(byte[] file, Random random) {
        var mutant = file;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            mutant = pick(random).applyTo(mutant, random);
        }
        return mutant;
    }

    private static Mutation pick(Random random) {
        int left = random.nextInt(Arrays.stream(values()).mapToInt(each -> each.weight).sum());
        for (var each : values()) {
            left -= each.weight;
            if (left < 0) {
                return each;
            }
        }
        throw new AssertionError("The weights do not add up.");
    }

    private static String bad(Random random) {
        return any(BAD_CELLS, random);
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private interface Change {
        void on(List<String> parts);
    }

    private static byte[] inLines(byte[] file, Change change) {
        var lines = new ArrayList<>(List.of(text(file).split("\n", -1)));
        change.on(lines);
        return bytes(String.join("\n", lines));
    }

    private static byte[] inRow(byte[] file, Random random, Change change) {
        return inLines(file, lines -> {
            int at = random.nextInt(lines.size());
            var cells = cells(lines.get(at));
            change.on(cells);
            lines.set(at, String.join(",", cells));
        });
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(List.of(line.split(",", -1)));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
