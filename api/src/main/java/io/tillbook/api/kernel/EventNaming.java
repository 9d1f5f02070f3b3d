package io.tillbook.api.kernel;

/** Gives events their published names. */
@FunctionalInterface
public interface EventNaming {
    /** The published name of an event, such as {@code sales.SaleCompleted}. */
    String nameOf(Event event);
}
