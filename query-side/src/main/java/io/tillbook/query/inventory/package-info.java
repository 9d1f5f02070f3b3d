/** Stock as it is, as it was at any moment, and how it came about. */
@NullMarked
package io.tillbook.query.inventory;

import org.jspecify.annotations.NullMarked;
