package io.tillbook.server.security;

import io.tillbook.api.kernel.Command;
import java.util.Collection;

/** What has to happen to keys beside commands that erase persons. */
public interface Erasure {
    /** Where nobody is erased. */
    Erasure NONE = new Erasure() {
        @Override
        public void before(Collection<? extends Command> commands) {}

        @Override
        public void after(Collection<? extends Command> commands) {}
    };

    /** Before commands are decided. */
    void before(Collection<? extends Command> commands);

    /** After commands are decided, and before their senders are told. */
    void after(Collection<? extends Command> commands);
}
