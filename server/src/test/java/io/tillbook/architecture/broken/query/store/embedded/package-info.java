/** Breaks rules of the embedded MongoDB. */
@NullMarked
package io.tillbook.architecture.broken.query.store.embedded;

import org.jspecify.annotations.NullMarked;
