package io.tillbook.query.sight;

import java.util.Optional;

/** Who asks, and where they have which permissions now. */
@FunctionalInterface
public interface Viewer {
    /**
     * What they see by a permission.
     *
     * @param permission its id
     * @return empty where they do not have it at all
     */
    Optional<Sight> by(String permission);
}
