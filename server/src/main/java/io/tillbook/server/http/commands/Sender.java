package io.tillbook.server.http.commands;

import io.tillbook.server.security.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who has sent commands.
 *
 * @param caller who it is; asked again for each chunk of a stream, as they may lose their rights while they send
 * @param correlationId what they tie their commands together with
 * @param since when the commands came, by {@link System#nanoTime()}
 */
record Sender(Supplier<Caller> caller, @Nullable String correlationId, long since) {}
