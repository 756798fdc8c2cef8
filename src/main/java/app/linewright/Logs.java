package app.linewright;

import app.linewright.store.Home;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of an open home: JSON lines in {@code logs/linewright.log}, a new file each day and every 5 MB, kept for two
 * weeks and 50 MB at most. A home on which no log can be written is used without one.
 */
final class Logs implements AutoCloseable {
    private final ch.qos.logback.classic.Logger root;
    private final RollingFileAppender<ILoggingEvent> appender;

    private Logs(ch.qos.logback.classic.Logger root, RollingFileAppender<ILoggingEvent> appender) {
        this.root = root;
        this.appender = appender;
    }

    /** From now on what is logged is kept in the home {@code folder}. */
    static Logs in(Path folder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Path logs = folder.resolve("logs");
        RollingFileAppender<ILoggingEvent> appender = new PrivateFiles();
        appender.setContext(context);
        appender.setName("home");
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        if (isThere(logs)) {
            appender.setFile(logs.resolve("linewright.log").toString());
            appender.setEncoder(encoder(context));
            appender.setRollingPolicy(rolling(context, appender, logs));
            appender.start();
            root.addAppender(appender);
        }
        return new Logs(root, appender);
    }

    /** Whichever file the log goes on in, only its owner can read. */
    private static final class PrivateFiles extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            Home.keepPrivate(Path.of(name));
            super.openFile(name);
        }
    }

    private static boolean isThere(Path logs) {
        try {
            if (Files.notExists(logs)) {
                Files.createDirectory(logs, forTheOwner());
            }
            return Files.isDirectory(logs);
        } catch (IOException failure) {
            LoggerFactory.getLogger(Logs.class).warn("No log can be kept in {}", logs, failure);
            return false;
        }
    }

    private static FileAttribute<?>[] forTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static JsonEncoder encoder(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.start();
        return encoder;
    }

    private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path logs) {
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(logs.resolve("linewright.%d{yyyy-MM-dd}.%i.log").toString());
        policy.setMaxFileSize(new FileSize(5_000_000));
        policy.setTotalSizeCap(new FileSize(50_000_000));
        policy.setMaxHistory(14);
        policy.start();
        return policy;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        appender.stop();
    }
}
