/** How the records of views stand in documents: as BSON bytes, without a driver's readers and writers between. */
@NullMarked
package io.tillbook.query.store.bson;

import org.jspecify.annotations.NullMarked;
