/** The history of one thing, event by event. */
@NullMarked
package io.tillbook.query.audit;

import org.jspecify.annotations.NullMarked;
