/** Tests of the embedded database. */
@NullMarked
package io.tillbook.query.store.embedded;

import org.jspecify.annotations.NullMarked;
