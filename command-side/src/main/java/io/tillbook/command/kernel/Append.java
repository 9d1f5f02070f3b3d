package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * All that one command appends.
 *
 * @param messages its events in order, the outcome last
 * @param outcome the outcome
 * @param evolved the states after it, of the streams appended to
 */
record Append(List<DomainEventMessage<?>> messages, CommandOutcome outcome, Map<StreamRef<?>, Folded<?>> evolved) {}
