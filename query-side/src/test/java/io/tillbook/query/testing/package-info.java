/** What the tests of the query side share: histories, an event store in memory, databases to keep views in. */
@NullMarked
package io.tillbook.query.testing;

import org.jspecify.annotations.NullMarked;
