package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;

/**
 * A command that can be sent, and its decider.
 *
 * @param type published name of the command, such as {@code sales.CompleteSale}
 * @param command its class
 * @param decider decides it
 */
public record CommandHandling<C extends Command>(String type, Class<C> command, Decider<C> decider) {}
