package app.linewright.feeds.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why no answer came, or none that can be used. None of it holds a key. */
public sealed interface Silence {
    /** The reason in English, as a part of a sentence. */
    String words();

    /** Reasons that need no word beside their own. */
    enum Plain implements Silence {
        STOPPED("it was stopped"),
        TIME_UP("the time was up"),
        EMPTY("it is empty"),
        NO_JSON("it is no whole JSON, as if it came from somebody else on the way or was cut off");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Nobody here knows the host. */
    record UnknownHost(String host) implements Silence {
        @Override
        public String words() {
            return host + " is not known here; is there a connection to the internet?";
        }
    }

    /** The host takes no connection. */
    record NobodyThere(String host) implements Silence {
        @Override
        public String words() {
            return "nothing answers at " + host;
        }
    }

    /** The host failed several times and is not asked before {@code until}. */
    record LeftAlone(String host, Instant until) implements Silence {
        @Override
        public String words() {
            return host + " failed several times in a row and is left alone until "
                    + DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT)
                            .withZone(ZoneOffset.UTC)
                            .format(until);
        }
    }

    /** The answer is larger than is taken. */
    record TooLarge(long limit) implements Silence {
        @Override
        public String words() {
            return "it is larger than " + limit + " bytes";
        }
    }

    /** Nothing is kept from before {@code asOf}, and nobody may be asked. */
    record NotKept(Instant asOf) implements Silence {
        @Override
        public String words() {
            return "none is kept from before " + asOf;
        }
    }

    /** What the network said. */
    record Network(String said) implements Silence {
        @Override
        public String words() {
            return said;
        }
    }
}
