/** Tests of what codes say that are scanned. */
@NullMarked
package io.tillbook.query.catalog.scan;

import org.jspecify.annotations.NullMarked;
