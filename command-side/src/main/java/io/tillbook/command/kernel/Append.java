package io.tillbook.command.kernel;

import io.tillbook.api.kernel.CommandOutcome;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Everything that one command appends.
 *
 * @param messages its events in order, the outcome last
 * @param outcome the outcome
 * @param evolved the states of the streams appended to, after it
 */
record Append(List<DomainEventMessage<?>> messages, CommandOutcome outcome, Map<StreamRef<?>, Folded<?>> evolved) {}
