package io.tillbook.server.operations;

import io.tillbook.command.store.DataDirectoryInUse;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.server.settings.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why the server did not start, told to whoever started it.
 *
 * @param exitCode tells scripts what kind of failure it was
 * @param message one line
 */
public record StartFailure(int exitCode, String message) {
    /** Anything unforeseen: the log tells more. */
    public static final int UNEXPECTED = 1;
    /** A setting is unknown or has a wrong value. */
    public static final int SETTINGS = 2;
    /** Another process works on the data directory. */
    public static final int DATA_IN_USE = 3;
    /** Another process listens on the port. */
    public static final int PORT_IN_USE = 4;
    /** The data cannot be opened. */
    public static final int DATA_NOT_OPENED = 5;

    /** The failure that an exception stands for, if it is one of those foreseen. */
    public static Optional<StartFailure> of(Throwable exception) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = exception; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.addFirst(cause);
        }
        return causes.stream().flatMap(cause -> foreseen(cause).stream()).findFirst();
    }

    private static Optional<StartFailure> foreseen(Throwable cause) {
        return switch (cause) {
            case DataDirectoryInUse inUse -> because(DATA_IN_USE, inUse.getMessage());
            case StoreNotOpened notOpened -> because(DATA_NOT_OPENED, notOpened.getMessage());
            case PortInUseException port -> because(PORT_IN_USE, "Port " + port.getPort()
                    + " is in use by another process. Stop it, or choose another port with --server.port=…");
            case UnboundConfigurationPropertiesException unknown -> because(SETTINGS, names(unknown)
                    + " is no setting of Tillbook; docs/reference/settings.md lists them.");
            case WrongSetting wrong -> because(SETTINGS, wrong.getMessage());
            case BindException bind -> because(SETTINGS, bind.getName() + " has a value that cannot be read.");
            case InvalidConfigurationPropertyValueException wrong -> because(SETTINGS,
                    wrong.getName() + " has a value that cannot be read.");
            default -> Optional.empty();
        };
    }

    private static Optional<StartFailure> because(int exitCode, @Nullable String message) {
        return Optional.of(new StartFailure(exitCode, String.valueOf(message)));
    }

    private static String names(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties()
                .stream()
                .map(property -> property.getName().toString())
                .collect(Collectors.joining(", "));
    }
}
