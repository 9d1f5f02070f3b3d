package io.tillbook.query.graphql;

import io.tillbook.api.kernel.Sealed;
import java.util.Optional;

/** Opens sealed personal data for whoever may see them. */
@FunctionalInterface
public interface Unsealing {
    /** Opens nothing. */
    Unsealing NONE = _ -> Optional.empty();

    /** The datum; empty once its key is destroyed. */
    Optional<String> open(Sealed sealed);
}
