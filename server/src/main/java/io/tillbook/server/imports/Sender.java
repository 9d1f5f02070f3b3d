package io.tillbook.server.imports;

import io.tillbook.api.kernel.Principal;
import io.tillbook.server.security.Caller;
import java.util.function.Supplier;

/**
 * In whose name an import is sent. It is held as long as the process runs, and is stored nowhere.
 *
 * @param principal who it is
 * @param caller what they may do, asked again and again: their session may end, and their rights
 */
public record Sender(Principal principal, Supplier<Caller> caller) {}
