/** Goods between locations. */
@NullMarked
package io.tillbook.query.transfers;

import org.jspecify.annotations.NullMarked;
