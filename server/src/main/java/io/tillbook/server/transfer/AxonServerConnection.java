package io.tillbook.server.transfer;

import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.axonserver.AxonServerListener;
import io.tillbook.command.store.axonserver.AxonServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How commands reach an Axon Server, whose address they ask for by themselves. */
public final class AxonServerConnection {
    /** The option that names the address. */
    public static final String ADDRESS = "--axon-server";

    // @formatter:off (each option above its field)
    @Option(names = "--context", defaultValue = "default", paramLabel = "NAME",
            description = "the context of Axon Server for the events; ${DEFAULT-VALUE} by default")
    private String context = "";

    @Option(names = "--axon-server-token-file", paramLabel = "FILE",
            description = "a file with the token that Axon Server asks for")
    private @Nullable Path tokenFile;

    @Option(names = "--tls", description = "encrypt the connection to Axon Server")
    private boolean isEncrypted;
    // @formatter:on

    /**
     * Checks an address, before anything is done.
     *
     * @throws ParameterException when it is none
     */
    public static void check(String address, CommandSpec command) {
        if (!AxonServerOptions.isAddress(address)) {
            throw new ParameterException(command.commandLine(), ADDRESS + " must be HOST:PORT, not " + address);
        }
    }

    /**
     * Opens the store in an Axon Server.
     *
     * @param process what this process is called there
     * @throws IOException when the file of the token cannot be read
     */
    public AxonServerLedgerStore open(String address, String process, Serializer serializer) throws IOException {
        String token = tokenFile == null ? null : Files.readString(tokenFile).strip();
        return AxonServerLedgerStore.open(new AxonServerOptions(List.of(address), context, process, token, isEncrypted,
                AxonServerOptions.Waits.USUAL), serializer, AxonServerListener.NONE);
    }
}
