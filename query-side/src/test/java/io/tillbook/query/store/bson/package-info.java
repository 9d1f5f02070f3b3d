/** Tests of how records stand in documents. */
@NullMarked
package io.tillbook.query.store.bson;

import org.jspecify.annotations.NullMarked;
