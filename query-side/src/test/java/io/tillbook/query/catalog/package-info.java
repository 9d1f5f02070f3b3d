/** Tests of products and locations. */
@NullMarked
package io.tillbook.query.catalog;

import org.jspecify.annotations.NullMarked;
