package app.linewright.store;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the database is. Connections are made from these parts and never from a URL that somebody wrote. */
public sealed interface DatabaseAddress {
    Engine engine();

    /**
     * An H2 database in files of this computer.
     *
     * @param folder the folder of its files: absolute, without {@code ;} (H2 would run what follows as settings), and
     *     without a backslash where that is part of a name (H2 would take it for a folder's end)
     */
    record H2Files(Path folder) implements DatabaseAddress {
        static final String NAME = "linewright";

        public H2Files {
            if (!folder.isAbsolute() || folder.toString().contains(";") || wouldBeElsewhere(folder)) {
                throw new IllegalArgumentException(
                        "The database folder " + folder + " must be an absolute path without ';' and '\\'.");
            }
        }

        /** Whether H2, for which a backslash ends a folder's name on every system, would use another folder. */
        static boolean wouldBeElsewhere(Path folder) {
            return File.separatorChar != '\\' && folder.toString().indexOf('\\') >= 0;
        }

        @Override
        public Engine engine() {
            return Engine.H2;
        }

        /** The file that holds the data. */
        public Path file() {
            return folder.resolve(NAME + ".mv.db");
        }
    }

    /**
     * A PostgreSQL server, version 15 or later. Off this computer the connection is encrypted and the server's
     * certificate is checked.
     *
     * @param host a host name or an IP address
     * @param rootCertificate the authority that signed the server's certificate; those that Java trusts when empty
     */
    record PostgreSql(
            String host, int port, String database, String user, String password, Optional<Path> rootCertificate)
            implements DatabaseAddress {
        private static final Pattern HOST =
                Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9a-fA-F:]+");
        private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|::1");

        public PostgreSql {
            if (!HOST.matcher(host).matches()) {
                throw new IllegalArgumentException(
                        "The database host '" + host + "' is not a host name or an address.");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("The database port " + port + " is not between 1 and 65535.");
            }
            if (database.isBlank() || user.isBlank()) {
                throw new IllegalArgumentException("The database on " + host + " needs a name and a user.");
            }
        }

        @Override
        public Engine engine() {
            return Engine.POSTGRESQL;
        }

        boolean onThisComputer() {
            return LOOPBACK.matcher(host).matches();
        }

        /** The address without the password, which belongs in no log. */
        @Override
        public String toString() {
            return "database " + database + " on " + host + ":" + port + " as " + user;
        }
    }
}
