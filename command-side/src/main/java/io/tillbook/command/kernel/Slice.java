package io.tillbook.command.kernel;

import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Permission;
import java.util.List;

/**
 * The registration of a capability, or of a part of one: all that the rest of the house has to know of its write side.
 * Event names, JSON types, the OpenAPI document and the dispatch of commands are built from a list of these. What is an
 * id needs no registration: the JSON of every {@link io.tillbook.api.kernel.Id} is its text.
 */
public interface Slice {
    /** The capability, by which all of its published names begin; parts of one capability share it. */
    String capability();

    /** The commands it takes, with who decides them. */
    default List<CommandHandling<?>> commands() {
        return List.of();
    }

    /** What can be allowed of it, of its queries too. */
    default List<Permission> permissions() {
        return List.of();
    }

    /** What of it may be allowed up to an amount only. */
    default List<Limit> limits() {
        return List.of();
    }

    /** The events it writes. */
    default List<StoredType> events() {
        return List.of();
    }

    /** The states of its streams that are kept as snapshots. */
    default List<StoredType> snapshots() {
        return List.of();
    }

    /** Why it refuses commands. */
    default List<NamedRejection> rejections() {
        return List.of();
    }
}
