/** A MongoDB inside this process, kept in one directory: nothing outside this package knows that it is not a real one. */
@NullMarked
package io.tillbook.query.store.embedded;

import org.jspecify.annotations.NullMarked;
