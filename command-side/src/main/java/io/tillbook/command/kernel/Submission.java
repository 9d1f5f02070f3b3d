package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;

/**
 * A command as it was sent.
 *
 * @param command what is asked for
 * @param occurrence its id, its circumstances
 * @param fingerprint what its body was
 */
public record Submission<C extends Command>(C command, Occurrence occurrence, Fingerprint fingerprint) {}
