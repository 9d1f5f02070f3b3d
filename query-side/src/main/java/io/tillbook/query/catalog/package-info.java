/** Products and locations as they can be looked up. */
@NullMarked
package io.tillbook.query.catalog;

import org.jspecify.annotations.NullMarked;
