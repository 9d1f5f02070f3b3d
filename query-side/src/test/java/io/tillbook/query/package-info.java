/** Tests of the query side as a whole. */
@NullMarked
package io.tillbook.query;

import org.jspecify.annotations.NullMarked;
