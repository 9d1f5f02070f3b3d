package io.tillbook.server.imports;

import io.tillbook.server.security.Caller;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has lines of commands decided as those of a batch are that comes over HTTP. */
@FunctionalInterface
public interface LocalCommands {
    /**
     * Has commands decided in their order.
     *
     * @param lines an envelope each, as JSON
     * @param correlationId ties them together
     * @param outcomes takes the outcome line of each
     */
    void decide(List<byte[]> lines, Supplier<Caller> caller, String correlationId, Consumer<String> outcomes);
}
