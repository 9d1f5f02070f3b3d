/** What codes say that are scanned: which product, and how much of it. */
@NullMarked
package io.tillbook.query.catalog.scan;

import org.jspecify.annotations.NullMarked;
