package app.linewright;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * What is worth logging. Nothing is logged to the terminal, where results stand; the log of an open home is added by
 * {@link Logs}. In code and not in an XML file, which every start would have to parse. Logback finds it as a service.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogLevels extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("app.linewright").setLevel(Level.INFO);
        // What a keyring is asked and answers is nobody's to read, whatever the level.
        context.getLogger("com.github.javakeyring").setLevel(Level.OFF);
        context.getLogger("org.freedesktop").setLevel(Level.OFF);
        context.getLogger("org.gnome").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
