package app.linewright.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * A command: the arguments it takes, and what it does with them. The arguments are declared in code, not by
 * annotations: reading picocli's annotations would cost a small command more time than all the rest of its work.
 */
public abstract class Command implements Callable<Integer> {
    @SuppressWarnings("this-escape") // picocli keeps the reference and calls it when the command runs
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    /** @param description what the command does, for the help */
    protected Command(String... description) {
        spec.usageMessage().description(description);
    }

    /** Does what the arguments ask for, and tells how the process should end. */
    @Override
    public abstract Integer call();

    /** The command as picocli sees it. */
    final CommandSpec spec() {
        return spec;
    }

    /** An option without a value. */
    final Flag flag(String description, String... names) {
        return new Flag(add(OptionSpec.builder(names).type(boolean.class).description(description)));
    }

    /** An option without a value that every command under this one takes too. */
    final Flag globalFlag(String description, String... names) {
        return new Flag(add(OptionSpec.builder(names)
                .type(boolean.class)
                .scopeType(ScopeType.INHERIT)
                .description(description)));
    }

    /**
     * An option with a value.
     *
     * @param label what stands for the value in the help
     * @param reading reads the value; an {@link IllegalArgumentException} says in a sentence what is wrong with it
     */
    final <T> Argument<T> option(String name, String label, Function<String, T> reading, String... description) {
        return new Argument<>(add(valued(name, label, reading, description)));
    }

    /** An option with a value that must be given. */
    final <T> Argument<T> required(String name, String label, Function<String, T> reading, String... description) {
        return new Argument<>(add(valued(name, label, reading, description).required(true)));
    }

    /** An option with a value that every command under this one takes too. */
    final <T> Argument<T> globalOption(String name, String label, Function<String, T> reading, String... description) {
        return new Argument<>(add(valued(name, label, reading, description).scopeType(ScopeType.INHERIT)));
    }

    /** An option that may be given several times, or with several values between commas. */
    final <T> Arguments<T> options(String name, String label, Function<String, T> reading, String... description) {
        return new Arguments<>(add(OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(Object.class)
                .converters(converter(reading))
                .splitRegex(",")
                .description(description)));
    }

    /** One word at the end of the command; required. */
    final <T> Argument<T> word(String label, Function<String, T> reading, String... description) {
        return new Argument<>(add(PositionalParamSpec.builder()
                .paramLabel(label)
                .index("0")
                .arity("1")
                .required(true)
                .type(Object.class)
                .converters(converter(reading))
                .description(description)));
    }

    /** The words at the end of the command, from number {@code first} (0 is the first) on. */
    final <T> Arguments<T> words(
            int first, String arity, String label, Function<String, T> reading, String... description) {
        return new Arguments<>(add(PositionalParamSpec.builder()
                .paramLabel(label)
                .index(first + "..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(List.class)
                .auxiliaryTypes(Object.class)
                .converters(converter(reading))
                .description(description)));
    }

    private static <T> OptionSpec.Builder valued(
            String name, String label, Function<String, T> reading, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(Object.class)
                .converters(converter(reading))
                .description(description);
    }

    /** The path that {@code text} names. */
    static Path path(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("“" + text + "” names no file and no folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new IllegalArgumentException(
                    "“" + text + "” cannot be the name of a file here (" + invalid.getReason()
                            + "): if the file is there, set a locale that knows its letters, such as LC_ALL=C.UTF-8",
                    invalid);
        }
    }

    /**
     * An argument such as {@code -110} is a price and {@code -05:00} a zone, not an option: on its way to the command
     * its hyphen is written as a minus sign.
     */
    static String unlikeAnOption(String argument) {
        return beginsWithAFigure(argument, '-') ? "−" + argument.substring(1) : argument;
    }

    private static String asWritten(String argument) {
        return beginsWithAFigure(argument, '−') ? "-" + argument.substring(1) : argument;
    }

    private static boolean beginsWithAFigure(String argument, char sign) {
        return argument.length() > 1
                && argument.charAt(0) == sign
                && (Character.isDigit(argument.charAt(1)) || argument.charAt(1) == '.');
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> reading) {
        return text -> {
            try {
                return reading.apply(asWritten(text));
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        };
    }

    private OptionSpec add(OptionSpec.Builder option) {
        OptionSpec built = option.build();
        spec.addOption(built);
        return built;
    }

    private PositionalParamSpec add(PositionalParamSpec.Builder words) {
        PositionalParamSpec built = words.build();
        spec.addPositional(built);
        return built;
    }

    /** Whether an option without a value was given. */
    record Flag(OptionSpec spec) {
        boolean given() {
            return Boolean.TRUE.equals(spec.<@Nullable Boolean>getValue());
        }
    }

    /** A value that may have been given. */
    record Argument<T>(ArgSpec spec) {
        Optional<T> value() {
            return Optional.ofNullable(spec.<@Nullable T>getValue());
        }
    }

    /** Values that were given, in their order. */
    record Arguments<T>(ArgSpec spec) {
        List<T> values() {
            List<T> given = spec.<@Nullable List<T>>getValue();
            return given == null ? List.of() : given;
        }
    }
}
