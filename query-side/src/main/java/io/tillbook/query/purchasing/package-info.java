/** Suppliers, what was ordered from them, and what has come. */
@NullMarked
package io.tillbook.query.purchasing;

import org.jspecify.annotations.NullMarked;
