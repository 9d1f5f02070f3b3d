package io.tillbook.command.kernel;

/**
 * How a class is stored. A name, once released, is never given to anything else; a change of an event's shape takes the
 * next revision and an upcaster from the one before.
 *
 * @param name the published name, such as {@code sales.SaleCompleted}
 * @param revision the revision of its shape that the class has now
 * @param type the class: an event, or a state kept as a snapshot
 */
public record StoredType(String name, String revision, Class<?> type) {
    /** A class whose shape was never changed. */
    public static StoredType first(String name, Class<?> type) {
        return new StoredType(name, "1", type);
    }
}
