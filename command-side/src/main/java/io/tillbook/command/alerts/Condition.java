package io.tillbook.command.alerts;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.kernel.BatchId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the matter with a stock now.
 *
 * @param matter what
 * @param figures what it is concluded from
 */
record Condition(Matter matter, AlertFigures figures) {
    /**
     * What can be the matter: with a batch, or with all of the stock where none is named.
     *
     * @param kind what
     * @param batch the batch
     */
    record Matter(AlertKind kind, @Nullable BatchId batch) {}
}
