package io.tillbook.command.held;

import io.tillbook.api.kernel.Command;
import io.tillbook.command.kernel.Decider;

/**
 * What a fact is released as.
 *
 * @param type published name of the command
 * @param decider decides it
 * @param command what was held, or what was told in its place
 */
record Release<C extends Command>(String type, Decider<C> decider, C command) {}
