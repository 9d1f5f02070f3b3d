package io.tillbook.architecture.broken.command.kernel;

import org.axonframework.eventhandling.EventMessage;
import java.util.List;

/** A part of the pure kernel that knows Axon. */
public record Draft(List<EventMessage<?>> messages) {}
