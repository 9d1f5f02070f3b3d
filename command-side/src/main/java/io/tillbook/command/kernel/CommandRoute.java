package io.tillbook.command.kernel;

import java.util.List;

/** The way of commands to whoever decides them: this process, or another one. */
@FunctionalInterface
public interface CommandRoute {
    /**
     * Has commands decided in their order, see {@link CommandDispatch#send(List)}.
     *
     * @param submissions one at least
     * @return the answers to the first of them, one at least; the caller sends the others again
     * @throws RuntimeException as if the first had been sent alone
     */
    List<Answer> send(List<Submission<?>> submissions);
}
