/** BSON as bytes: documents are written, read and looked through without an object for each value. */
@NullMarked
package io.tillbook.query.store.embedded.bson;

import org.jspecify.annotations.NullMarked;
